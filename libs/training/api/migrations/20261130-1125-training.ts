import { QUALIFICATION_KINDS } from '@stad/identity/rules/qualification.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import { COURSE_LEVELS, LONGEST_NAME, MOST_MONTHS, TRAINED_ROLES } from '../../rules/course.js';
import { MOST_STAFF } from '../../rules/coverage.js';
import { NOT_NOW_REASONS } from '../../rules/decision.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * Courses with the seminars they are held at; seats booked by an employer’s own; and the register of who has which
 * qualification, from when until when. Who is known by no account is a number within the unit, never a name.
 */
export const trainingMigration: Migration = {
  id: '20261130-1125-training',
  sql: `
    create table training_course (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      name text not null check (length(name) between 2 and ${LONGEST_NAME}),
      level text not null check (level in (${list(COURSE_LEVELS)})),
      kind text not null check (kind in (${list(QUALIFICATION_KINDS)})),
      valid_months integer check (valid_months between 1 and ${MOST_MONTHS}),
      needed_by text[] not null default '{}' check (needed_by <@ array[${list(TRAINED_ROLES)}]::text[]),
      version integer not null default 1,
      unique (id, agency_id)
    );
    create index training_course_by_site on training_course (site_id, name, id);
    create index training_course_by_agency on training_course (agency_id);

    -- A seminar at which a course is held: both of one organiser.
    create table training_session (
      activity_id uuid primary key,
      agency_id uuid not null,
      course_id uuid not null,
      foreign key (activity_id, agency_id) references seminar (activity_id, agency_id),
      foreign key (course_id, agency_id) references training_course (id, agency_id)
    );
    create index training_session_by_course on training_session (course_id, agency_id);

    -- Of the employer; what the organiser says of the seat follows by trigger.
    create table training_booking (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null,
      membership_id uuid not null,
      activity_id uuid not null references training_session (activity_id),
      sign_up_id uuid not null unique,
      booked_at timestamptz not null,
      seat text not null default 'ASKED',
      is_present boolean not null default false,
      unique (id, agency_id),
      unique (membership_id, activity_id),
      foreign key (membership_id, agency_id) references membership (id, agency_id)
    );
    create index training_booking_by_agency on training_booking (agency_id);
    create index training_booking_by_activity on training_booking (activity_id);

    create table training_not_now (
      booking_id uuid primary key,
      agency_id uuid not null,
      reason text not null check (reason in (${list(NOT_NOW_REASONS)})),
      at timestamptz not null,
      foreign key (booking_id, agency_id) references training_booking (id, agency_id)
    );

    create table training_record (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      unit_id uuid,
      -- One of the two: an account, or a number within the unit.
      membership_id uuid,
      staff_number integer check (staff_number between 1 and 9999),
      course_id uuid not null references training_course (id),
      kind text not null check (kind in (${list(QUALIFICATION_KINDS)})),
      held_on date not null,
      valid_to date check (valid_to >= held_on),
      source text not null check (source in ('SEMINAR', 'EXTERNAL')),
      booking_id uuid unique,
      given_at timestamptz not null,
      given_by uuid not null,
      unique (id, agency_id),
      check ((membership_id is null) <> (staff_number is null)),
      check (staff_number is null or unit_id is not null),
      foreign key (unit_id, agency_id) references unit (id, agency_id),
      foreign key (membership_id, agency_id) references membership (id, agency_id),
      foreign key (given_by, agency_id) references membership (id, agency_id),
      foreign key (booking_id, agency_id) references training_booking (id, agency_id)
    );
    create index training_record_by_agency on training_record (agency_id, kind);
    create index training_record_by_membership on training_record (membership_id, kind);
    create index training_record_by_course on training_record (course_id);
    create unique index training_record_once on training_record
      (agency_id, kind, held_on, coalesce(membership_id::text, unit_id || '/' || staff_number));

    -- How many of a unit need the in-depth training, from a day on.
    create table training_target (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      unit_id uuid not null,
      staff integer not null check (staff between 1 and ${MOST_STAFF}),
      from_on date not null,
      set_by uuid not null,
      unique (agency_id, site_id, unit_id, from_on),
      foreign key (unit_id, agency_id) references unit (id, agency_id),
      foreign key (set_by, agency_id) references membership (id, agency_id)
    );`,
};
