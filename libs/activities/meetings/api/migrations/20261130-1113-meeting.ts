import { PHASES } from '@stad/activities/core/rules/phase.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST, TASK_VERBS } from '@stad/tasks/rules/task.js';
import { AGENDA_STATES, LONGEST_POINT, MOST_POINTS, POINT_SOURCES } from '../../rules/agenda.js';
import { LONGEST_COMMENT } from '../../rules/comment.js';
import { MEETING_CANCEL_REASONS, MEETING_RINGS } from '../../rules/meeting-kind.js';
import { LONGEST_SUMMARY, MOST_DECISIONS } from '../../rules/minutes.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** One row beside each activity of this kind, held to its owner, and what is written before and after it. */
export const meetingMigration: Migration = {
  id: '20261130-1113-meeting',
  sql: `
    create table meeting (
      activity_id uuid primary key,
      agency_id uuid not null,
      state text not null check (state in (${list(PHASES)})),
      ring text not null check (ring in (${list(MEETING_RINGS)})),
      agenda text not null default 'OWN' check (agenda in (${list(AGENDA_STATES)})),
      sent_at timestamptz check ((sent_at is null) or agenda <> 'OWN'),
      previous_id uuid unique,
      cancel_reason text check (cancel_reason in (${list(MEETING_CANCEL_REASONS)})),
      check ((state = 'CANCELLED') = (cancel_reason is not null)),
      unique (activity_id, agency_id),
      foreign key (activity_id, agency_id) references activity (id, agency_id),
      foreign key (previous_id, agency_id) references meeting (activity_id, agency_id)
    );
    -- Of a draft that is thrown away its points go with it: a colleague does not see them.
    create table meeting_point (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      n integer not null check (n between 1 and ${MOST_POINTS}),
      body text not null check (length(body) between 2 and ${LONGEST_POINT}),
      source_kind text check (source_kind in (${list(POINT_SOURCES)})),
      source_id uuid,
      check ((source_kind is null) = (source_id is null)),
      unique (activity_id, n),
      foreign key (activity_id, agency_id) references meeting (activity_id, agency_id) on delete cascade
    );
    create table meeting_minutes (
      activity_id uuid primary key,
      agency_id uuid not null,
      summary text not null check (length(summary) <= ${LONGEST_SUMMARY}),
      approved_at timestamptz,
      approved_function text check (length(approved_function) <= 80),
      version integer not null default 1,
      check ((approved_at is null) = (approved_function is null)),
      unique (activity_id, agency_id),
      foreign key (activity_id, agency_id) references meeting (activity_id, agency_id)
    );
    create table meeting_decision (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      n integer not null check (n between 1 and ${MOST_DECISIONS}),
      verb text not null check (verb in (${list(TASK_VERBS)})),
      body text not null check (length(body) between 2 and ${LONGEST.body}),
      owner_agency_id uuid not null references agency (id),
      owner_function text not null check (length(owner_function) <= ${LONGEST.ownerFunction}),
      due_on date not null,
      unique (activity_id, n),
      foreign key (activity_id, agency_id) references meeting_minutes (activity_id, agency_id)
    );
    -- Each agency has minutes in its own diary: established at the one, received at the others.
    create table meeting_registration (
      activity_id uuid not null references meeting_minutes (activity_id),
      agency_id uuid not null references agency (id),
      diary_number text not null check (length(diary_number) <= 60),
      registered_at timestamptz not null,
      registered_function text not null check (length(registered_function) <= 80),
      primary key (activity_id, agency_id)
    );
    create table meeting_comment (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null references agency (id),
      owner_agency_id uuid not null,
      body text not null check (length(body) between 2 and ${LONGEST_COMMENT}),
      sent_at timestamptz not null,
      written_function text not null check (length(written_function) <= 80),
      foreign key (activity_id, owner_agency_id) references meeting (activity_id, agency_id)
    );
    create index meeting_comment_of_meeting on meeting_comment (activity_id);
    create index meeting_decision_owner on meeting_decision (owner_agency_id);`,
};
