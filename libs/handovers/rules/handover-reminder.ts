import { partOfDay } from './handover-ageing.js';
import { URGENT_CATEGORIES } from './handover-codes.js';
import {
  CORRECTIONS,
  type HandoverEnds,
  type HandoverViewer,
  handoverNextSteps,
} from './handover-life.js';

/** How many handovers somebody still has to ring about: those one waits for oneself, and those others wait for. */
export interface HandoversWaiting {
  /** At the receiver: to be confirmed. */
  readonly toConfirm: number;
  /** At the sender: to be rung about, those at the wrong receiver too. */
  readonly unconfirmed: number;
  /** Of both, those that no night waits for: a child, shelter. */
  readonly urgent: number;
}

/** The sender is reminded in the morning; at night of a child and of shelter alone (J4). */
export const isRemindedOf = (category: string, now: Date): boolean =>
  URGENT_CATEGORIES.includes(category) || partOfDay(now) !== 'NIGHT';

/** Counts what waits for the viewer at a moment, among the open ones they see. */
export function handoversWaiting(
  viewer: HandoverViewer,
  open: readonly HandoverEnds[],
  now: Date,
): HandoversWaiting {
  const mine = open.flatMap((each) => {
    if (!each.isOpen || !isRemindedOf(each.category, now)) return [];
    const steps = handoverNextSteps(viewer, each)
      .map(({ step }) => step)
      .filter((step) => !CORRECTIONS.includes(step));
    const isUrgent = URGENT_CATEGORIES.includes(each.category);
    return steps.length > 0 ? [{ isMine: steps.includes('confirm'), isUrgent }] : [];
  });
  return {
    toConfirm: mine.filter(({ isMine }) => isMine).length,
    unconfirmed: mine.filter(({ isMine }) => !isMine).length,
    urgent: mine.filter(({ isUrgent }) => isUrgent).length,
  };
}
