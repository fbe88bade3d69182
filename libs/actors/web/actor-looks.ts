import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks. */
export const TONES: Readonly<Record<string, StatusTone>> = {
  IDENTIFIED: 'draft',
  CONTACTED: 'waiting',
  INTERESTED: 'waiting',
  AGREED: 'waiting',
  ACTIVE: 'ready',
  PAUSED: 'waiting',
  LEFT: 'done',
};

/** How far a town has come with a kind. */
export const LEVEL_TONES: Readonly<Record<string, StatusTone>> = {
  MISSING: 'notice',
  MAPPED: 'draft',
  AGREED: 'waiting',
  ACTIVE: 'ready',
};
