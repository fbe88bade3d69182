import type { Migration } from '@stad/platform/api/db/migration.js';

/** Programmes, sites, areas, and which agency has which ring at which site. */
export const programmeMigration: Migration = {
  id: '20261125-0300-programme',
  sql: `
    create table programme (
      id uuid primary key default gen_random_uuid(),
      key text not null unique check (key ~ '^[a-z0-9-]{2,30}$'),
      name text not null check (length(name) between 2 and 120),
      purpose text not null default '',
      starts_on date not null,
      ends_on date not null,
      state text not null check (state in ('PLANNED', 'ACTIVE', 'REPORTING', 'CLOSED')),
      lead_agency_id uuid not null references agency (id),
      funder_agency_id uuid references agency (id),
      is_demo boolean not null default false,
      version integer not null default 1,
      check (ends_on >= starts_on)
    );

    create table site (
      id uuid primary key default gen_random_uuid(),
      key text not null unique check (key ~ '^[a-z0-9-]{2,30}$'),
      name text not null,
      municipality_code text check (municipality_code ~ '^[0-9]{4}$'),
      kind text not null check (kind in ('ORIGIN', 'PILOT', 'REFERENCE'))
    );

    create table programme_site (
      programme_id uuid not null references programme (id),
      site_id uuid not null references site (id),
      primary key (programme_id, site_id)
    );

    create table area (
      id uuid primary key default gen_random_uuid(),
      site_id uuid not null references site (id),
      code text not null unique,
      name text not null,
      area_group text not null,
      kind text not null
        check (kind in ('DISTRICT', 'STATION_ZONE', 'BUSINESS_ZONE', 'DIGITAL', 'WHOLE_MUNICIPALITY'))
    );
    create index area_by_site on area (site_id);

    create table site_agency (
      id uuid primary key default gen_random_uuid(),
      site_id uuid not null references site (id),
      agency_id uuid not null references agency (id),
      tier text not null check (tier in ('CORE', 'NETWORK', 'FUNDER', 'OBSERVER')),
      valid_from date not null,
      valid_to date,
      unique (site_id, agency_id, valid_from),
      check (valid_to is null or valid_to >= valid_from)
    );
    create index site_agency_by_agency on site_agency (agency_id);`,
};
