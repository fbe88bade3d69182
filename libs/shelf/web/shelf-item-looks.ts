import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks. */
export const TONES: Readonly<Record<string, StatusTone>> = {
  ...{ DRAFT: 'draft', PUBLISHED: 'active', WITHDRAWN: 'cancelled' },
};
