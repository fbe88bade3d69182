import { describe, expect, it } from '@jest/globals';
import { MANAGER } from '@stad/identity/rules/role.js';
import { passesIn, STATES, VIEWERS } from './cases/step-cases.js';
import { EVENING, employer } from './make-pass.js';
import { type PassViewer, passNextSteps } from './next-steps.js';
import type { PassFacts } from './pass-facts.js';
import { GUARD_CODES, GUARDS, type GuardCode, giverOf } from './pass-guards.js';
import type { PassStep } from './pass-steps.js';

/** *Väntar på X*: whether somebody of X can really give what is waited for, in each pass that the tables try. */

/** The step that gives what is missing; `edit` is the plan of who owns the pass. */
const GIVEN_BY: Readonly<Partial<Record<GuardCode, readonly PassStep[]>>> = {
  GO_AHEAD_MISSING: ['giveGoAhead'],
  GO_AHEAD_WITHHELD: ['giveGoAhead'],
  GO_AHEAD_VOIDED: ['giveGoAhead'],
  MANAGER_DECIDES: ['giveGoAhead'],
  PASS_CHECK_MISSING: ['answerCheck'],
  BRIEFING_MISSING: ['briefing'],
  PLAN_NOT_SENT: ['send'],
  PASS_NOT_RETURNED: ['return'],
  DEBRIEF_MISSING: ['debrief'],
  COUNTING_REPORT_OPEN: ['report', 'count', 'lock'],
  AREA_STOPPED: ['freeArea'],
};

/** Given on a page of its own, or by nobody: each with what decides who can. */
const ELSEWHERE: Readonly<Partial<Record<GuardCode, string>>> = {
  CHECK_ON_THE_DAY: 'the hour',
  STANDING_RISK_MISSING: 'the page of risks: `role-rights.api.spec.ts`',
  RISK_TOO_HIGH: 'the page of risks: `role-rights.api.spec.ts`',
  TRAINING_UNDECIDED: 'the page of training: `role-rights.api.spec.ts`',
  NOBODY_ANSWERS: 'the page of hours: `role-rights.api.spec.ts`',
  ALARM_OPEN: 'who has the alarm: `check-in` and its specs',
};
const OF_THE_PLAN: readonly GuardCode[] = GUARD_CODES.filter((code) => {
  const { place } = GUARDS[code];
  return place === 'when' || place === 'team' || place === 'safety' || place === 'checklist';
});
const stepsOf = (code: GuardCode): readonly PassStep[] =>
  GIVEN_BY[code] ?? (OF_THE_PLAN.includes(code) ? ['edit'] : []);

const LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  ['soc', 'fa', 'police', 'soc-hbg'].map((id) => [id, employer(id).label]),
);
/** Of the organisation that is named, alone or after a function. */
const isNamed = ({ agencyId }: PassViewer, who: string) =>
  who === LABELS[agencyId] || who.endsWith(`, ${LABELS[agencyId]}`);

/** Those of the tables, and those who really sign in beside them: the police's and the Army's managers. */
const EVERYBODY: readonly PassViewer[] = [
  ...VIEWERS,
  { agencyId: 'police', roles: ['POLICE_COMMAND'], personId: 'police-9' },
  { agencyId: 'fa', roles: ['NGO_MANAGER'], personId: 'fa-8' },
];

interface Told {
  readonly code: GuardCode;
  readonly who: string;
  readonly pass: PassFacts;
}
/** All that somebody is told to wait for, by whom it was said to come. */
function told(): readonly Told[] {
  return STATES.flatMap(passesIn).flatMap((pass) => {
    const missing = EVERYBODY.flatMap((viewer) => passNextSteps(viewer, pass, EVENING)).flatMap(
      (offer) => offer.missing,
    );
    const each = new Map(missing.map(({ code, who = '' }) => [`${code} ${who}`, { code, who }]));
    return [...each.values()].flatMap(({ code, who }) =>
      who !== '' && (GUARD_CODES as readonly string[]).includes(code)
        ? [{ code: code as GuardCode, who, pass }]
        : [],
    );
  });
}

describe('who is said to be waited for', () => {
  const all = told();

  it('is asked of every guard that names somebody, and each guard has its place in the table', () => {
    expect(all.length).toBeGreaterThan(200);
    const without = GUARD_CODES.filter((code) => stepsOf(code).length === 0 && !ELSEWHERE[code]);
    expect(without).toEqual([]);
  });

  it('can give it: the step is offered to somebody of the organisation that is named', () => {
    const faults = all.flatMap(({ code, who: named, pass }) => {
      const steps = stepsOf(code);
      // Who counts has a report from the moment the pass is over; a pass of the table without one is nobody's.
      if (steps.length === 0 || (code === 'COUNTING_REPORT_OPEN' && !pass.ownReport)) return [];
      const who = giverOf({ code, who: named }, pass.ownerLabel) ?? '';
      const can = EVERYBODY.filter(
        (viewer) =>
          isNamed(viewer, who) &&
          passNextSteps(viewer, pass, EVENING).some((offer) => steps.includes(offer.step)),
      );
      const isManagers = GUARDS[code].giver === 'EMPLOYER_MANAGER';
      const right = can.filter(({ roles }) =>
        isManagers
          ? roles.some((role) => [...MANAGER, 'DUTY_MANAGER'].includes(role as never))
          : true,
      );
      return right.length > 0 ? [] : [`${pass.state} ${code} ${who}: nobody may ${steps}`];
    });
    expect([...new Set(faults)]).toEqual([]);
  });
});
