import type { Migration } from '@stad/platform/api/db/migration.js';
import { DESTINATIONS, LONGEST, OUTCOMES, VERDICTS } from '../../rules/learning/learning.js';
import { PARTICIPANT_ANSWERS } from '../../rules/participant/participant.js';
import { LONGEST_MATERIAL_TITLE } from '../material/material.entity.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * What activities of every type may have: who comes along, what was seen, what was learnt and what one can
 * read. Each row says whose it is; what hangs on another's activity is written by who sees that.
 */
export const sharedPartsMigration: Migration = {
  id: '20261129-1000-shared-parts',
  sql: `
    -- Functions and units that are asked to come; never people by name. The owner is that of the activity.
    create table activity_participant (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      from_agency_id uuid not null references agency (id),
      function_title text not null check (length(function_title) between 2 and 80),
      answer text not null default 'NO_ANSWER' check (answer in (${list(PARTICIPANT_ANSWERS)})),
      answered_at timestamptz,
      -- Null until somebody has noted it.
      attended boolean,
      asked_at timestamptz not null,
      foreign key (activity_id, agency_id) references activity (id, agency_id),
      unique (activity_id, from_agency_id, function_title)
    );
    create index activity_participant_by_function on activity_participant (from_agency_id, function_title);

    -- What one agency noted of what it saw, in the words of one function.
    create table observation (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references activity (id),
      agency_id uuid not null references agency (id),
      -- What of the activity it is about: a question of a visit. Held by the type.
      topic_id uuid,
      body text not null check (length(body) between 2 and ${LONGEST.body}),
      written_by uuid not null,
      function_title text not null check (length(function_title) <= 80),
      written_at timestamptz not null,
      version integer not null default 1,
      foreign key (written_by, agency_id) references membership (id, agency_id)
    );
    create index observation_by_activity on observation (activity_id, written_at);

    -- What an agency learnt, from an activity or from its own work, and what became of it.
    create table learning (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      programme_id uuid not null references programme (id),
      activity_id uuid references activity (id),
      saw text not null check (length(saw) between 2 and ${LONGEST.saw}),
      means text not null check (length(means) between 2 and ${LONGEST.means}),
      proposal text not null check (proposal in (${list(VERDICTS)})),
      owner_function text not null check (length(owner_function) between 2 and 80),
      due_on date not null,
      written_by uuid not null,
      written_function text not null check (length(written_function) <= 80),
      written_at timestamptz not null,
      decision text check (decision in (${list(VERDICTS)})),
      destination text check (destination in (${list(DESTINATIONS)})),
      decided_by uuid,
      decided_function text check (length(decided_function) <= 80),
      decided_at timestamptz,
      follow_up_on date,
      outcome text check (outcome in (${list(OUTCOMES)})),
      outcome_at timestamptz,
      version integer not null default 1,
      foreign key (written_by, agency_id) references membership (id, agency_id),
      foreign key (decided_by, agency_id) references membership (id, agency_id),
      check (num_nonnulls(decision, decided_by, decided_function, decided_at) in (0, 4)),
      check ((destination is null) = (decision is null or decision = 'REJECT')),
      check ((follow_up_on is null) = (destination is null)),
      check ((outcome is null) = (outcome_at is null) and (outcome is null or follow_up_on is not null))
    );
    create index learning_by_activity on learning (activity_id);
    create index learning_by_agency on learning (agency_id, programme_id, due_on);

    create table activity_material (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      title text not null check (length(title) between 2 and ${LONGEST_MATERIAL_TITLE}),
      url text not null check (url ~ '^https://' and length(url) <= 400),
      added_at timestamptz not null,
      foreign key (activity_id, agency_id) references activity (id, agency_id)
    );
    create index activity_material_by_activity on activity_material (activity_id);`,
};
