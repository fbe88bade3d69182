import { debriefDueAt, heldInTime } from '@stad/activities/field-operations/rules/debrief.js';
import type { Share } from './share.js';

/** What K09 and K21 need of a pass. */
export interface PassFact {
  readonly type: string;
  readonly state: string;
  /** The test of the local routine that the grant demands (R37). */
  readonly modelTest: boolean;
  readonly returnedAt: Date | null;
  readonly debriefedAt: Date | null;
}

const isCarriedOut = ({ state }: PassFact) => state === 'CLOSED';
const isBack = (pass: PassFact) => pass.state === 'RETURNED' || isCarriedOut(pass);

/** K09: passes CLOSED (field.md 4.5). A cancelled pass is none, one that is only back is not yet. */
export function passesCarriedOut(passes: readonly PassFact[]): number {
  return passes.filter(isCarriedOut).length;
}

/** K09 by type; a type without a pass is left out. */
export function passesByType(passes: readonly PassFact[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { type } of passes.filter(isCarriedOut)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Of K09: passes that tested the routine and are back, whether or not they are closed. */
export function modelTests(passes: readonly PassFact[]): number {
  return passes.filter((pass) => isBack(pass) && pass.modelTest).length;
}

/** K21, version 1: talks held at most 72 hours after everyone was back, of passes RETURNED or CLOSED. */
export function talksInTime(passes: readonly PassFact[]): Share {
  const back = passes.filter(isBack);
  const inTime = back.filter(
    ({ returnedAt, debriefedAt }) =>
      returnedAt && debriefedAt && heldInTime(debriefedAt, returnedAt),
  );
  return { numerator: inTime.length, denominator: back.length };
}

/** K21, version 2: the same, of passes whose talk is held or whose 72 hours are over. */
export function talksDueInTime(passes: readonly PassFact[], now: Date): Share {
  const isDue = ({ returnedAt, debriefedAt }: PassFact) =>
    debriefedAt !== null || (returnedAt !== null && debriefDueAt(returnedAt) <= now);
  return talksInTime(passes.filter(isDue));
}

/** Which passes a version of K21 divides by, as `statistics.passes` names them. */
export function talksDividedBy(version: number): 'back' | 'talks_due' {
  return version === 1 ? 'back' : 'talks_due';
}
