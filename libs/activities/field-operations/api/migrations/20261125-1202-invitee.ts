import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Who has been asked to a pass, function by function, and the secrets by which they may answer without
 * signing in. The secrets are the answering agency's, and the system's alone.
 */
export const inviteeMigration: Migration = {
  id: '20261125-1202-invitee',
  sql: `
    create table pass_invitee (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      owner_agency_id uuid not null references agency (id),
      membership_id uuid references membership (id),
      function_title text not null check (length(function_title) between 2 and 80),
      -- The mailbox of a function that has no account.
      mailbox text check (length(mailbox) between 3 and 254),
      -- Letters so far; the SEQUENCE of the next.
      letters integer not null default 0,
      -- Secrets from before are void.
      keys_from timestamptz not null default '-infinity',
      check (mailbox is null or membership_id is null)
    );
    create unique index pass_invitee_once on pass_invitee
      (activity_id, agency_id, coalesce(membership_id::text, lower(function_title)));

    create table answer_key (
      id uuid primary key default gen_random_uuid(),
      invitee_id uuid not null references pass_invitee (id),
      agency_id uuid not null references agency (id),
      way text not null check (way in ('LINK', 'CALENDAR')),
      secret_hash bytea not null unique check (length(secret_hash) = 32),
      -- A calendar entry is updated and cancelled by the same UID: the secret in it has to be known again.
      calendar_uid text,
      made_at timestamptz not null,
      check ((way = 'CALENDAR') = (calendar_uid is not null))
    );
    create unique index answer_key_of_calendar on answer_key (invitee_id) where way = 'CALENDAR';
    create index answer_key_by_invitee on answer_key (invitee_id);`,
};
