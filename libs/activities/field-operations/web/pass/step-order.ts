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
