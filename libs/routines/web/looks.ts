import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks. */
export const TONES: Readonly<Record<string, StatusTone>> = {
  DRAFT: 'draft',
  ASKED: 'waiting',
  AGREED: 'ready',
  IN_FORCE: 'active',
  REPLACED: 'done',
};

/** How a step went. */
export const RESULT_TONES: Readonly<Record<string, StatusTone>> = {
  HELD: 'ready',
  NOT_HELD: 'notice',
  NOT_TESTED: 'draft',
};
