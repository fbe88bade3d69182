import type { Migration } from '@stad/platform/api/db/migration.js';
import { LANGUAGES } from '@stad/platform/rules/language.js';
import { ACCESS_NEEDS, FOOD_NEEDS, SIGN_UP_STATES } from '../../rules/sign-up/sign-up.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** Signing up without an account: the door of a seminar, who came through it, what they need, by which links. */
export const seminarSignUpMigration: Migration = {
  id: '20261130-0200-seminar-sign-up',
  sql: `
    create table seminar_sign_up_page (
      activity_id uuid primary key,
      agency_id uuid not null,
      is_open boolean not null,
      -- In the link that is spread: whoever has it sees the title, the time and the place.
      open_key text not null unique check (length(open_key) between 16 and 64),
      -- From which the codes of the hour are made; never leaves.
      check_in_key bytea not null check (length(check_in_key) = 32),
      unique (activity_id, agency_id),
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id)
    );

    create table seminar_sign_up (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      -- Typed by whoever signs up; none before an invitation is answered.
      organisation text check (length(organisation) between 2 and 80),
      -- None for whoever shows the organisation alone.
      function_title text check (length(function_title) between 2 and 80),
      -- None for who comes unannounced; gone the day after.
      work_email text check (length(work_email) between 3 and 254),
      language text not null check (language in (${list(LANGUAGES)})),
      state text not null check (state in (${list(SIGN_UP_STATES)})),
      is_walk_in boolean not null default false,
      is_present boolean not null default false,
      queue_number integer,
      offered_until timestamptz,
      asked_at timestamptz not null,
      -- Letters that were asked for in the hour from letters_from.
      letters_from timestamptz not null,
      letters_asked integer not null default 0,
      -- Letters so far with a time for the calendar; the SEQUENCE of the next.
      letters integer not null default 0,
      calendar_uid text,
      unique (id, agency_id),
      unique (activity_id, work_email),
      foreign key (activity_id, agency_id) references seminar_sign_up_page (activity_id, agency_id),
      check (state = 'INVITED' or organisation is not null),
      check ((state = 'QUEUED') = (queue_number is not null)),
      check ((state = 'OFFERED') = (offered_until is not null)),
      check (not is_present or state = 'SEAT')
    );
    create unique index seminar_sign_up_in_queue on seminar_sign_up (activity_id, queue_number)
      where queue_number is not null;

    create table seminar_sign_up_need (
      sign_up_id uuid primary key,
      agency_id uuid not null,
      access text[] not null check (access <@ array[${list(ACCESS_NEEDS)}]::text[]),
      food text[] not null check (food <@ array[${list(FOOD_NEEDS)}]::text[]),
      foreign key (sign_up_id, agency_id) references seminar_sign_up (id, agency_id)
    );

    create table seminar_sign_up_key (
      secret_hash bytea primary key check (length(secret_hash) = 32),
      sign_up_id uuid not null,
      agency_id uuid not null,
      foreign key (sign_up_id, agency_id) references seminar_sign_up (id, agency_id)
    );
    create index seminar_sign_up_key_by_sign_up on seminar_sign_up_key (sign_up_id);

    -- The one row that follows the list, where there is one; the others are typed by hand.
    alter table seminar_attendance add column from_sign_up boolean not null default false;
    create unique index seminar_attendance_from_sign_up on seminar_attendance (activity_id) where from_sign_up;`,
};
