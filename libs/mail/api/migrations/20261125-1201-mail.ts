import type { Migration } from '@stad/platform/api/db/migration.js';
import { DELIVERY_REASONS, DELIVERY_STATES } from '../../rules/delivery.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** Letters, one a row. Neither address nor text stands here: both are found when the letter is sent. */
export const mailMigration: Migration = {
  id: '20261125-1201-mail',
  sql: `
    create table mail_delivery (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
      -- What it is about: a record of the domain that composes this kind.
      subject_id uuid not null,
      to_agency_id uuid not null references agency (id),
      state text not null default 'QUEUED' check (state in (${list(DELIVERY_STATES)})),
      reason text check (reason in (${list(DELIVERY_REASONS)})),
      queued_at timestamptz not null,
      settled_at timestamptz,
      -- SHA-256 of the Message-ID: a bounce names it, and nobody else knows it.
      message_hash bytea unique check (length(message_hash) = 32),
      check ((state in ('REFUSED', 'BOUNCED')) = (reason is not null)),
      check ((state = 'QUEUED') = (settled_at is null))
    );
    create index mail_delivery_by_subject on mail_delivery (agency_id, subject_id, queued_at desc);
    -- Moved three times before it left: one letter.
    create unique index mail_delivery_waiting on mail_delivery (agency_id, kind, subject_id)
      where state = 'QUEUED';`,
};
