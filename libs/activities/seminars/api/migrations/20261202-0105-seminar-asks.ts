import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * Askings are counted by mailbox and by network, over all seminars, as marks that no backup of the database leads
 * back from; a sign-up says whether its letters are neutral, and what came back of them.
 */
export const seminarAsksMigration: Migration = {
  id: '20261202-0105-seminar-asks',
  sql: `
    create table seminar_ask (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      -- A keyed hash, as all marks are: without the key of the portal it is nobody's.
      mailbox_mark bytea not null check (length(mailbox_mark) = 32),
      network_mark bytea not null check (length(network_mark) = 32),
      asked_at timestamptz not null,
      foreign key (activity_id, agency_id) references seminar_sign_up_page (activity_id, agency_id)
    );
    create index seminar_ask_by_activity on seminar_ask (activity_id, agency_id, asked_at);
    create index seminar_ask_by_mailbox on seminar_ask (mailbox_mark, asked_at);
    create index seminar_ask_by_network on seminar_ask (network_mark, asked_at);

    -- Codes at the door that were not right: guessing has an end.
    create table seminar_door_try (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      network_mark bytea not null check (length(network_mark) = 32),
      tried_at timestamptz not null,
      foreign key (activity_id, agency_id) references seminar_sign_up_page (activity_id, agency_id)
    );
    create index seminar_door_try_by_activity on seminar_door_try (activity_id, agency_id, tried_at);

    -- Counted by the release before alone; the next one takes both columns away.
    alter table seminar_sign_up alter column letters_from set default now(),
      add column is_neutral boolean not null default false,
      add column came_back text check (came_back in ('BOUNCED', 'OTHER_TIME'));
    create unique index seminar_sign_up_by_calendar on seminar_sign_up (calendar_uid) where calendar_uid is not null;`,
};
