import type { Migration } from '@stad/platform/api/db/migration.js';
import { ADVICE, ERASE_GROUNDS, KEEP_GROUNDS, removalLife } from '../../rules/removal/removal.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * Texts that must not stand in the portal (J16): who flagged which, who advised, noted and decided what, never
 * what stood there. That lies in a table of its own until it is decided, and then nowhere.
 */
export const contentRemovalMigration: Migration = {
  id: '20261128-1500-content-removal',
  sql: `
    create table content_removal (
      id uuid primary key default gen_random_uuid(),
      -- Whose record it is: its controller.
      agency_id uuid not null references agency (id),
      text text not null check (text ~ '^[A-Z][A-Z_]{2,39}$'),
      record_id uuid not null,
      state text not null default 'FLAGGED' check (state in (${list(removalLife.states)})),
      -- Null when a restored backup knows nothing of the membership that a later protocol names.
      flagged_by uuid references membership (id),
      flagged_at timestamptz not null,
      advice text check (advice in (${list(ADVICE)})),
      advised_by uuid,
      advised_at timestamptz,
      ground text check (ground in (${list([...ERASE_GROUNDS, ...KEEP_GROUNDS])})),
      decided_by uuid,
      decided_at timestamptz,
      diary_number text,
      noted_by uuid,
      noted_at timestamptz,
      version integer not null default 1,
      foreign key (advised_by, agency_id) references membership (id, agency_id),
      foreign key (decided_by, agency_id) references membership (id, agency_id),
      foreign key (noted_by, agency_id) references membership (id, agency_id),
      check ((advice is null) = (advised_at is null)),
      check ((diary_number is null) = (noted_at is null)),
      check (decided_by <> flagged_by),
      check (num_nonnulls(ground, decided_at) in (0, 2)),
      check ((state = 'FLAGGED') = (decided_at is null))
    );
    create unique index content_removal_under_way on content_removal (text, record_id) where state = 'FLAGGED';
    create index content_removal_by_agency on content_removal (agency_id, flagged_at desc);
    create index content_removal_by_record on content_removal (record_id);

    create table content_removal_text (
      removal_id uuid primary key references content_removal (id),
      agency_id uuid not null references agency (id),
      original jsonb not null
    );

    -- They say from now on whose decision it was (disposal-functions.ts).
    drop function if exists app.forget_payload(text, uuid[], uuid);
    drop function if exists app.forget_parts(text, uuid[], uuid);`,
};
