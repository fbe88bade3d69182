import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import {
  CLOCK_TOLERANCE_MINUTES,
  type Clocks,
  claimProblems,
} from '@stad/platform/rules/claimed-time.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { type PassViewer, takePassStep } from '../next-steps.js';
import { policeLeave, returnPass } from '../pass-end.js';
import type { PassFacts } from '../pass-facts.js';
import { inField, isPolice } from '../team.js';
import { type EveningAct, type FieldActKind, type FieldActState, STEP_OF_ACT } from './kinds.js';

/** An act as it was told. */
export interface ToldAct {
  readonly act: FieldActKind;
  readonly at: Date;
  /** The phone could vouch for its clock since it was told. */
  readonly clockKnown: boolean;
}

/** An act of the evening as it was told. */
export type ToldEvening = ToldAct & { readonly act: EveningAct };

/** A briefing is held so long before the planned start at most. */
const BRIEFING_HOURS_BEFORE = 24;

/** What a phone may be ahead is the present. */
export function timeOfAct(at: Date, now: Date): Date {
  const ahead = at.getTime() - now.getTime();
  return ahead > 0 && ahead <= CLOCK_TOLERANCE_MINUTES * 60_000 ? now : at;
}

/** Problems, on `at`: those of `claimProblems`, `TIME_BEFORE_START`, `TIME_OUTSIDE_PASS`. */
export function actTimeProblems(
  { act, at }: ToldEvening,
  pass: Pick<PassFacts, 'startsAt' | 'startedAt' | 'returnedAt'>,
  clocks: Clocks,
): readonly Problem[] {
  const time = timeOfAct(at, clocks.now);
  const claim = claimProblems(time, 'at', clocks);
  if (claim.length > 0) return claim;
  if (act === 'BRIEFING_DONE') {
    const earliest = pass.startsAt.getTime() - BRIEFING_HOURS_BEFORE * 3_600_000;
    return time.getTime() < earliest ? [{ code: 'TIME_OUTSIDE_PASS', field: 'at' }] : [];
  }
  if (pass.startedAt && time < pass.startedAt) return [{ code: 'TIME_BEFORE_START', field: 'at' }];
  if (pass.returnedAt && time > pass.returnedAt)
    return [{ code: 'TIME_OUTSIDE_PASS', field: 'at' }];
  return [];
}

/**
 * Whether an act says what already stands. When the police left sets their hours, so it is the same to the
 * minute alone; of the others it is enough that they are so.
 */
export function saysTheSame(
  { act, at, clockKnown }: ToldEvening,
  pass: Pick<PassFacts, 'briefingDone' | 'policeLeftAt' | 'abortedAt' | 'returnedAt'>,
): boolean {
  switch (act) {
    case 'BRIEFING_DONE':
      return pass.briefingDone;
    case 'POLICE_LEFT':
      return clockKnown && pass.policeLeftAt !== null && minute(pass.policeLeftAt) === minute(at);
    case 'ABORTED':
      return pass.abortedAt !== null;
    case 'ALL_BACK':
      return pass.returnedAt !== null;
  }
}

/**
 * What becomes of an act that arrives: it is taken where it goes on from the pass as it stands, its time is
 * sure and the rules allow it. Else it waits for a person, and changes nothing.
 */
export function judgeAct(
  told: ToldAct,
  isContiguous: boolean,
  viewer: PassViewer,
  pass: PassFacts,
  clocks: Clocks,
): Extract<FieldActState, 'TAKEN' | 'SAME' | 'CONFLICT'> {
  if (!isOfEvening(told)) return 'TAKEN';
  if (saysTheSame(told, pass)) return 'SAME';
  const isSure = told.clockKnown && actTimeProblems(told, pass, clocks).length === 0;
  if (!isContiguous || !isSure) return 'CONFLICT';
  const step = takePassStep(viewer, pass, STEP_OF_ACT[told.act], clocks.now);
  const isAllowed = step.ok && effectProblems(told, pass, clocks.now).length === 0;
  return isAllowed ? 'TAKEN' : 'CONFLICT';
}

/**
 * Whether a person of the team may give effect to an act that waited: what stands gives way to it. Problems:
 * those of the time, of the step's own rule, and `FIELD_ACT_TOO_LATE` where the pass has gone on.
 */
export function chooseProblems(
  told: ToldEvening,
  pass: PassFacts,
  clocks: Clocks,
): readonly Problem[] {
  if (!CHOOSABLE[told.act].includes(pass.state) || saysTheSame(told, pass)) {
    return [{ code: 'FIELD_ACT_TOO_LATE' }];
  }
  const time = actTimeProblems(told, pass, clocks);
  return time.length > 0
    ? time
    : effectProblems(told, withoutWhatStands(told.act, pass), clocks.now);
}

/** In which states an act that waited can still have its effect; that a team broke off is said afterwards too. */
const CHOOSABLE: Readonly<Record<EveningAct, readonly PassFacts['state'][]>> = {
  BRIEFING_DONE: ['AWAITING_GO', 'READY'],
  POLICE_LEFT: ['ACTIVE'],
  ABORTED: ['ACTIVE', 'RETURNED'],
  ALL_BACK: ['ACTIVE'],
};

/** The pass as if the act had not been noted before: then it is noted as the first time. */
export function withoutWhatStands<Pass extends Pick<PassFacts, 'policeLeftAt' | 'team'>>(
  act: EveningAct,
  pass: Pass,
): Pass {
  const stood = pass.policeLeftAt?.getTime();
  if (act !== 'POLICE_LEFT' || stood === undefined) return pass;
  const team = pass.team.map((member) =>
    isPolice(member) && member.leftAt?.getTime() === stood ? { ...member, leftAt: null } : member,
  );
  return { ...pass, policeLeftAt: null, team };
}

/** What the rule of the step says of the act itself. An alarm without an outcome lets nobody be back (INV-12). */
function effectProblems(told: ToldEvening, pass: PassFacts, now: Date): readonly Problem[] {
  if (told.act === 'ALL_BACK') return problemsOf(returnPass(pass, everybodyIn(pass)));
  if (told.act !== 'POLICE_LEFT') return [];
  const at = timeOfAct(told.at, now);
  const left = policeLeave(pass, at);
  if (!left.ok) return left.problems;
  const isBackwards = pass.team.some(
    ({ id, joinedAt }) => left.value.memberIds.includes(id) && joinedAt && joinedAt > at,
  );
  return isBackwards ? [{ code: 'LEFT_BEFORE_JOINED', field: 'at' }] : [];
}

/** *Alla är tillbaka* names everybody in the field: no list comes from the phone. */
export function everybodyIn({ team }: Pick<PassFacts, 'team'>): readonly string[] {
  return inField(team).map(({ id }) => id);
}

/** Whether the act changes the pass at all. */
export function isOfEvening(told: ToldAct): told is ToldEvening {
  return told.act !== 'NOTE';
}

const minute = (time: Date) => Math.floor(time.getTime() / 60_000);
