import { wordingsOf } from '../bases/catalogue.js';
import { isPublicAuthority, type Receiver, type Sender } from '../parties.js';

/** Why a basis may never be offered in a direction. */
export type NeverReason =
  | 'NOT_A_BASIS_HERE'
  | 'GENERAL_CLAUSE_NOT_FOR_SOCIAL_SERVICES'
  | 'GENERAL_CLAUSE_NOT_FOR_HEALTH_CARE'
  | 'CRIME_PREVENTION_NOT_FOR_HEALTH_CARE'
  | 'ONLY_TO_AUTHORITIES'
  | 'NOT_BOUND_BY_SECRECY_ACT';

/** Bases of OSL that an individual may be told on; every other one of 10 kap. is for authorities alone. */
const ALSO_TO_OTHERS: readonly string[] = ['OSL_10_1', 'OSL_10_2', 'OSL_10_14', 'OSL_12_3'];

/**
 * INV-07 as a wall of its own, whatever a table of rules or a confirmation says: 10:27 never from
 * OSL 26 kap. (nor 25 kap.), 10:15 a never towards a non-authority (nor from 25 kap.), 10:19, nöd and
 * what only frames the design not at all; and no basis of OSL for whom that act does not bind (NGO,
 * network), nor a breaking one of 10 kap. 15 a–28 §§ towards a non-authority (field.md 0.4).
 * Null when nothing of this stands in the way.
 */
export function whyNeverOffered(code: string, from: Sender, to: Receiver): NeverReason | null {
  const use = wordingsOf(code)[0]?.use;
  if (use !== 'SHOWN' && use !== 'HIDDEN') return 'NOT_A_BASIS_HERE';
  if (code === 'OSL_10_27') {
    if (from === 'SOCIAL_SERVICES') return 'GENERAL_CLAUSE_NOT_FOR_SOCIAL_SERVICES';
    if (from === 'HEALTH_CARE') return 'GENERAL_CLAUSE_NOT_FOR_HEALTH_CARE';
  }
  if (code === 'OSL_10_15A' && from === 'HEALTH_CARE') {
    return 'CRIME_PREVENTION_NOT_FOR_HEALTH_CARE';
  }
  if (!code.startsWith('OSL_')) return null;
  if (!isPublicAuthority(to) && !ALSO_TO_OTHERS.includes(code)) return 'ONLY_TO_AUTHORITIES';
  return isPublicAuthority(from) ? null : 'NOT_BOUND_BY_SECRECY_ACT';
}
