import type { AgencyKind } from '@stad/identity/rules/agency.js';
import { type Board, isChildElsewhere } from './handover.js';

/** What is said beside what somebody fills in; never a reason not to save: it has happened. */
export type HandoverAdvice =
  | 'CHILD_ELSEWHERE'
  | 'ASK_JURIST'
  | 'ASK_JURIST_CHILD'
  | 'CONSENT_FIRST'
  | 'REPORT_IN_WRITING'
  | 'BECOMES_PUBLIC';

interface Asked {
  readonly category: string;
  readonly band: string;
  /** Of the organisation that hands over; null when it is not known. */
  readonly from: AgencyKind | null;
  /** Of the organisation that receives; null when it is not in the portal. */
  readonly to?: AgencyKind | null;
}

/** Where the law itself is the ground, or nobody is pointed out: nothing is asked about consent. */
const WITHOUT_CONSENT: readonly string[] = ['CHILD_CONCERN', 'CONSULTATION', 'POLICE_REPORT'];

/**
 * Whether consent is what the direction matrix (field.md 3.2) knows: not for a duty to report, a consultation,
 * nor from the police to social services, where OSL 10:27 and Polislagen 6 § are at hand.
 */
export function asksConsent({ category, from }: Asked): boolean {
  if (WITHOUT_CONSENT.includes(category)) return false;
  const toSocialServices = ['SOCIAL_ON_CALL', 'SOCIAL_SERVICES', 'SHELTER'].includes(category);
  return !(from === 'POLICE' && toSocialServices);
}

/**
 * What to say beside it. Towards the regional coordinator consent comes first (field.md 2.5); of somebody under
 * 18 the guardian or the child disposes (OSL 12:3), never a guardian who may be involved.
 */
export function handoverAdvice(
  asked: Asked & Board & { readonly hasConsent: boolean },
): readonly HandoverAdvice[] {
  const said: HandoverAdvice[] = [];
  if (isChildElsewhere(asked.category, asked.to ?? null, asked)) said.push('CHILD_ELSEWHERE');
  if (asked.category === 'CHILD_CONCERN') said.push('REPORT_IN_WRITING');
  if (asksConsent(asked) && !asked.hasConsent) {
    said.push(asked.category === 'REGIONAL_COORDINATOR' ? 'CONSENT_FIRST' : 'ASK_JURIST');
    if (asked.band === 'UNDER_18') said.push('ASK_JURIST_CHILD');
  }
  const toAuthority = ['CHILD_CONCERN', 'SOCIAL_ON_CALL', 'SOCIAL_SERVICES', 'POLICE_REPORT'];
  if (asked.from === 'NGO' && toAuthority.includes(asked.category)) said.push('BECOMES_PUBLIC');
  return said;
}
