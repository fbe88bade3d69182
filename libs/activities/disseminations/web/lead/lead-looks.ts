import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks. */
export const LEAD_TONES: Readonly<Record<string, StatusTone>> = {
  NEW: 'notice',
  FOLLOWED_UP: 'waiting',
  BECAME_ACTOR: 'ready',
  BECAME_MEETING: 'ready',
  BECAME_ADOPTION: 'ready',
  ENDED: 'draft',
};
