import type { Migration } from '@stad/platform/api/db/migration.js';

const CLOCK = `'^([01][0-9]|2[0-3]):[0-5][0-9]$'`;

/**
 * Who can be called and when, *upptagen*, and the directory of functions.
 *
 * Sites are an array, not a link table: whether one may read a function depends on its sites, and
 * two policies that read each other's table recurse without end.
 */
export const networkMigration: Migration = {
  id: '20261125-0400-network',
  sql: `
    create table contact_function (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      label text not null check (length(label) between 2 and 80),
      kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
      work_phone text check (length(work_phone) between 3 and 30),
      mailbox text check (length(mailbox) between 5 and 160),
      sdk_address text check (length(sdk_address) between 3 and 160),
      hours text not null default '' check (length(hours) <= 160),
      note text check (length(note) between 1 and 300),
      classification text not null default 'P1' check (classification in ('P1', 'P2')),
      tested_on date,
      site_ids uuid[] not null check (cardinality(site_ids) between 1 and 100),
      version integer not null default 1,
      check (work_phone is not null or mailbox is not null or sdk_address is not null),
      unique (id, agency_id)
    );
    create index contact_function_by_agency on contact_function (agency_id);

    create table on_call_coverage (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null,
      contact_function_id uuid not null,
      site_ids uuid[] not null check (cardinality(site_ids) between 1 and 100),
      weekdays smallint[] not null
        check (cardinality(weekdays) between 1 and 7 and weekdays <@ '{1,2,3,4,5,6,7}'),
      -- Swedish wall-clock times; an end at or before the start is the next day.
      from_time text not null check (from_time ~ ${CLOCK}),
      to_time text not null check (to_time ~ ${CLOCK}),
      valid_from date not null,
      valid_to date,
      version integer not null default 1,
      check (valid_to is null or valid_to >= valid_from),
      foreign key (contact_function_id, agency_id) references contact_function (id, agency_id)
    );
    create index on_call_coverage_by_function on on_call_coverage (contact_function_id);

    -- No source and no title: it says that somebody is taken, never by what.
    create table busy_span (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      membership_id uuid references membership (id),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      check (ends_at > starts_at)
    );
    create index busy_span_by_site on busy_span (site_id, starts_at);
    create index busy_span_by_agency on busy_span (agency_id, starts_at);
    create index busy_span_by_member on busy_span (membership_id) where membership_id is not null;

    -- What other agencies may know of a person: a function, a unit. Kept by trigger from membership.
    create table directory_entry (
      membership_id uuid primary key references membership (id),
      agency_id uuid not null references agency (id),
      function_title text not null,
      unit_name text,
      valid_from date not null,
      valid_to date
    );
    create index directory_entry_by_agency on directory_entry (agency_id, function_title);
    insert into directory_entry (membership_id, agency_id, function_title, unit_name, valid_from, valid_to)
      select m.id, m.agency_id, m.function_title, u.name, m.valid_from, m.valid_to
      from membership m left join unit u on u.id = m.unit_id;`,
  expectedRows: async (client) => {
    const { rows } = await client.query<{ missing: number }>(`
      select ((select count(*) from membership) - (select count(*) from directory_entry))::int as missing`);
    if (rows[0]?.missing !== 0) throw new Error('The directory does not hold every membership.');
  },
};
