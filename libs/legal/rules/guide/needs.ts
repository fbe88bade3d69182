import { isKnownOffence, passesGate18c, passesGate23 } from '../offence.js';
import type { GuideCase } from './case.js';
import type { Need } from './rule.js';

/** The day from which attempt, preparation and conspiracy stand in OSL 10 kap. 21 § (SFS 2025:965). */
const ATTEMPT_IN_21 = '2025-12-01';

/**
 * What OSL asks of a case, provision by provision (field.md 2.4, 3.1): null when it is so, else the
 * code of the reason why the basis does not hold.
 */
const NEEDS: Readonly<Record<Need, (it: GuideCase) => string | null>> = {
  // 10:23, six months and a year; before 2025-04-01 one and two years.
  GATE_23: ({ offence, attempted, date }) => {
    if (!isKnownOffence(offence)) return 'OFFENCE_NOT_KNOWN';
    return passesGate23(offence, attempted, date) ? null : 'OFFENCE_BELOW_GATE';
  },
  // 10:24: imprisonment in the scale, which every offence of the list has.
  GATE_24: ({ offence }) => (isKnownOffence(offence) ? null : 'OFFENCE_NOT_KNOWN'),
  // 10:21: BrB 3, 4, 6 kap. against somebody under 18.
  GATE_21: ({ offence, attempted, band, date }) => {
    if (!isKnownOffence(offence)) return 'OFFENCE_NOT_KNOWN';
    if (band === 'UNKNOWN') return 'AGE_NOT_KNOWN';
    if (band !== 'UNDER_18') return 'NOT_UNDER_18';
    return attempted && date < ATTEMPT_IN_21 ? 'ATTEMPT_NOT_COVERED' : null;
  },
  // 10:18 a: somebody under 21.
  GATE_18A: ({ band }) => {
    if (band === 'UNKNOWN') return 'AGE_NOT_KNOWN';
    return band === 'AGE_21_OR_OLDER' ? 'NOT_UNDER_21' : null;
  },
  // 10:18 c: at least one year's imprisonment.
  GATE_18C: ({ offence }) => {
    if (!isKnownOffence(offence)) return 'OFFENCE_NOT_KNOWN';
    return passesGate18c(offence) ? null : 'OFFENCE_BELOW_GATE';
  },
  // 10:20: overhanging serious risk.
  ACUTE: ({ urgency }) => (urgency === 'ACUTE' ? null : 'NOT_ACUTE'),
};

/** The reasons why a basis does not hold in a case; empty when everything it asks is so. */
export function unmetNeeds(needs: readonly Need[], it: GuideCase): readonly string[] {
  const unmet: string[] = [];
  for (const need of needs) {
    const reason = NEEDS[need](it);
    if (reason !== null && !unmet.includes(reason)) unmet.push(reason);
  }
  return unmet;
}
