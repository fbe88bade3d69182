import type { Migration } from '@stad/platform/api/db/migration.js';

/** What people were told inside the portal: a kind, a number, a function and where it leads. */
export const notificationMigration: Migration = {
  id: '20261125-1465-notification',
  sql: `
    create table notification (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
      -- The record it leads to; it may be gone.
      subject_id uuid not null,
      number text check (length(number) between 1 and 40),
      by_title text check (length(by_title) between 2 and 80),
      by_agency_id uuid references agency (id),
      -- One and the same event is told once.
      event_id uuid not null,
      at timestamptz not null,
      read_at timestamptz,
      unique (membership_id, kind, event_id)
    );
    create index notification_by_member on notification (membership_id, at desc);
    create index notification_unread on notification (membership_id) where read_at is null;
    create index notification_by_age on notification (agency_id, at);`,
};
