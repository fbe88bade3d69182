import type { Missing } from '@stad/platform/rules/next-step.js';
import { localTime, type Span } from '@stad/platform/rules/time.js';

/** A part of the pass in which nobody of an agency answers. */
export interface Silence extends Span {
  /** Short name of the agency. */
  readonly who: string;
}

/**
 * *Ingen från {organisation} svarar 20–24* (pages.md 3.1): one line for each gap, with its wall-clock
 * times, since it is those hours that somebody has to be asked for. Without times nobody of the agency
 * answers at all while the pass goes on.
 */
export function silenceMissing(pass: Span, silences: readonly Silence[]): readonly Missing[] {
  return silences.map(({ who, startsAt, endsAt }) => {
    const isAll = startsAt <= pass.startsAt && endsAt >= pass.endsAt;
    if (isAll) return { code: 'NOBODY_ANSWERS', who };
    const until = localTime(endsAt);
    return {
      code: 'NOBODY_ANSWERS',
      who,
      from: localTime(startsAt),
      // What ends at midnight ends that day, and does not begin the next.
      to: until === '00:00' ? '24:00' : until,
    };
  });
}
