import type { PassState } from '../../rules/pass-life.js';
import { stepsForLater } from '../../rules/start.js';
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
  'policeLeave',
  'return',
  'debrief',
  'report',
  'lock',
  'close',
] as const;

/** Steps that can be taken and are not what one does next yet. */
export function laterSteps({ startsAt, state, progress }: Pass, now: Date): readonly string[] {
  return stepsForLater(
    {
      startsAt: new Date(startsAt),
      state: state as PassState,
      abortedAt: progress.abortedAt === null ? null : new Date(progress.abortedAt),
    },
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
