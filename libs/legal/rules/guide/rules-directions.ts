import type { Receiver, Sender } from '../parties.js';
import type { Column, Urgency } from './case.js';
import type { GuideRule } from './rule.js';
import { IDENTIFYING } from './rules-everyone.js';

type Direction = readonly [from: readonly Sender[], to: readonly Receiver[]];

const rule = (
  id: string,
  [from, to]: Direction,
  columns: readonly Column[],
  basis: string | null,
  more: Partial<GuideRule> = {},
): GuideRule => ({
  id,
  from,
  to,
  columns,
  basis,
  verdict: 'POSSIBLE',
  use: 'CONFIRMED',
  ...more,
});

const SOCIAL_TO_POLICE: Direction = [['SOCIAL_SERVICES'], ['POLICE']];
const SOCIAL_TO_NGO: Direction = [['SOCIAL_SERVICES'], ['NGO']];
const SOCIAL_TO_SOCIAL: Direction = [['SOCIAL_SERVICES'], ['OTHER_SOCIAL_SERVICES']];
const SOCIAL_TO_CARE: Direction = [['SOCIAL_SERVICES'], ['HEALTH_CARE']];
const POLICE_TO_SOCIAL: Direction = [['POLICE'], ['SOCIAL_SERVICES', 'OTHER_SOCIAL_SERVICES']];
const POLICE_TO_NGO: Direction = [['POLICE'], ['NGO']];
const MUNICIPALITY_TO_POLICE: Direction = [['MUNICIPALITY'], ['POLICE']];
const COUNTY_TO_POLICE: Direction = [['COUNTY_BOARD'], ['POLICE']];
const NGO_TO_POLICE: Direction = [['NGO'], ['POLICE']];

const AUTHORITIES_BUT_COUNTY: readonly Receiver[] = [
  'OTHER_SOCIAL_SERVICES',
  'POLICE',
  'HEALTH_CARE',
  'MUNICIPALITY',
  'STATE_AGENCY',
];
const NARROW = ['OWN_WORK_NEEDS_IT', 'NOTED_REASON'];
const GRAVE = ['CONCRETE_SUSPICION', 'ONLY_WHAT_IS_NEEDED'];
const WEIGHED = ['NEEDED_AGAINST_CRIME', 'SECRECY_DOES_NOT_OUTWEIGH', 'ONLY_WHAT_IS_NEEDED'];
const CHILDS_CONSENT = ['CHILD_AND_GUARDIAN', 'NEVER_AN_INVOLVED_GUARDIAN', 'ASK_JURIST'];

const refusal = (reasons: readonly string[], barrier: GuideRule['barrier'] = 'LAW') =>
  ({ verdict: 'IMPOSSIBLE', use: 'SHOWN', barrier, reasons }) as const;

