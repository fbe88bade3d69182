import type { Migration } from '@stad/platform/api/db/migration.js';
import { CLASSES } from '../../rules/classification.js';
import { PHASES } from '../../rules/phase.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * What activities of every type share. The detail of a type is a table of its own, keyed by the
 * activity's id: a new type adds a folder and alters nothing here.
 */
export const activityMigration: Migration = {
  id: '20261125-0500-activity',
  sql: `
    create table activity (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      programme_id uuid not null references programme (id),
      kind text not null check (kind ~ '^[A-Z][A-Z0-9_]{1,39}$'),
      number text check (length(number) between 3 and 30),
      title text not null check (length(title) between 2 and 160),
      phase text not null check (phase in (${list(PHASES)})),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      place_label text check (length(place_label) <= 160),
      classification text not null check (classification in (${list(CLASSES)})),
      lifecycle text not null default 'DRAFT'
        check (lifecycle in ('DRAFT', 'JOINT_DRAFT', 'FINALISED', 'ARCHIVED', 'DISPOSED')),
      created_by uuid not null references membership (id),
      created_at timestamptz not null default now(),
      version integer not null default 1,
      check (ends_at > starts_at)
    );
    -- The running number stands per programme; it would tell another agency of nothing but gaps.
    create unique index activity_number on activity (programme_id, number) where number is not null;
    create index activity_by_place on activity (programme_id, site_id, starts_at, id);
    create index activity_by_owner on activity (agency_id, starts_at);

    create table activity_share (
      activity_id uuid not null references activity (id),
      agency_id uuid not null references agency (id),
      owner_agency_id uuid not null references agency (id),
      kind text not null default 'COMMENT' check (kind in ('COMMENT', 'FINAL')),
      shared_at timestamptz not null default now(),
      shared_by uuid not null references membership (id),
      revoked_at timestamptz,
      primary key (activity_id, agency_id),
      check (agency_id <> owner_agency_id)
    );
    create index activity_share_by_receiver on activity_share (agency_id, activity_id)
      where revoked_at is null;`,
};
