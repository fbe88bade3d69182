import { PARTICIPANT_ANSWERS } from '@stad/activities/core/rules/participant/participant.js';
import { phaseLife } from '@stad/activities/core/rules/phase-life.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { FEWEST_ANSWERS } from '../../rules/evaluation.js';
import { KINDS, SEMINAR_CANCEL_REASONS } from '../../rules/seminar-life.js';
import { LARGEST_CAPACITY } from '../../rules/seminar-plan.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * A seminar and what hangs on it. Each row carries the agency of its seminar, and the key makes
 * sure of it: nobody hangs a row of theirs on somebody else's seminar.
 */
export const seminarMigration: Migration = {
  id: '20261125-0700-seminar',
  sql: `
    create table seminar (
      activity_id uuid primary key references activity (id),
      agency_id uuid not null references agency (id),
      kind text not null check (kind in (${list(KINDS)})),
      state text not null check (state in (${list(phaseLife.states)})),
      aim text not null check (length(aim) between 2 and 300),
      capacity integer not null check (capacity between 1 and ${LARGEST_CAPACITY}),
      cancel_reason text check (cancel_reason in (${list(SEMINAR_CANCEL_REASONS)})),
      attendance_version integer not null default 0,
      unique (activity_id, agency_id),
      check ((state = 'CANCELLED') = (cancel_reason is not null))
    );

    create table seminar_invitation (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      contact_function_id uuid references contact_function (id),
      -- An actor of the town without sign-in: a hotel, a landlord. Never a person.
      actor_name text check (length(actor_name) between 2 and 80),
      answer text not null default 'NO_ANSWER' check (answer in (${list(PARTICIPANT_ANSWERS)})),
      invited_at timestamptz not null default now(),
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id),
      check (num_nonnulls(contact_function_id, actor_name) = 1),
      unique (activity_id, contact_function_id),
      unique (activity_id, actor_name)
    );

    -- Professionals, counted by unit.
    create table seminar_attendance (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      from_agency_id uuid references agency (id),
      unit text not null check (length(unit) between 2 and 80),
      registered integer not null check (registered >= 0),
      present integer check (present between 0 and registered),
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id),
      unique nulls not distinct (activity_id, from_agency_id, unit)
    );

    -- Sums of an anonymous survey; shown to others from ${FEWEST_ANSWERS} answers.
    create table seminar_evaluation (
      activity_id uuid primary key,
      agency_id uuid not null,
      answers integer not null check (answers >= 0),
      mean_before double precision not null check (mean_before between 0 and 10),
      mean_after double precision not null check (mean_after between 0 and 10),
      satisfied integer check (satisfied between 0 and answers),
      version integer not null default 1,
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id)
    );`,
};
