import type { Migration } from '@stad/platform/api/db/migration.js';
import {
  AGREEMENT_EXTENTS,
  AGREEMENT_KINDS,
  AGREEMENT_PURPOSES,
  END_REASONS,
  LONGEST,
  MOST,
} from '../../rules/agreement-codes.js';
import { agreementLife } from '../../rules/agreement-life.js';
import { AGREEMENT_EVENTS } from '../agreement-events.js';

const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
const one = (column: string, codes: readonly string[]) => `check (${column} in (${list(codes)}))`;

/**
 * What organisations have agreed: the text that all its parties stand behind, what each of them has confirmed,
 * and what became of it when. The text is one row with one version, so that a confirmation is of all of it.
 */
export const agreementMigration: Migration = {
  id: '20261129-1911-agreement',
  sql: `
    create table agreement (
      id uuid primary key default gen_random_uuid(),
      -- Who began it; always among the parties.
      agency_id uuid not null references agency (id),
      site_id uuid not null references site (id),
      -- None: of the town, whatever programme runs there.
      programme_id uuid references programme (id),
      kind text not null ${one('kind', AGREEMENT_KINDS)},
      title text not null check (length(title) between 2 and ${LONGEST.title}),
      purposes text[] not null default '{}' check (purposes <@ array[${list(AGREEMENT_PURPOSES)}]::text[]),
      extent text ${one('extent', AGREEMENT_EXTENTS)},
      area_ids uuid[] not null default '{}' check (cardinality(area_ids) <= ${MOST.areas}),
      party_ids uuid[] not null check (cardinality(party_ids) between 1 and ${MOST.parties}),
      valid_from date not null,
      valid_to date not null,
      -- The paper itself is never here: what it is called, its day, its number in the diary.
      reference_title text not null default '' check (length(reference_title) <= ${LONGEST.reference}),
      reference_on date,
      diary_number text check (length(diary_number) <= 60),
      state text not null default 'DRAFT' ${one('state', agreementLife.states)},
      signed_on date,
      ended_on date,
      ended_reason text ${one('ended_reason', END_REASONS)},
      ended_by uuid references agency (id),
      version integer not null default 1,
      check (valid_from <= valid_to),
      check (agency_id = any (party_ids)),
      check ((extent is not distinct from 'AREAS') = (cardinality(area_ids) > 0)),
      check ((state = 'SIGNED') = (signed_on is not null)),
      check ((ended_on is null) = (ended_reason is null) and (ended_on is null) = (ended_by is null)),
      check (ended_on is null or state = 'SIGNED' and ended_on <= valid_to)
    );
    create index agreement_by_site on agreement (site_id, valid_to, id);
    create index agreement_by_party on agreement using gin (party_ids);
    create index agreement_by_programme on agreement (programme_id);

    create table agreement_party (
      agreement_id uuid not null references agreement (id),
      -- The party that says it; each says it for itself.
      agency_id uuid not null references agency (id),
      -- Who signs the paper there: a function, never a name.
      signatory_function text not null check (length(signatory_function) between 2 and ${LONGEST.functionTitle}),
      confirmed_version integer not null,
      confirmed_at timestamptz not null,
      confirmed_function text not null check (length(confirmed_function) <= ${LONGEST.functionTitle}),
      primary key (agreement_id, agency_id)
    );
    create index agreement_party_by_agency on agreement_party (agency_id);

    create table agreement_event (
      id uuid primary key default gen_random_uuid(),
      agreement_id uuid not null references agreement (id),
      -- Whose people did it.
      agency_id uuid not null references agency (id),
      event text not null ${one('event', AGREEMENT_EVENTS)},
      at timestamptz not null,
      function_title text not null check (length(function_title) <= ${LONGEST.functionTitle})
    );
    create index agreement_event_by_agreement on agreement_event (agreement_id, at);`,
};
