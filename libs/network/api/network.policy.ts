import { CORE, MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { DIRECTORY_READERS } from './permissions.js';

const hasRole = (...roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const SERVES_MY_SITE = 'site_ids && (select app.site_ids())::uuid[]';
const KEEPS_CONTACTS = `${OWN} and ${hasRole(...MANAGER, 'AGENCY_ADMIN')}`;
const CHANGES_CONTACTS = `${OWN} and ${hasRole(...MANAGER, 'AGENCY_ADMIN', 'ON_CALL')}`;

/**
 * Whoever is out at a site the function serves, from the day before until it is over. A busy span says no more
 * than that, and no more is needed: a direct number is for those who are out, while they are (pages.md 3.6).
 */
const IN_MY_WINDOW = `exists (
    select from busy_span b
    where b.is_out and b.membership_id = (select app.membership_id()) and b.site_id = any (contact_function.site_ids)
      and now() between b.starts_at - interval '24 hours' and b.ends_at)`;

/** P0: everybody, signed in or not. P1: all members of the site. P2, a direct number: its own agency, and the team in its window. */
export const contactFunctionPolicy: TablePolicy = {
  table: 'contact_function',
  read: `classification = 'P0'
    or classification = 'P1' and (${OWN} or ${SERVES_MY_SITE})
    or classification = 'P2' and (
      ${OWN} and (${hasRole(...CORE, 'ON_CALL', 'AGENCY_ADMIN')} or ${SYSTEM})
      or ${hasRole(...CORE)} and ${IN_MY_WINDOW})`,
  insert: KEEPS_CONTACTS,
  update: CHANGES_CONTACTS,
  door: ['select'],
  // Of which kind the on-call services of K26 are.
  statistics: { columns: ['id', 'kind'], rows: `kind = 'SOCIAL_ON_CALL'` },
  kept: KEPT.inForce,
  texts: {
    label: { scalar: 'FunctionName' },
    work_phone: { scalar: 'WorkPhone' },
    mailbox: { scalar: 'WorkEmail' },
    sdk_address: {
      free: ['CreateContactFunctionInput.sdkAddress', 'ChangeContactFunctionInput.sdkAddress'],
      removal: 'an address of a function, in a form of its own',
    },
    hours: {
      free: ['CreateContactFunctionInput.hours', 'ChangeContactFunctionInput.hours'],
      removal: { code: 'CONTACT_HOURS', key: 'id', version: 'version' },
    },
    note: {
      free: ['CreateContactFunctionInput.note', 'ChangeContactFunctionInput.note'],
      removal: { code: 'CONTACT_NOTE', key: 'id', version: 'version' },
    },
  },
  reviewed: {
    door: 'which agency has public numbers in which town',
    unheldIds: { site_ids: 'an array: held by trigger app.refuse_unknown_sites' },
  },
};

/**
 * When somebody answers is for all members of the site, also of a number they may not see; of a
 * public function for everybody.
 */
export const onCallCoveragePolicy: TablePolicy = {
  table: 'on_call_coverage',
  read: `${OWN} or ${SERVES_MY_SITE} or exists (
    select from contact_function f where f.id = contact_function_id and f.classification = 'P0')`,
  insert: CHANGES_CONTACTS,
  update: CHANGES_CONTACTS,
  delete: CHANGES_CONTACTS,
  // K26: which nights somebody answers, of those functions that the policy above lets be seen.
  statistics: {
    columns: [
      ...['contact_function_id', 'site_ids', 'weekdays', 'from_time', 'to_time'],
      ...['valid_from', 'valid_to', 'red_days', 'eves'],
    ],
    rows: `exists (select from contact_function f where f.id = contact_function_id and f.kind = 'SOCIAL_ON_CALL')`,
  },
  kept: KEPT.inForce,
  reviewed: {
    unheldIds: { site_ids: 'an array: held by trigger app.refuse_unknown_sites' },
  },
};

/** *Upptagen* is read by the core group of the site and written by each agency for its own. */
export const busySpanPolicy: TablePolicy = {
  table: 'busy_span',
  read: `(${OWN} or site_id = any ((select app.core_site_ids())::uuid[])) and ${hasRole(...CORE)}
    or ${OWN} and ${SYSTEM}`,
  insert: `${OWN} and (${hasRole(...CORE)} and site_id = any ((select app.site_ids())::uuid[]) or ${SYSTEM})
    and (membership_id is null
      or exists (select from membership m where m.id = membership_id and m.agency_id = busy_span.agency_id))`,
  delete: `${OWN} and (${hasRole(...CORE)} or ${SYSTEM})`,
  door: ['select'],
  kept: [{ rule: 'BUSY_SPANS', key: 'id', where: 'app.swedish_day(t.ends_at) < due' }],
  reviewed: {
    door: 'when somebody with two employers is taken by the other one, for that person alone',
  },
};

/**
 * Functions of one's own agency; and, for the core group of a site, those of every agency that
 * has a ring there today. Never a name or an address (INV-31).
 */
export const directoryEntryPolicy: TablePolicy = {
  table: 'directory_entry',
  read: `${OWN} and (${hasRole(...DIRECTORY_READERS)} or ${SYSTEM})
    or ${hasRole(...CORE)} and exists (
      select from site_agency r
      where r.agency_id = directory_entry.agency_id
        and r.site_id = any ((select app.core_site_ids())::uuid[])
        and (select app.today()) between r.valid_from and coalesce(r.valid_to, 'infinity'))`,
  // Follows membership, whose own changes are in the log.
  audited: false,
  kept: KEPT.follows,
  texts: {
    function_title: { scalar: 'FunctionName' },
    unit_name: { made: 'of unit' },
  },
  reviewed: {
    unaudited: 'follows membership, whose changes are written down',
    memberStays: 'follows membership',
  },
};
