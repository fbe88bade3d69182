import type { Migration } from '@stad/platform/api/db/migration.js';
import { DEPUTISED_ROLES } from '../../rules/deputy.js';

/** *Ställföreträdare*: who gives go-aheads when the ordinary signatory is away, from a day to a day. */
export const deputyMigration: Migration = {
  id: '20261125-1402-deputy',
  sql: `
    create table deputy (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      membership_id uuid not null references membership (id),
      for_role text not null check (for_role in (${DEPUTISED_ROLES.map((role) => `'${role}'`).join(', ')})),
      from_on date not null,
      to_on date not null,
      registered_by uuid not null references membership (id),
      registered_at timestamptz not null,
      ended_at timestamptz,
      check (to_on >= from_on)
    );
    create index deputy_by_agency on deputy (agency_id, to_on);`,
};
