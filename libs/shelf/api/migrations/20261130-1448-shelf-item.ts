import { LOWERING_REASONS } from '@stad/activities/core/rules/classification.js';
import { ACTOR_KINDS } from '@stad/actors/rules/actor-codes.js';
import type { Migration } from '@stad/platform/api/db/migration.js';
import {
  SHELF_CLASSES,
  SHELF_KINDS,
  SHELF_LANGUAGES,
  SHELF_LICENCES,
  WITHDRAWAL_REASONS,
} from '../../rules/shelf-codes.js';
import { LARGEST_SHELF_FILE } from '../../rules/shelf-file.js';
import { LONGEST } from '../../rules/shelf-item.js';
import { shelfLife } from '../../rules/shelf-life.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const FUNCTION = 'text check (length(%) between 2 and 80)';
const functionTitle = (column: string) => `${column} ${FUNCTION.replace('%', column)}`;

/** What stands on the shelf, each version of what it says, and the bytes of those that are files. */
export const shelfItemMigration: Migration = {
  id: '20261130-1448-shelf-item',
  sql: `
    create table shelf_item (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      -- Sorted, each once; the towns it is for.
      site_ids uuid[] not null check (cardinality(site_ids) > 0),
      title text not null check (length(title) between 2 and ${LONGEST.title}),
      kind text not null check (kind in (${list(SHELF_KINDS)})),
      actor_kind text check (actor_kind in (${list(ACTOR_KINDS)})),
      language text not null check (language in (${list(SHELF_LANGUAGES)})),
      classification text not null check (classification in (${list(SHELF_CLASSES)})),
      licence text not null check (licence in (${list(SHELF_LICENCES)})),
      responsible text not null check (length(responsible) between 2 and ${LONGEST.responsible}),
      state text not null check (state in (${list(shelfLife.states)})),
      -- The number of the version that readers get; 0 before the first.
      latest integer not null default 0 check (latest >= 0),
      review_on date not null,
      reviewed_on date,
      ${functionTitle('reviewed_function')},
      -- The last time it was opened to more readers, why, and by which function.
      opened_on date,
      opened_reason text check (opened_reason in (${list(LOWERING_REASONS)})),
      ${functionTitle('opened_function')},
      withdrawn_on date,
      withdrawn_reason text check (withdrawn_reason in (${list(WITHDRAWAL_REASONS)})),
      ${functionTitle('withdrawn_function')},
      version integer not null default 1,
      unique (id, agency_id),
      check (kind <> 'SHEET' or actor_kind is not null),
      check ((state = 'DRAFT') = (latest = 0)),
      check ((state = 'WITHDRAWN') = (withdrawn_on is not null and withdrawn_reason is not null))
    );
    create index shelf_item_by_agency on shelf_item (agency_id, review_on);
    create index shelf_item_by_site on shelf_item using gin (site_ids);
    -- Of an organisation and a town one sheet for each kind of actor and language: the next is its next version.
    create unique index shelf_sheet_once on shelf_item (agency_id, site_ids, actor_kind, language)
      where kind = 'SHEET' and state <> 'WITHDRAWN';

    create table shelf_version (
      id uuid primary key default gen_random_uuid(),
      item_id uuid not null,
      agency_id uuid not null,
      number integer not null check (number >= 1),
      -- One of the two: a link, or a file that lies in a table of its own.
      url text check (length(url) <= 2000),
      file_size integer check (file_size between 1 and ${LARGEST_SHELF_FILE}),
      file_sha256 bytea check (length(file_sha256) = 32),
      published_at timestamptz not null,
      ${functionTitle('function_title')} not null,
      -- The day its bytes were taken away.
      cleared_on date,
      unique (item_id, number),
      unique (id, item_id, agency_id),
      check ((url is null) = (file_size is not null) and (file_size is null) = (file_sha256 is null)),
      check (cleared_on is null or url is null),
      foreign key (item_id, agency_id) references shelf_item (id, agency_id)
    );
    create index shelf_version_by_agency on shelf_version (agency_id);

    create table shelf_file (
      -- That of its version.
      id uuid primary key,
      item_id uuid not null,
      agency_id uuid not null,
      pdf bytea not null check (octet_length(pdf) between 1 and ${LARGEST_SHELF_FILE}),
      foreign key (id, item_id, agency_id) references shelf_version (id, item_id, agency_id)
    );
    create index shelf_file_by_item on shelf_file (item_id);
    -- Packed already: the database does not try again.
    alter table shelf_file alter column pdf set storage external;`,
};
