import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks (pages.md 4.4). */
export const TONES: Readonly<Record<string, StatusTone>> = {
  PLANNED: 'draft',
  CONFIRMED: 'ready',
  ONGOING: 'active',
  COMPLETED: 'done',
  EVALUATED: 'locked',
  POSTPONED: 'notice',
  CANCELLED: 'cancelled',
};

/** States that lie behind it, in their order: what is told in a line. */
export const BEHIND: Readonly<Record<string, readonly string[]>> = {
  CONFIRMED: ['PLANNED'],
  ONGOING: ['PLANNED', 'CONFIRMED'],
  COMPLETED: ['PLANNED', 'CONFIRMED'],
  EVALUATED: ['PLANNED', 'CONFIRMED', 'COMPLETED'],
};
