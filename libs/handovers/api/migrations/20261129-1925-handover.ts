import type { Migration } from '@stad/platform/api/db/migration.js';
import {
  AGE_BANDS,
  CONFIRMED_BY,
  HANDOVER_CATEGORIES,
  HANDOVER_CHANNELS,
  LONGEST_FUNCTION,
  PARTS_OF_DAY,
} from '../../rules/handover-codes.js';
import { handoverLife } from '../../rules/handover-life.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const one = (column: string, codes: readonly string[]) => `check (${column} in (${list(codes)}))`;
const title = (column: string) => `check (length(${column}) between 2 and ${LONGEST_FUNCTION})`;

/**
 * That somebody was handed over, for the two ends; nothing of whom, and nothing of the pass it came from. What is
 * left of it 14 days after it is closed is another row of another table, with another id: nothing joins the two.
 */
export const handoverMigration: Migration = {
  id: '20261129-1925-handover',
  sql: `
    create table handover (
      id uuid primary key default gen_random_uuid(),
      -- Who wrote it down, at whichever end.
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      -- None: of a day on which none ran.
      programme_id uuid references programme (id),
      is_sender boolean not null,
      -- None: not in the portal.
      other_agency_id uuid references agency (id),
      -- Functions, never names.
      other_function text not null ${title('other_function')},
      assessed_by text not null ${title('assessed_by')},
      category text not null ${one('category', HANDOVER_CATEGORIES)},
      band text not null ${one('band', AGE_BANDS)},
      channel text not null ${one('channel', HANDOVER_CHANNELS)},
      has_consent boolean not null default false,
      state text not null ${one('state', handoverLife.states)},
      -- Gone at most a day after the observation.
      observed_at timestamptz,
      contact_at timestamptz,
      observed_on date not null,
      part_of_day text not null ${one('part_of_day', PARTS_OF_DAY)},
      month date not null check (extract(day from month) = 1),
      minutes integer check (minutes between 0 and 60000),
      confirmed_by text ${one('confirmed_by', CONFIRMED_BY)},
      confirming_function text ${title('confirming_function')},
      closed_on date,
      -- Stays as it was told at the last closing, whatever becomes of it afterwards.
      is_counted boolean not null,
      -- Random, shared by those that follow each other; nothing lists it.
      chain_id uuid,
      check ((state = 'REGISTERED') = (closed_on is null)),
      check ((state = 'CONFIRMED') = (confirmed_by is not null)),
      check (contact_at is null or contact_at >= observed_at)
    );
    create index handover_by_agency on handover (agency_id, site_id, observed_on);
    create index handover_by_other on handover (other_agency_id, site_id, observed_on);
    create index handover_by_programme on handover (programme_id);

    create table handover_month (
      id uuid primary key default gen_random_uuid(),
      -- Who handed over: it counts there.
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      programme_id uuid references programme (id),
      month date not null check (extract(day from month) = 1),
      category text not null ${one('category', HANDOVER_CATEGORIES)},
      minutes integer check (minutes between 0 and 60000),
      is_counted boolean not null
    );
    create index handover_month_by_agency on handover_month (agency_id, site_id, month desc, id);
    create index handover_month_by_programme on handover_month (programme_id);

    create table handover_sum (
      agency_id uuid not null references agency (id),
      programme_id uuid not null references programme (id),
      site_id uuid not null references site (id),
      month date not null,
      category text not null ${one('category', HANDOVER_CATEGORIES)},
      n integer not null check (n > 0),
      primary key (programme_id, agency_id, site_id, month, category)
    );

    -- Of all who handed over, since a median of medians is none; kept once, when the first of them are disposed of.
    create table handover_median (
      programme_id uuid primary key references programme (id),
      minutes double precision not null,
      n integer not null check (n >= 5)
    );`,
};