/** The direction matrix of field.md 3.2, cell by cell; what holds for everybody stands elsewhere. */
export const RULES_BY_DIRECTION: readonly GuideRule[] = [
  // Social services → police
  rule('SP_GATE_23', SOCIAL_TO_POLICE, ['ADULT', 'SUSPICION'], 'OSL_10_23', {
    when: { situation: 'COMMITTED' },
    needs: ['GATE_23'],
    conditions: GRAVE,
  }),
  rule('SP_CRIME_PREVENTION', SOCIAL_TO_POLICE, ['ADULT', 'SUSPICION'], 'OSL_10_15A', {
    conditions: [...WEIGHED, 'JURIST_ON_23'],
  }),
  rule('SP_OWN_WORK', SOCIAL_TO_POLICE, ['ADULT'], 'OSL_10_2', { conditions: NARROW }),
  rule('SP_WHERE_SOMEONE_STAYS', SOCIAL_TO_POLICE, ['ADULT'], 'SOL_15_7', {
    verdict: 'DUTY',
    conditions: ['ON_REQUEST', 'SINGLE_CASE'],
    reasons: ['DUTY_ON_REQUEST'],
  }),
  rule('SP_CHILD_VICTIM', SOCIAL_TO_POLICE, ['CHILD', 'SUSPICION'], 'OSL_10_21', {
    when: { situation: 'COMMITTED' },
    needs: ['GATE_21'],
    conditions: GRAVE,
  }),
  rule('SP_CHILD_ACUTE', SOCIAL_TO_POLICE, ['CHILD'], 'OSL_10_20', {
    needs: ['ACUTE'],
    conditions: ['IMMEDIATE_INTERVENTION', 'ONLY_WHAT_IS_NEEDED'],
  }),
  rule('SP_OWN_RISK', SOCIAL_TO_POLICE, ['SUSPICION'], 'OSL_10_18A', {
    when: { situation: 'OWN_RISK' },
    needs: ['GATE_18A'],
    conditions: ['CONCRETE_CIRCUMSTANCES', 'OWN_RISK_NOT_VICTIM', 'NOT_UNSUITABLE'],
  }),
  rule('SP_RELATION_RISK', SOCIAL_TO_POLICE, ['SUSPICION'], 'OSL_10_18C', {
    when: { situation: 'RELATION_RISK' },
    needs: ['GATE_18C'],
    conditions: ['CONCRETE_CIRCUMSTANCES', 'CLOSE_RELATION'],
  }),
  rule(
    'S_GENERAL_CLAUSE',
    [['SOCIAL_SERVICES'], AUTHORITIES_BUT_COUNTY],
    IDENTIFYING,
    'OSL_10_27',
    refusal(['GENERAL_CLAUSE_NOT_FOR_SOCIAL_SERVICES']),
  ),

  // Social services → NGO: consent, otherwise ask the jurist.
  rule('SN_OWN_WORK', SOCIAL_TO_NGO, ['ADULT'], 'OSL_10_2', {
    conditions: [...NARROW, 'ASK_JURIST'],
  }),
  rule('SN_RESERVATION', SOCIAL_TO_NGO, ['ADULT'], 'OSL_10_14', {
    conditions: ['RESERVATION_REMOVES_RISK', 'ASK_JURIST'],
  }),
  rule('SN_CHILDS_CONSENT', SOCIAL_TO_NGO, ['CHILD'], 'OSL_12_3', {
    conditions: CHILDS_CONSENT,
  }),
  rule('SN_SUSPICION', SOCIAL_TO_NGO, ['SUSPICION'], null, refusal(['NO_BASIS_IN_LAW'])),

  // Social services → another municipality's board, health care
  rule('SO_OWN_WORK', SOCIAL_TO_SOCIAL, ['ADULT'], 'OSL_10_2', { conditions: NARROW }),
  rule('SO_HEALTH_AND_CARE', SOCIAL_TO_SOCIAL, ['ADULT'], 'OSL_26_9', {
    conditions: ['ABUSE_COMPULSORY_CARE_OR_PREGNANT', 'ONLY_WHAT_IS_NEEDED'],
  }),
  rule('SO_CHILD', SOCIAL_TO_SOCIAL, ['CHILD'], 'OSL_26_9', {
    conditions: ['UNDER_18_P1', 'ONLY_WHAT_IS_NEEDED'],
  }),
  rule('SH_HEALTH_AND_CARE', SOCIAL_TO_CARE, ['ADULT'], 'OSL_26_9', {
    conditions: ['ABUSE_COMPULSORY_CARE_OR_PREGNANT', 'ONLY_WHAT_IS_NEEDED'],
  }),
  rule('SH_CHILD', SOCIAL_TO_CARE, ['CHILD'], 'OSL_26_9', {
    conditions: ['UNDER_18_P1', 'ONLY_WHAT_IS_NEEDED'],
  }),

  // Health care → others: its own secrecy is exempt from the clause against crime and the general clause.
  rule(
    'H_CRIME_PREVENTION',
    [['HEALTH_CARE'], ['SOCIAL_SERVICES', 'POLICE']],
    IDENTIFYING,
    'OSL_10_15A',
    refusal(['CRIME_PREVENTION_NOT_FOR_HEALTH_CARE']),
  ),

  // Police → social services, NGO
  rule('PS_GENERAL_CLAUSE', POLICE_TO_SOCIAL, ['ADULT', 'SUSPICION'], 'OSL_10_27', {
    conditions: ['CLEARLY_PREVAILS', 'ONLY_WHAT_IS_NEEDED'],
  }),
  rule('PS_CONTACT', POLICE_TO_SOCIAL, ['ADULT'], 'POLISLAGEN_6', {
    verdict: 'DUTY',
    use: 'SHOWN',
    conditions: ['CONTACT_IS_NOT_DISCLOSURE'],
    reasons: ['DUTY_OF_CONTACT'],
  }),
  rule('PS_POLICE_ACT', POLICE_TO_SOCIAL, ['ADULT'], 'POLISLAGEN_6', {
    conditions: ['CALLS_FOR_MEASURE', 'ONLY_WHAT_IS_NEEDED'],
  }),
  rule('PN_OWN_WORK', POLICE_TO_NGO, ['ADULT'], 'OSL_10_2', { conditions: NARROW }),
  rule('PN_CHILDS_CONSENT', POLICE_TO_NGO, ['CHILD'], 'OSL_12_3', { conditions: CHILDS_CONSENT }),
  rule('PN_SUSPICION', POLICE_TO_NGO, ['SUSPICION'], null, refusal(['NO_BASIS_IN_LAW'])),

  // Inside one's own authority
  rule(
    'INSIDE_POLICE',
    [['POLICE'], ['POLICE']],
    IDENTIFYING,
    null,
    refusal(['OWN_SYSTEMS'], 'PORTAL'),
  ),
  rule(
    'INSIDE_SOCIAL_SERVICES',
    [['SOCIAL_SERVICES'], ['SOCIAL_SERVICES']],
    IDENTIFYING,
    null,
    refusal(['OWN_SYSTEMS'], 'PORTAL'),
  ),

  // Executive board, environment, school → police
  rule('MP_CONTACT_DETAILS', MUNICIPALITY_TO_POLICE, ['ADULT'], 'SFS_2025_170_4', {
    conditions: ['ON_REQUEST', 'NO_EXCEPTIONAL_REASONS', 'NOT_EXEMPT_SECRECY'],
  }),
  rule('MP_CRIME_FIGHTING', MUNICIPALITY_TO_POLICE, ['ADULT', 'SUSPICION'], 'SFS_2025_170_6', {
    conditions: ['NEEDED_AGAINST_CRIME', 'SECRECY_DOES_NOT_OUTWEIGH', 'NOT_EXEMPT_SECRECY'],
  }),
  rule('MP_GATE_24', MUNICIPALITY_TO_POLICE, ['ADULT', 'SUSPICION'], 'OSL_10_24', {
    when: { situation: 'COMMITTED' },
    needs: ['GATE_24'],
    conditions: GRAVE,
  }),
  rule('MP_CRIME_PREVENTION', MUNICIPALITY_TO_POLICE, ['ADULT'], 'OSL_10_15A', {
    conditions: WEIGHED,
  }),

  // Länsstyrelsen → police
  rule('LP_CONTACT_DETAILS', COUNTY_TO_POLICE, ['ADULT'], 'SFS_2025_170_4', {
    conditions: ['ON_REQUEST', 'NO_EXCEPTIONAL_REASONS', 'NOT_EXEMPT_SECRECY'],
  }),
  rule('LP_CRIME_FIGHTING', COUNTY_TO_POLICE, ['ADULT', 'SUSPICION'], 'SFS_2025_170_5', {
    conditions: ['NEEDED_AGAINST_CRIME', 'NOT_EXEMPT_SECRECY'],
  }),

  // NGO → police: only if the act covers the organisation (field.md 13.3).
  rule('NP_CONTACT_DETAILS', NGO_TO_POLICE, ['ADULT'], 'SFS_2025_170_4', {
    conditions: ['IF_ACT_COVERS_US', 'ON_REQUEST', 'NO_EXCEPTIONAL_REASONS'],
  }),
];

/** Where the matrix says A and names no basis: somebody assesses, with the jurist (field.md 3.2). */
export const ASSESSED: readonly {
  readonly from: readonly Sender[];
  readonly to: readonly Receiver[];
  readonly columns: readonly Column[];
  readonly urgency?: Urgency;
}[] = [
  {
    from: ['SOCIAL_SERVICES'],
    to: ['OTHER_SOCIAL_SERVICES', 'HEALTH_CARE'],
    columns: ['SUSPICION'],
  },
  { from: ['HEALTH_CARE'], to: ['SOCIAL_SERVICES'], columns: ['SUSPICION'] },
  // GDPR art. 10 limits what an NGO may hold of offences.
  { from: ['NGO'], to: ['SOCIAL_SERVICES', 'POLICE'], columns: ['SUSPICION'] },
  { from: ['NGO'], to: ['POLICE'], columns: ['ADULT'], urgency: 'ACUTE' },
];
