import type { Migration } from '@stad/platform/api/db/migration.js';
import { FEED_DEVICES } from '../../rules/feed.js';

const devices = FEED_DEVICES.map((device) => `'${device}'`).join(', ');

/** Links to one's own calendar, and the decision of the agency that they rest on (INV-20). */
export const calendarFeedMigration: Migration = {
  id: '20261125-1460-calendar-feed',
  sql: `
    create table calendar_decision (
      agency_id uuid primary key references agency (id),
      own_time boolean not null,
      decided_at timestamptz not null,
      decided_by uuid not null references membership (id)
    );

    create table calendar_feed (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      device text not null check (device in (${devices})),
      token_hash bytea not null unique check (length(token_hash) = 32),
      made_at timestamptz not null,
      revoked_at timestamptz check (revoked_at >= made_at),
      fetched_at timestamptz,
      -- How often it was asked since then, for the pace.
      pace_from timestamptz,
      pace_count integer not null default 0
    );
    create index calendar_feed_by_member on calendar_feed (membership_id) where revoked_at is null;`,
};
