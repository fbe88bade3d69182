import { fieldDate } from '../../rules/field-night.js';
import type { PassState } from '../../rules/pass-life.js';
import { isEarlyStart, isLateStart, stepsForLater } from '../../rules/start.js';
import type { TeamRole } from '../../rules/team.js';
import type { Pass } from './pass.js';
import { stepsTaken } from './steps-taken.js';

/** The evening in its order. */
export const EVENING = [
  'send',
  'answer',
  'takeOver',
  'answerCheck',
  'giveGoAhead',
  'briefing',
  'start',
  'return',
  'debrief',
  'report',
  'lock',
  'close',
] as const;

/** Whether the evening of the pass is of a coming day, so that nobody has anything to tick or to hear yet. */
export function isBeforeItsDay({ startsAt }: Pick<Pass, 'startsAt'>, now: Date): boolean {
  return fieldDate(now) < fieldDate(new Date(startsAt));
}

/** Whether a start at this hour is asked about first: long before the planned one, or long after. */
export function asksStart(pass: Pick<Pass, 'startsAt' | 'endsAt'>, now: Date): boolean {
  const span = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  return isEarlyStart(span, now) || isLateStart(span, now);
}

type TurnOfPass = Pick<Pass, 'startsAt' | 'state' | 'team' | 'takeOvers'>;

/** Steps that can be taken and are not what this person does next. */
export function laterSteps(pass: TurnOfPass, personId: string, now: Date): readonly string[] {
  return stepsForLater(
    {
      startsAt: new Date(pass.startsAt),
      state: pass.state as PassState,
      team: pass.team.map(({ id, role, membershipId }) => ({
        id,
        role: role as TeamRole,
        personId: membershipId,
      })),
      gaps: pass.takeOvers,
    },
    personId,
    now,
  );
}

/**
 * What the viewer does next: the first step that is theirs, possible now and not done.
 *
 * @param later steps that can be taken and are not what one does next yet
 */
export function nextStep(
  pass: Pass,
  ownAgencyId: string,
  later: readonly string[],
): string | undefined {
  const taken = stepsTaken(pass, ownAgencyId);
  const ready = new Set(pass.nextSteps.filter((offer) => offer.ready).map(({ step }) => step));
  return EVENING.find((step) => ready.has(step) && !taken.has(step) && !later.includes(step));
}
