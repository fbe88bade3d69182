import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** What a jurist has said of a wording, as a look. */
export const CONFIRMATION_TONES: Readonly<Record<string, StatusTone>> = {
  DRAFT: 'draft',
  CONFIRMED: 'done',
  REJECTED: 'cancelled',
};
