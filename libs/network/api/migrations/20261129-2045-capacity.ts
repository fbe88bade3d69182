import type { Migration } from '@stad/platform/api/db/migration.js';
import { CAPACITY_KINDS } from '../../rules/capacity/capacity.js';

/**
 * Posts and on-call hours that an agency put in, and what its on-call service can do tonight. No text and nobody
 * named; of a night there is one row a function, written over the next time.
 */
export const capacityMigration: Migration = {
  id: '20261129-2045-capacity',
  sql: `
    create table capacity (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      kind text not null check (kind in (${CAPACITY_KINDS.map((kind) => `'${kind}'`).join(', ')})),
      amount double precision not null check (amount > 0 and amount <= 200),
      from_on date not null,
      to_on date,
      contact_function_id uuid,
      version integer not null default 1,
      check (to_on >= from_on),
      check (kind <> 'ON_CALL_HOURS' or contact_function_id is not null),
      foreign key (contact_function_id, agency_id) references contact_function (id, agency_id)
    );
    create index capacity_by_site on capacity (site_id, from_on);
    create index capacity_by_agency on capacity (agency_id);
    create index capacity_by_function on capacity (contact_function_id) where contact_function_id is not null;

    create table on_call_tonight (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      contact_function_id uuid not null unique,
      goes_out boolean not null,
      by_phone boolean not null,
      has_shelter boolean not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      version integer not null default 1,
      check (ends_at > starts_at and ends_at <= starts_at + interval '24 hours'),
      foreign key (contact_function_id, agency_id) references contact_function (id, agency_id)
    );
    create index on_call_tonight_by_agency on on_call_tonight (agency_id);`,
};
