import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST_INTRO, PAGE_PARTS } from '../../rules/town-page.js';

const intro = (column: string) =>
  `${column} text not null default '' check (length(${column}) <= ${LONGEST_INTRO})`;

/** One page a town, of the agency that leads there; and which numbers their own agencies show on it. */
export const townPageMigration: Migration = {
  id: '20261130-1500-town-page',
  sql: `
    create table town_page (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      site_id uuid not null unique references site (id),
      is_open boolean not null default false,
      ${intro('intro_sv')},
      ${intro('intro_en')},
      ${intro('intro_easy')},
      version integer not null default 1
    );
    create index town_page_by_agency on town_page (agency_id);

    create table town_page_number (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null,
      site_id uuid not null references site (id),
      contact_function_id uuid not null,
      part text not null check (part in (${PAGE_PARTS.map((part) => `'${part}'`).join(', ')})),
      unique (site_id, contact_function_id),
      foreign key (contact_function_id, agency_id) references contact_function (id, agency_id)
    );
    create index town_page_number_by_function on town_page_number (contact_function_id, agency_id);
    create index town_page_number_by_agency on town_page_number (agency_id);`,
};
