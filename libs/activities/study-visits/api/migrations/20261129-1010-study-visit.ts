import { phaseLife } from '@stad/activities/core/rules/phase-life.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { VISIT_CANCEL_REASONS } from '../../rules/visit-life.js';
import { LONGEST } from '../../rules/visit-plan.js';
import { DIMENSIONS, LONGEST_QUESTION } from '../../rules/visit-questions.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** A study visit and its questions, held to the owner of the activity. */
export const studyVisitMigration: Migration = {
  id: '20261129-1010-study-visit',
  sql: `
    create table study_visit (
      activity_id uuid primary key,
      agency_id uuid not null,
      state text not null check (state in (${list(phaseLife.states)})),
      purpose text not null check (length(purpose) between 2 and ${LONGEST.purpose}),
      -- An organisation; never a person.
      host text not null check (length(host) between 2 and ${LONGEST.host}),
      agenda text not null default '' check (length(agenda) <= ${LONGEST.agenda}),
      travel text not null default '' check (length(travel) <= ${LONGEST.travel}),
      cancel_reason text check (cancel_reason in (${list(VISIT_CANCEL_REASONS)})),
      questions_version integer not null default 1,
      foreign key (activity_id, agency_id) references activity (id, agency_id),
      unique (activity_id, agency_id),
      check ((state = 'CANCELLED') = (cancel_reason is not null))
    );

    create table visit_question (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      position smallint not null check (position >= 0),
      body text not null check (length(body) between 2 and ${LONGEST_QUESTION}),
      dimension text not null check (dimension in (${list(DIMENSIONS)})),
      foreign key (activity_id, agency_id) references study_visit (activity_id, agency_id)
    );
    create index visit_question_by_visit on visit_question (activity_id, position);`,
};
