import type { Migration } from '@stad/platform/api/db/migration.js';
import { CONFIRMATION_STATES, CONFIRMATION_STEPS } from '../../rules/confirmation.js';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * What the jurist of an agency says of one wording of a legal basis, and everything that was ever said.
 * The bases themselves are dated reference data in the rules; a wording nobody has spoken of is DRAFT.
 */
export const legalMigration: Migration = {
  id: '20261125-1150-legal',
  sql: `
    create table legal_confirmation (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      code text not null check (code ~ '^[A-Z0-9_]{3,40}$'),
      wording integer not null check (wording between 1 and 50),
      state text not null check (state in (${oneOf(CONFIRMATION_STATES)})),
      -- In the words of the agency; null means the text of the portal.
      text text check (length(text) between 20 and 1200),
      note text check (length(note) between 1 and 300),
      next_review date,
      decided_by uuid references membership (id),
      decided_on date,
      version integer not null default 1,
      check (state = 'DRAFT' or (decided_by is not null and decided_on is not null)),
      unique (agency_id, code, wording)
    );

    -- Permanent (field.md 3.6): rows are only ever added.
    create table legal_confirmation_version (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      confirmation_id uuid not null references legal_confirmation (id),
      version integer not null,
      step text not null check (step in (${oneOf(CONFIRMATION_STEPS)})),
      state text not null check (state in (${oneOf(CONFIRMATION_STATES)})),
      text text check (length(text) between 20 and 1200),
      note text check (length(note) between 1 and 300),
      next_review date,
      membership_id uuid not null references membership (id),
      at timestamptz not null default now(),
      unique (confirmation_id, version)
    );`,
};
