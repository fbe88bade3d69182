import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { isToldAtLast } from '../rules/entered-figure.js';
import { isMeasure } from './closings/closing-view.js';
import type { ProgrammeSums } from './programme-sums.js';
import { statistics } from './statistics.js';

/** Is it a figure about persons, of which nothing moves between closings (decision 37)? */
export const isToldByClosing = (code: string): boolean => isMeasure(code) || isToldAtLast(code);

/**
 * Whose records a figure about persons stands on, as of the closing that is told: what came after it names nobody,
 * and what goes is still named. Nobody before the first; of what is told at the last, nobody before that.
 */
export async function toldContributors(
  ctx: RequestContext,
  { closing, entered }: ProgrammeSums,
  { programmeId, siteId }: { readonly programmeId: string; readonly siteId: string | null },
): Promise<(code: string) => readonly string[]> {
  const state = closing?.state;
  if (!state) return () => [];
  const closed = await statistics.closed(ctx, { programmeId, from: state.day, to: state.day });
  const counted = closed.contributors(siteId);
  return (code) => {
    if (!isToldAtLast(code)) return counted;
    return state.isLast ? entered.contributors(code, siteId) : [];
  };
}
