import type { Migration } from '@stad/platform/api/db/migration.js';
import { CONFIRMED_BY } from '../../rules/handover-codes.js';

const ways = CONFIRMED_BY.map((code) => `'${code}'`).join(', ');

/** A link by which a receiver without a sign-in confirms an open one; of it there is no time. */
export const handoverLinkMigration: Migration = {
  id: '20261129-2310-handover-link',
  sql: `
    alter table handover drop constraint handover_confirmed_by_check;
    alter table handover add constraint handover_confirmed_by_check check (confirmed_by in (${ways}));
    alter table handover add unique (id, agency_id);
    create table handover_link (
      handover_id uuid primary key,
      agency_id uuid not null references agency (id),
      -- Of a function; gone as the letter leaves.
      mailbox text check (length(mailbox) <= 120),
      -- SHA-256 of the secret in the letter; none before it.
      secret_hash bytea unique check (length(secret_hash) = 32),
      closes_on date not null,
      foreign key (handover_id, agency_id) references handover (id, agency_id)
    );`,
};
