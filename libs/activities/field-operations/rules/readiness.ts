import type { Missing } from '@stad/platform/rules/next-step.js';
import { checkInMissing } from './check-in/check-in-choice.js';
import { goAheadLine, groundMissing } from './go-ahead.js';
import { goAheadPassOf, type PassFacts } from './pass-facts.js';
import { passLeader } from './team.js';
import { countingAgencyMissing, rearSupportMissing, teamMissing } from './team-rule.js';

/** The seven lines of *Klart för start*, in the order of the page (ux.md 3.1). */
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
    ...pass.clashes.map(({ code, who }) => ({ code, field: 'team', who })),
  ],
  WHO_ANSWERS: (pass) => pass.silentAgencies.map((who) => ({ code: 'NOBODY_ANSWERS', who })),
  REAR_SUPPORT: (pass) => [
    ...rearSupportMissing(pass.type, pass.team, pass.ownerLabel),
    ...checkInMissing(pass),
  ],
  CHECKLIST: checklistMissing,
  STANDING_RISK: (pass) =>
    pass.employers
      .flatMap((employer) => groundMissing(employer, goAheadPassOf(pass)))
      .filter((missing) => missing.code !== 'PASS_CHECK_MISSING'),
  GO_AHEAD: (pass) => pass.employers.flatMap(goAheadLine),
};

function whenWhereMissing(pass: PassFacts): readonly Missing[] {
  const who = pass.ownerLabel;
  const missing: Missing[] = [];
  if (pass.areaGroups.length === 0) missing.push({ code: 'AREA_MISSING', field: 'areaIds', who });
  if (pass.aim.trim() === '') missing.push({ code: 'AIM_MISSING', field: 'aim', who });
  if (!passLeader(pass.team)) missing.push({ code: 'PASS_LEADER_MISSING', field: 'team', who });
  return missing;
}

function checklistMissing(pass: PassFacts): readonly Missing[] {
  const { done, total } = pass.checklist;
  const who = pass.ownerLabel;
  const missing: Missing[] = done < total ? [{ code: 'CHECKLIST_OPEN', who }] : [];
  if (!pass.childProcedureAcknowledged) missing.push({ code: 'CHILD_PROCEDURE_MISSING', who });
  return missing;
}
