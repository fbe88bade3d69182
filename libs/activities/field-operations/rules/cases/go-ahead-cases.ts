import { nightSpan } from '@stad/platform/rules/time.js';
import { type EmployerFacts, type Giver, type GoAheadPass, giveGoAhead } from '../go-ahead.js';
import { ALL_NO, DAY_BEFORE, EVENING, employer, NIGHT, ONE_YES } from '../make-pass.js';
import type { PassState } from '../pass-life.js';

/**
 * Who may give a go-ahead when, every combination (INV-10): the expected answer is worked out here from
 * the sentences of field.md 2.8 and 8 alone, and not from the rule.
 */
interface Who {
  readonly name: string;
  readonly giver: Giver;
  /** Whose: of the employer asked about, of another agency in the pass, of nobody in it. */
  readonly of: 'EMPLOYER' | 'PASS' | 'NOBODY';
  readonly plans: boolean;
  readonly decides: boolean;
}

const someone = (agencyId: string, role: string, more: Partial<Giver> = {}): Giver => ({
  agencyId,
  roles: [role],
  ...more,
});
const onDuty = { dutySpans: [nightSpan('2022-05-20', '16:00', '08:00')] };
const offDuty = { dutySpans: [nightSpan('2022-05-21', '16:00', '08:00')] };

const WHO: readonly Who[] = [
  {
    name: 'field staff',
    giver: someone('soc', 'SOCIAL_WORKER'),
    of: 'EMPLOYER',
    plans: true,
    decides: false,
  },
  {
    name: 'the manager',
    giver: someone('soc', 'SOCIAL_MANAGER'),
    of: 'EMPLOYER',
    plans: true,
    decides: true,
  },
  {
    name: 'chef i beredskap on duty',
    giver: someone('soc', 'DUTY_MANAGER', onDuty),
    of: 'EMPLOYER',
    plans: false,
    decides: true,
  },
  {
    name: 'chef i beredskap off duty',
    giver: someone('soc', 'DUTY_MANAGER', offDuty),
    of: 'EMPLOYER',
    plans: false,
    decides: false,
  },
  {
    name: 'the safety representative',
    giver: someone('soc', 'SAFETY_REP'),
    of: 'EMPLOYER',
    plans: false,
    decides: false,
  },
  {
    name: 'the administrator',
    giver: someone('soc', 'AGENCY_ADMIN'),
    of: 'EMPLOYER',
    plans: false,
    decides: false,
  },
  {
    name: 'field staff of another agency in the pass',
    giver: someone('fa', 'NGO_FIELD_WORKER'),
    of: 'PASS',
    plans: true,
    decides: false,
  },
  {
    name: 'the manager of another agency in the pass',
    giver: someone('fa', 'NGO_MANAGER'),
    of: 'PASS',
    plans: true,
    decides: false,
  },
  {
    name: 'field staff of another town',
    giver: someone('soc-hbg', 'SOCIAL_WORKER'),
    of: 'NOBODY',
    plans: true,
    decides: false,
  },
];

const CHECKS = [
  { name: 'no check', check: null, ofTheDay: false, yes: false },
  {
    name: 'a check of yesterday',
    check: { ...ALL_NO, at: DAY_BEFORE },
    ofTheDay: false,
    yes: false,
  },
  { name: 'all nej', check: ALL_NO, ofTheDay: true, yes: false },
  { name: 'a ja', check: ONE_YES, ofTheDay: true, yes: true },
] as const;

const RISKS = [
  { name: 'no assessment', residual: null },
  { name: 'residual 9', residual: 9 },
  { name: 'residual 10', residual: 10 },
  { name: 'residual 14', residual: 14 },
  { name: 'residual 15', residual: 15 },
] as const;

const STATES: readonly PassState[] = [
  'PLANNING',
  'AWAITING_GO',
  'READY',
  'ACTIVE',
  'RETURNED',
  'CLOSED',
  'CANCELLED',
];

export interface GoAheadCase {
  readonly name: string;
  readonly isGiven: () => boolean;
  readonly expected: boolean;
}

const told = { byFunction: 'Enhetschef', at: NIGHT.startsAt };
const SAID = [
  { name: 'signed in', told: null },
  { name: 'by phone', told: { ...told, at: ALL_NO.at } },
] as const;

/** Every giver × check × risk × police × way × state, in which a go-ahead is given or refused. */
export const GO_AHEAD_CASES: readonly GoAheadCase[] = STATES.flatMap((state) =>
  WHO.flatMap((who) =>
    CHECKS.flatMap((check) =>
      RISKS.flatMap((risk) =>
        [false, true].flatMap((police) =>
          SAID.map((said): GoAheadCase => {
            const facts: EmployerFacts = employer('soc', {
              goAhead: null,
              check: check.check,
              risk: {
                standingRiskIds: [],
                missingGroups: risk.residual === null ? ['LU-INRE'] : [],
                residual: risk.residual,
              },
            });
            const pass: GoAheadPass = {
              state,
              startsAt: NIGHT.startsAt,
              policeInField: police,
              agencyIds: ['soc', 'fa'],
            };
            const input = { decision: 'GIVEN' as const, told: said.told };
            return {
              name: [state, who.name, check.name, risk.name, said.name].join(', '),
              isGiven: () => giveGoAhead(who.giver, facts, pass, input, EVENING).ok,
              expected:
                (state === 'AWAITING_GO' || state === 'READY') &&
                check.ofTheDay &&
                risk.residual !== null &&
                risk.residual < 15 &&
                (risk.residual < 10 || police) &&
                mayGive(who, said.told !== null, check.yes || risk.residual >= 10),
            };
          }),
        ),
      ),
    ),
  ),
);

/**
 * All nej and a low risk: any planner of the employer. Any ja, or residual risk from ten: its manager or
 * chef i beredskap on duty. By phone it is a manager who speaks, and anybody in the pass who notes it.
 */
function mayGive(who: Who, byPhone: boolean, forTheManager: boolean): boolean {
  const ofTheEmployer = who.of === 'EMPLOYER' && (who.plans || who.decides);
  if (byPhone) return ofTheEmployer || (who.of === 'PASS' && who.plans);
  return forTheManager ? who.of === 'EMPLOYER' && who.decides : ofTheEmployer;
}
