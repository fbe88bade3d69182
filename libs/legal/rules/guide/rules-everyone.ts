import { isPublicAuthority, RECEIVERS, type Receiver, SENDERS, type Sender } from '../parties.js';
import type { Column } from './case.js';
import type { GuideRule } from './rule.js';

/** About somebody who can be recognised. */
export const IDENTIFYING: readonly Column[] = ['ADULT', 'CHILD', 'SUSPICION'];

/** The reports to everybody and to Länsstyrelsen: sums alone, by the portal's own rule (field.md 3.2). */
export const SUMS_ALONE: readonly Receiver[] = ['COUNTY_BOARD', 'PUBLIC'];

/** Bound by the secrecy act (OSL 2:1): authorities. */
export const AUTHORITIES: readonly Sender[] = SENDERS.filter(isPublicAuthority);
const ORGANISATIONS: readonly Sender[] = SENDERS.filter((sender) => sender !== 'NETWORK');
const TOLD_IN_PERSON = RECEIVERS.filter((receiver) => !SUMS_ALONE.includes(receiver));
const OUTSIDERS = TOLD_IN_PERSON.filter((receiver) => !isPublicAuthority(receiver));
/** Other organisations one may tell about a person, with what the law asks. */
const OTHERS = TOLD_IN_PERSON.filter((receiver) => receiver !== 'NETWORK');

const CONSENT = { columns: ['ADULT', 'SUSPICION'], verdict: 'POSSIBLE', use: 'SHOWN' } as const;
const FREELY = ['VOLUNTARY', 'LIMITED', 'CAN_BE_WITHDRAWN', 'OWN_INTERPRETER'];

/** What holds whoever tells: non-identifying information, consent, sums, own records. */
export const RULES_FOR_EVERYONE: readonly GuideRule[] = [
  {
    id: 'NOTHING_IDENTIFYING',
    from: ORGANISATIONS,
    to: TOLD_IN_PERSON,
    columns: ['NOTHING_IDENTIFYING'],
    verdict: 'POSSIBLE',
    basis: null,
    use: 'SHOWN',
    conditions: ['FEW_FIT'],
    reasons: ['NOBODY_RECOGNISED'],
  },
  {
    id: 'NETWORK_CALLS',
    from: ['NETWORK'],
    to: TOLD_IN_PERSON,
    columns: ['NOTHING_IDENTIFYING', ...IDENTIFYING],
    verdict: 'POSSIBLE',
    basis: null,
    use: 'SHOWN',
    conditions: ['BY_PHONE'],
    reasons: ['NETWORK_CALLS_POLICE'],
  },
  {
    id: 'SUMS_ALONE',
    from: SENDERS,
    to: SUMS_ALONE,
    columns: ['NOTHING_IDENTIFYING'],
    verdict: 'POSSIBLE',
    basis: null,
    use: 'SHOWN',
    conditions: ['PROTECTED_SUMS'],
    reasons: ['REPORT_IS_PUBLIC'],
  },
  {
    id: 'NOBODY_IN_REPORTS',
    from: SENDERS,
    to: SUMS_ALONE,
    columns: IDENTIFYING,
    verdict: 'IMPOSSIBLE',
    barrier: 'PORTAL',
    basis: null,
    use: 'SHOWN',
    reasons: ['ONLY_SUMS'],
  },
  // INV-06, and who may be told of an own protected record at all.
  {
    id: 'OWN_RECORDS_TO_OUTSIDER',
    from: SENDERS,
    to: [...OUTSIDERS, ...SUMS_ALONE],
    columns: ['OWN_RECORDS'],
    verdict: 'IMPOSSIBLE',
    barrier: 'PORTAL',
    basis: null,
    use: 'SHOWN',
    conditions: ['LOWER_CLASS_FIRST', 'OR_RECEIPT'],
    reasons: ['P3_NOT_TO_OUTSIDER'],
  },
  {
    id: 'OWN_RECORDS_TO_AUTHORITY',
    from: ORGANISATIONS,
    to: OTHERS.filter(isPublicAuthority),
    columns: ['OWN_RECORDS'],
    verdict: 'POSSIBLE',
    basis: null,
    use: 'SHOWN',
    conditions: ['NAMED_NEED', 'OWNER_DECIDES'],
    reasons: ['P3_NAMED_NEED_ONLY'],
  },
  {
    id: 'CONSENT_GIVEN',
    ...CONSENT,
    from: AUTHORITIES,
    to: OTHERS,
    columns: ['ADULT'],
    basis: 'OSL_10_1',
    when: { consent: 'GIVEN', elsewhere: true },
    conditions: FREELY,
    reasons: ['CONSENT_LIFTS'],
  },
  {
    id: 'CONSENT_MAY_BE_ASKED',
    ...CONSENT,
    from: AUTHORITIES,
    to: OTHERS,
    columns: ['ADULT'],
    basis: 'OSL_10_1',
    when: { consent: 'NOT_ASKED', elsewhere: true },
    conditions: FREELY,
    reasons: ['ASK_FOR_CONSENT', 'CONSENT_LIFTS'],
  },
  {
    id: 'NGO_CONSENT_GIVEN',
    ...CONSENT,
    from: ['NGO'],
    to: OTHERS,
    columns: ['ADULT'],
    basis: null,
    when: { consent: 'GIVEN', elsewhere: true },
    conditions: FREELY,
    reasons: ['NGO_CONFIDENCE'],
  },
  {
    id: 'NGO_CONSENT_MAY_BE_ASKED',
    ...CONSENT,
    from: ['NGO'],
    to: OTHERS,
    columns: ['ADULT'],
    basis: null,
    when: { consent: 'NOT_ASKED', elsewhere: true },
    conditions: FREELY,
    reasons: ['ASK_FOR_CONSENT', 'NGO_CONFIDENCE'],
  },
  {
    id: 'CONSENT_REFUSED',
    from: ORGANISATIONS,
    to: OTHERS,
    columns: ['ADULT'],
    verdict: 'IMPOSSIBLE',
    barrier: 'LAW',
    basis: null,
    use: 'SHOWN',
    when: { consent: 'REFUSED', elsewhere: true },
    reasons: ['CONSENT_WAS_REFUSED'],
  },
  {
    id: 'CRIME_PREVENTION_TO_OUTSIDER',
    from: AUTHORITIES,
    to: OUTSIDERS,
    columns: IDENTIFYING,
    verdict: 'IMPOSSIBLE',
    barrier: 'LAW',
    basis: 'OSL_10_15A',
    use: 'SHOWN',
    reasons: ['ONLY_TO_AUTHORITIES'],
  },
];
