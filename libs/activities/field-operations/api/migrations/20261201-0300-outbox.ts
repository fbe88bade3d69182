import type { Migration } from '@stad/platform/api/db/migration.js';
import { FIELD_COUNTERS } from '../../rules/field-counts/more-counters.js';
import { list } from './codes.js';

/** 65 bytes of a point of P-256, uncompressed, in base64url. */
const POINT = `~ '^[A-Za-z0-9_-]{87}$'`;

/**
 * Sums that phones keep without a network, sealed to a key of the pass (docs/decisions/0048). A row of a count
 * may be below zero: what was taken back can arrive before what was counted. It is bounded where it is read.
 */
export const outboxMigration: Migration = {
  id: '20261201-0300-outbox',
  sql: `
    alter table field_count
      drop constraint field_count_n_check,
      -- Of n, those that stand in the quarter of the start because nobody knows theirs.
      add column untimed integer not null default 0;

    -- To which the phones of the counting agency seal. Gone with what hangs on it once all of them are empty.
    create table field_pass_key (
      id uuid primary key,
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      public_key text not null check (public_key ${POINT}),
      private_key bytea not null,
      sealed_with text not null check (sealed_with ~ '^[a-z0-9-]{1,40}$'),
      made_at timestamptz not null,
      unique (activity_id, agency_id)
    );

    -- A phone of somebody who counts: the public half of a key that cannot leave it.
    create table field_device (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null,
      agency_id uuid not null,
      membership_id uuid not null,
      public_key text not null check (public_key ${POINT}),
      registered_at timestamptz not null,
      -- When it last said that nothing of the pass is left in it; a batch from it takes that back.
      emptied_at timestamptz,
      unique (activity_id, agency_id, membership_id, public_key),
      foreign key (activity_id, agency_id) references field_pass_key (activity_id, agency_id),
      foreign key (membership_id, agency_id) references membership (id, agency_id)
    );
    create index field_device_by_membership on field_device (membership_id);

    -- Which batches were counted, apart from what they counted: an id, and neither when nor of which phone.
    create table field_outbox_receipt (
      activity_id uuid not null,
      agency_id uuid not null,
      batch_id uuid not null,
      primary key (activity_id, agency_id, batch_id),
      foreign key (activity_id, agency_id) references field_pass_key (activity_id, agency_id)
    );

    -- What arrived when the report was locked: a correction is asked of the agency that counts.
    create table field_late_count (
      id uuid primary key default gen_random_uuid(),
      activity_id uuid not null references field_operation (activity_id),
      agency_id uuid not null references agency (id),
      counter text not null check (counter in (${list(FIELD_COUNTERS)})),
      n integer not null check (n <> 0),
      arrived_at timestamptz not null,
      settled_at timestamptz,
      settled_by uuid,
      check (num_nulls(settled_at, settled_by) in (0, 2)),
      foreign key (settled_by, agency_id) references membership (id, agency_id)
    );
    create index field_late_count_by_pass on field_late_count (activity_id, agency_id);
    create index field_late_count_by_settler on field_late_count (settled_by);`,
};
