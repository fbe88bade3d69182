import { RECEIVERS } from '../parties.js';
import type { GuideRule } from './rule.js';

const REPORT = {
  to: RECEIVERS,
  columns: ['CHILD', 'SUSPICION'],
  when: { child: true },
  toBoardOfChild: true,
} as const;
const CALL = ['CALL_FIRST', 'LOW_THRESHOLD', 'POLICE_REPORT_IS_NOT_ENOUGH'];

/**
 * INV-08: a concern for a child goes to the socialnämnd where it stays, whatever else was asked and to
 * whomever; a police report cannot replace it (field.md 2.6, SoL 19–20 kap.).
 */
export const RULES_FOR_CHILDREN: readonly GuideRule[] = [
  {
    id: 'CHILD_REPORT',
    ...REPORT,
    from: ['POLICE', 'HEALTH_CARE', 'MUNICIPALITY', 'COUNTY_BOARD'],
    verdict: 'DUTY',
    basis: 'SOL_19_1',
    use: 'SHOWN',
    conditions: [...CALL, 'AFTER_THE_REPORT'],
    reasons: ['DUTY_TO_REPORT'],
  },
  {
    id: 'CHILD_REPORT_OWN',
    ...REPORT,
    from: ['SOCIAL_SERVICES'],
    verdict: 'DUTY',
    basis: 'SOL_19_1',
    use: 'SHOWN',
    conditions: [...CALL, 'OWN_BOARD_IS_INTERNAL'],
    reasons: ['DUTY_TO_REPORT'],
  },
  {
    id: 'CHILD_PROTECTIVE_ASSESSMENT',
    ...REPORT,
    from: ['SOCIAL_SERVICES'],
    verdict: 'DUTY',
    basis: 'SOL_20_1',
    use: 'SHOWN',
    conditions: ['SAME_DAY', 'OWN_FILE'],
    reasons: ['DUTY_TO_ASSESS_PROTECTION'],
  },
  {
    // Whether the organisation is one of p. 22 is for its own jurist to say (field.md 13.3).
    id: 'CHILD_REPORT_NGO',
    ...REPORT,
    from: ['NGO'],
    verdict: 'DUTY',
    basis: 'SOL_19_1',
    use: 'CONFIRMED',
    conditions: [...CALL, 'AFTER_THE_REPORT'],
    reasons: ['DUTY_IF_P22'],
  },
  {
    id: 'CHILD_REPORT_SHOULD',
    ...REPORT,
    from: ['NGO', 'STATE_AGENCY', 'NETWORK'],
    verdict: 'POSSIBLE',
    basis: 'SOL_19_4',
    use: 'SHOWN',
    unlessOffered: 'CHILD_REPORT_NGO',
    conditions: [...CALL, 'SOME_MUST_REPORT'],
    reasons: ['SHOULD_REPORT'],
  },
];
