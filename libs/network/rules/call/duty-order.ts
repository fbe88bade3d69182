import { CONTACT_KINDS } from '../contact-function.js';
import type { Callable } from './callable.js';
import { candidatesOf } from './candidates.js';
import { SITUATION_PLANS, type Situation } from './situations.js';

/**
 * The functions with a part in a situation as they stand on paper (pages.md 3.6): duty first, and the
 * reception before the on-call service, the same whatever hour it is printed. Of a card on the wall it
 * is the reader who knows what time it is.
 */
export function dutyOrder<T extends Callable>(
  situation: Situation,
  functions: readonly T[],
): readonly T[] {
  const reach = { answers: true, isKnown: true, until: null, opensAt: null };
  const always = functions.map((one) => ({ ...one, reach, national: null }));
  const fits = new Map(
    candidatesOf(SITUATION_PLANS[situation], always, null).map(({ who, fit }) => [who.id, fit]),
  );
  const place = ({ id, kind }: T) => [fits.get(id) ?? 0, CONTACT_KINDS.indexOf(kind)] as const;
  return functions
    .filter(({ id }) => fits.has(id))
    .sort((a, b) => {
      const [[fitA, kindA], [fitB, kindB]] = [place(a), place(b)];
      return fitA - fitB || kindA - kindB || a.label.localeCompare(b.label, 'sv');
    });
}
