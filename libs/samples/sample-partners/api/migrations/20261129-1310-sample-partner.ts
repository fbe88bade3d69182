import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST, SAMPLE_PARTNER_SORTS, samplePartnerLife } from '../../rules/sample-partner.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/** A register of each agency, and the history of the states of its rows. */
export const samplePartnerMigration: Migration = {
  id: '20261129-1310-sample-partner',
  sql: `
    create table sample_partner (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      -- An organisation; never a person.
      name text not null check (length(name) between 2 and ${LONGEST.name}),
      sort text not null check (sort in (${list(SAMPLE_PARTNER_SORTS)})),
      note text not null default '' check (length(note) <= ${LONGEST.note}),
      state text not null check (state in (${list(samplePartnerLife.states)})),
      version integer not null default 1,
      unique (id, agency_id)
    );
    create index sample_partner_by_name on sample_partner (agency_id, site_id, name, id);

    create table sample_partner_change (
      id uuid primary key default gen_random_uuid(),
      sample_partner_id uuid not null,
      agency_id uuid not null,
      state text not null check (state in (${list(samplePartnerLife.states)})),
      at timestamptz not null,
      -- Of two of one moment the one noted last holds.
      position bigint generated always as identity,
      function_title text not null check (length(function_title) <= 80),
      foreign key (sample_partner_id, agency_id) references sample_partner (id, agency_id)
    );
    create index sample_partner_change_by_partner on sample_partner_change (sample_partner_id, at);`,
};
