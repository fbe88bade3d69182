import { PHASES } from '@stad/activities/core/rules/phase.js';
import { ACTOR_KINDS } from '@stad/actors/rules/actor-codes.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { AUDIENCE_HOW, LONGEST_METHOD, MOST_LISTENERS } from '../../rules/audience.js';
import {
  DISSEMINATION_CANCEL_REASONS,
  DISSEMINATION_FORMATS,
  DISSEMINATION_TARGETS,
} from '../../rules/dissemination-kind.js';
import { LONGEST } from '../../rules/dissemination-plan.js';
import { LEAD_WANTS, LONGEST_LEAD, leadLife } from '../../rules/lead.js';
import { LONGEST_VOICE } from '../../rules/lineup.js';
import { LONGEST_MEDIA } from '../../rules/media-item.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** One row beside each activity of this kind, and what hangs on it: who is on the stage, what was written, who wants more. */
export const disseminationMigration: Migration = {
  id: '20261130-1113-dissemination',
  sql: `
    create table dissemination (
      activity_id uuid primary key,
      agency_id uuid not null,
      state text not null check (state in (${list(PHASES)})),
      stage text not null check (length(stage) between 2 and ${LONGEST.stage}),
      purpose text not null check (length(purpose) between 2 and ${LONGEST.purpose}),
      message text not null check (length(message) between 2 and ${LONGEST.message}),
      format text not null check (format in (${list(DISSEMINATION_FORMATS)})),
      targets text[] not null check (cardinality(targets) > 0 and targets <@ array[${list(DISSEMINATION_TARGETS)}]),
      -- How many listened, never without how one knows.
      audience integer check (audience between 0 and ${MOST_LISTENERS}),
      audience_how text check (audience_how in (${list(AUDIENCE_HOW)})),
      audience_method text check (length(audience_method) between 2 and ${LONGEST_METHOD}),
      audience_version integer not null default 0,
      check (num_nulls(audience, audience_how, audience_method) in (0, 3)),
      lineup_version integer not null default 0,
      cancel_reason text check (cancel_reason in (${list(DISSEMINATION_CANCEL_REASONS)})),
      check ((state = 'CANCELLED') = (cancel_reason is not null)),
      foreign key (activity_id, agency_id) references activity (id, agency_id),
      unique (activity_id, agency_id)
    );

    -- Partners and panel: organisations and functions, never a person.
    create table dissemination_voice (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      position smallint not null check (position >= 0),
      organisation text not null check (length(organisation) between 2 and ${LONGEST_VOICE.organisation}),
      function_title text check (length(function_title) between 2 and ${LONGEST_VOICE.functionTitle}),
      message text not null default '' check (length(message) <= ${LONGEST_VOICE.message}),
      foreign key (activity_id, agency_id) references dissemination (activity_id, agency_id)
    );
    create index dissemination_voice_by_activity on dissemination_voice (activity_id, position);

    create table dissemination_media (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      title text not null check (length(title) between 2 and ${LONGEST_MEDIA.title}),
      outlet text not null check (length(outlet) between 2 and ${LONGEST_MEDIA.outlet}),
      appeared_on date not null,
      url text check (url ~ '^https://' and length(url) <= ${LONGEST_MEDIA.url}),
      version integer not null default 1,
      foreign key (activity_id, agency_id) references dissemination (activity_id, agency_id)
    );
    create index dissemination_media_by_activity on dissemination_media (activity_id, appeared_on);

    -- Who has heard of the work and wants more: an organisation and a function there.
    create table dissemination_lead (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      organisation text not null check (length(organisation) between 2 and ${LONGEST_LEAD.organisation}),
      kind text not null check (kind in (${list(ACTOR_KINDS)})),
      function_title text not null check (length(function_title) between 2 and ${LONGEST_LEAD.functionTitle}),
      wants text not null check (wants in (${list(LEAD_WANTS)})),
      wish text not null default '' check (length(wish) <= ${LONGEST_LEAD.wish}),
      state text not null check (state in (${list(leadLife.states)})),
      state_on date not null,
      noted_at timestamptz not null,
      -- Of two of one moment the one noted last comes last.
      position bigint generated always as identity,
      actor_id uuid references actor (id),
      version integer not null default 1,
      check ((state = 'BECAME_ACTOR') = (actor_id is not null)),
      foreign key (activity_id, agency_id) references dissemination (activity_id, agency_id)
    );
    create index dissemination_lead_by_activity on dissemination_lead (activity_id, position);
    create index dissemination_lead_by_actor on dissemination_lead (actor_id) where actor_id is not null;`,
};
