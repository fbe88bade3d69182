import type { Migration } from '@stad/platform/api/db/migration.js';

/** Who is asked is written to, and answers without signing in: by a link, or by what a calendar sends back. */
export const participantLettersMigration: Migration = {
  id: '20261129-1430-participant-letters',
  sql: `
    alter table activity_participant
      -- The mailbox of a function that has no account.
      add column mailbox text check (length(mailbox) between 3 and 254),
      -- Letters so far; the SEQUENCE of the next.
      add column letters integer not null default 0,
      -- Secrets from before are void.
      add column keys_from timestamptz not null default '-infinity',
      add constraint activity_participant_of_id_agency_id unique (id, agency_id);

    create table participant_key (
      id uuid primary key default gen_random_uuid(),
      participant_id uuid not null,
      -- The owner of the activity, whose letter it stands in.
      agency_id uuid not null,
      way text not null check (way in ('LINK', 'CALENDAR')),
      secret_hash bytea not null unique check (length(secret_hash) = 32),
      -- A calendar entry is updated and cancelled by the same UID: the secret in it has to be known again.
      calendar_uid text,
      made_at timestamptz not null,
      foreign key (participant_id, agency_id) references activity_participant (id, agency_id),
      check ((way = 'CALENDAR') = (calendar_uid is not null))
    );
    create index participant_key_by_participant on participant_key (participant_id);`,
};
