import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { type FreeText, KEPT } from '@stad/platform/api/db/table-record.js';
import {
  AGREEMENT_APPROVERS,
  AGREEMENT_KEEPERS,
  AGREEMENT_MAKING_READERS,
  AGREEMENT_READERS,
} from '../rules/agreement-life.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${[...new Set(roles)].map((role) => `'${role}'`).join(', ')}))`;

const ME = '(select app.agency_id())';
const OWN = `agency_id = ${ME}`;
const PARTY = `${ME} = any (party_ids)`;

/** As `stateOn` says it of today. */
const IN_FORCE = `state = 'SIGNED' and (select app.today()) between valid_from and coalesce(ended_on, valid_to)`;

const text = (field: string, code: string): FreeText => ({
  free: [`AddAgreementInput.${field}`, `ChangeAgreementInput.${field}`],
  removal: { code, key: 'id', version: 'version' },
});

/**
 * P2: its parties’ alone, in the roles named, and the jobs that tell them; nobody else of the town or of the
 * programme. Who plans and administers for a party (AGREEMENT_READERS) reads those in force. What may be changed in which state,
 * a trigger says.
 */
export const agreementPolicy: TablePolicy = {
  table: 'agreement',
  read: `${PARTY} and (${hasRole(AGREEMENT_MAKING_READERS)} or ${hasRole(AGREEMENT_READERS)} and ${IN_FORCE}
    or (select app.viewer_kind()) = 'system')`,
  insert: `${OWN} and state = 'DRAFT' and ${hasRole(AGREEMENT_KEEPERS)}
    and site_id = any ((select app.site_ids())::uuid[])
    and (programme_id is null or programme_id = any ((select app.programme_ids())::uuid[]))`,
  update: `${PARTY} and ${hasRole([...AGREEMENT_KEEPERS, ...AGREEMENT_APPROVERS])}`,
  fixedColumns: ['site_id', 'programme_id'],
  statistics: {
    columns: [
      ...['agency_id', 'site_id', 'programme_id'],
      ...['signed_on', 'valid_from', 'valid_to', 'ended_on'],
    ],
    rows: `state = 'SIGNED' and kind <> 'CONFIDENTIALITY_UNDERTAKING'
      and cardinality(purposes) > 0 and extent is not null`,
  },
  kept: KEPT.archive,
  texts: {
    title: text('title', 'AGREEMENT_TITLE'),
    reference_title: text('referenceTitle', 'AGREEMENT_REFERENCE'),
    diary_number: { scalar: 'DiaryNumber' },
  },
  reviewed: {
    unheldIds: {
      area_ids: 'areas stay; a trigger asks that they are of the town',
      party_ids: 'organisations stay; a trigger asks that they have a ring in the town',
    },
    otherParents: {
      '(programme_id) of programme, insert':
        'who takes part in a programme works in it, whoever leads it',
    },
  },
};

/** Read with it. Each party confirms for itself, as long as the parties are asked, what it says now. */
const CONFIRMS = `${OWN} and ${hasRole(AGREEMENT_APPROVERS)} and exists (
    select from agreement a where a.id = agreement_party.agreement_id
      and a.state = 'REVIEW' and a.version = agreement_party.confirmed_version)`;

export const agreementPartyPolicy: TablePolicy = {
  table: 'agreement_party',
  read: 'exists (select from agreement a where a.id = agreement_party.agreement_id)',
  insert: CONFIRMS,
  update: { using: OWN, check: CONFIRMS },
  fixedColumns: ['agreement_id'],
  kept: KEPT.archive,
  texts: {
    signatory_function: { scalar: 'FunctionName' },
    confirmed_function: { scalar: 'FunctionName' },
  },
  reviewed: {
    otherParents: {
      '(agreement_id) of agreement, insert': 'a party confirms what another of them began',
    },
  },
};

/** What happened to it, by which party; written once, read with it. */
export const agreementEventPolicy: TablePolicy = {
  table: 'agreement_event',
  read: 'exists (select from agreement a where a.id = agreement_event.agreement_id)',
  insert: `${OWN} and ${hasRole([...AGREEMENT_KEEPERS, ...AGREEMENT_APPROVERS])}
    and exists (select from agreement a where a.id = agreement_event.agreement_id)`,
  kept: KEPT.archive,
  texts: { function_title: { scalar: 'FunctionName' } },
  reviewed: {
    otherParents: {
      '(agreement_id) of agreement, insert': 'what a party did with what another of them began',
    },
  },
};
