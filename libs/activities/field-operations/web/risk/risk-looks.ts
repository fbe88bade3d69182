import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

export const RISK_STATE_TONES: Readonly<Record<string, StatusTone>> = {
  SUBMITTED: 'waiting',
  APPROVED: 'ready',
  REJECTED: 'stop',
  EXPIRED: 'cancelled',
};
