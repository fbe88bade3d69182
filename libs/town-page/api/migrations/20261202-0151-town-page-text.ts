import type { Migration } from '@stad/platform/api/db/migration.js';

/** What the page of a town says in further languages, with how each text is known. */
export const townPageTextMigration: Migration = {
  id: '20261202-0151-town-page-text',
  sql: `
    alter table town_page add unique (id, agency_id);

    create table town_page_text (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null,
      town_page_id uuid not null,
      language text not null check (language ~ '^[a-z]{2}$'),
      says text not null check (length(says) between 1 and 1200),
      known_by text not null check (known_by in ('AUTHORITY', 'READ_BY')),
      source_name text check (length(source_name) between 1 and 160),
      source_url text check (length(source_url) <= 2000),
      by_function text check (length(by_function) <= 80),
      known_on date not null,
      version integer not null default 1,
      unique (town_page_id, language),
      foreign key (town_page_id, agency_id) references town_page (id, agency_id),
      -- No text without how it is known.
      check (case known_by
        when 'AUTHORITY' then source_name is not null and source_url is not null and by_function is null
        else source_name is null and source_url is null and by_function is not null end)
    );
    create index town_page_text_by_page on town_page_text (town_page_id, agency_id);
    create index town_page_text_by_agency on town_page_text (agency_id);`,
};
