import type { Missing } from '@stad/platform/rules/next-step.js';
import { checkInMissing } from './check-in/check-in-choice.js';
import { checklistMissing } from './checklist.js';
import { asksForAction } from './clashes.js';
import { goAheadLine, groundMissing, inForce } from './go-ahead.js';
import { goAheadPassOf, type PassFacts } from './pass-facts.js';
import { gapsMissing } from './take-over.js';
import { passLeader } from './team.js';
import { countingAgencyMissing, rearSupportMissing, teamMissing } from './team-rule.js';
import { silenceMissing } from './who-answers.js';

/** The seven lines of *Klart för start*, in the order of the page (pages.md 3.1). */
export const READINESS_LINES = [
  'WHEN_WHERE_LEADER',
  'WHO',
  'WHO_ANSWERS',
  'REAR_SUPPORT',
  'CHECKLIST',
  'STANDING_RISK',
  'GO_AHEAD',
] as const;
export type ReadinessLineCode = (typeof READINESS_LINES)[number];

/** A line is never grey: it is done, or it says what is missing and who can give it. */
export interface ReadinessLine {
  readonly line: ReadinessLineCode;
  readonly done: boolean;
  readonly missing: readonly Missing[];
}

/**
 * *Klart för start: n av 7.* The list shows all that a planner should look at; what stops the start is
 * the shorter list of `startMissing`, and the state READY follows from the go-ahead alone (INV-10).
 */
export function readiness(pass: PassFacts): readonly ReadinessLine[] {
  return READINESS_LINES.map((line) => {
    const missing = MISSING_OF[line](pass);
    return { line, done: missing.length === 0, missing };
  });
}

export function linesDone(lines: readonly ReadinessLine[]): number {
  return lines.filter((line) => line.done).length;
}

const MISSING_OF: Readonly<Record<ReadinessLineCode, (pass: PassFacts) => readonly Missing[]>> = {
  WHEN_WHERE_LEADER: whenWhereMissing,
  WHO: (pass) => [
    ...teamMissing(pass.type, pass.team, pass.ownerLabel).filter(
      (missing) => missing.code !== 'PASS_LEADER_MISSING',
    ),
    ...countingAgencyMissing(pass.countingAgencyId, pass.team, pass.ownerLabel),
    ...pass.clashes
      .filter(asksForAction)
      .map(({ code, who }): Missing => ({ code, field: 'team', who })),
    ...gapsMissing(pass.gaps),
  ],
  WHO_ANSWERS: (pass) => silenceMissing(pass, pass.silences),
  REAR_SUPPORT: (pass) => [
    ...rearSupportMissing(pass.type, pass.team, pass.ownerLabel),
    ...checkInMissing(pass),
  ],
  CHECKLIST: checklistMissing,
  STANDING_RISK: (pass) => [
    ...nobodyInField(pass),
    ...pass.employers
      .flatMap((employer) => groundMissing(employer, goAheadPassOf(pass)))
      .filter((missing) => missing.code !== 'PASS_CHECK_MISSING'),
  ],
  GO_AHEAD: goAheadsMissing,
};

function whenWhereMissing(pass: PassFacts): readonly Missing[] {
  const who = pass.ownerLabel;
  const missing: Missing[] = [];
  if (pass.areaGroups.length === 0) missing.push({ code: 'AREA_MISSING', field: 'areaIds', who });
  if (pass.aim.trim() === '') missing.push({ code: 'AIM_MISSING', field: 'aim', who });
  if (!passLeader(pass.team)) missing.push({ code: 'PASS_LEADER_MISSING', field: 'team', who });
  return missing;
}

/** With nobody in the field there is no employer yet that could have assessed or said go. */
function nobodyInField(pass: PassFacts): readonly Missing[] {
  if (pass.employers.length > 0) return [];
  return [{ code: 'NOBODY_IN_FIELD', field: 'team', who: pass.ownerLabel }];
}

/** One go-ahead per employer in the field, once the plan is sent; each stands on its check of the day. */
function goAheadsMissing(pass: PassFacts): readonly Missing[] {
  const nobody = nobodyInField(pass);
  if (nobody.length > 0) return nobody;
  if (pass.state === 'PLANNING') return [{ code: 'PLAN_NOT_SENT', who: pass.ownerLabel }];
  return pass.employers
    .filter((employer) => !inForce(employer.goAhead))
    .flatMap((employer) => [
      ...groundMissing(employer, goAheadPassOf(pass)).filter(
        (missing) => missing.code === 'PASS_CHECK_MISSING',
      ),
      ...goAheadLine(employer),
    ]);
}
