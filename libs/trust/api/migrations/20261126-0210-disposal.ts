import type { Migration } from '@stad/platform/api/db/migration.js';
import { disposalLife } from '../../rules/retention/disposal.js';

/** The rules there were; the migrations after this one name the others. */
const RULES = ['FIELD_TALLIES', 'PASS_PLANS', 'BUSY_SPANS', 'INVITATIONS', 'ACCOUNTS'];

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** Proposals to dispose of records, their decisions, and what was done: the protocol of retention. */
export const disposalMigration: Migration = {
  id: '20261126-0210-disposal',
  sql: `
    create table disposal (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      rule text not null check (rule in (${list(RULES)})),
      -- Records that ended, closed or left before this Swedish day.
      before date not null,
      state text not null default 'PROPOSED' check (state in (${list(disposalLife.states)})),
      proposed_rows integer not null check (proposed_rows >= 0),
      -- Null when a restored backup knows nothing of the membership that a later protocol names.
      proposed_by uuid references membership (id),
      proposed_at timestamptz not null,
      decided_by uuid references membership (id),
      decided_at timestamptz,
      disposed_rows integer not null default 0 check (disposed_rows >= 0),
      done_at timestamptz,
      version integer not null default 1,
      check (decided_by <> proposed_by),
      check ((state = 'PROPOSED') = (decided_at is null)),
      check ((state = 'DONE') = (done_at is not null))
    );
    create unique index disposal_one_under_way on disposal (agency_id, rule)
      where state in ('PROPOSED', 'APPROVED');
    create index disposal_by_agency on disposal (agency_id, proposed_at desc);`,
};
