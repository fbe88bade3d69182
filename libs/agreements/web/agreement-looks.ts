import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks. */
export const TONES: Readonly<Record<string, StatusTone>> = {
  DRAFT: 'draft',
  REVIEW: 'waiting',
  SIGNED: 'ready',
  IN_FORCE: 'active',
  EXPIRED: 'done',
  TERMINATED: 'cancelled',
};

/** What happened to it. */
export const EVENT_TONES: Readonly<Record<string, StatusTone>> = {
  DRAFTED: 'draft',
  SUBMITTED: 'waiting',
  CHANGED: 'corrected',
  CONFIRMED: 'ready',
  RETRACTED: 'draft',
  SIGNED: 'active',
  ENDED: 'cancelled',
};
