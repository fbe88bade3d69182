import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** The looks of each state of a pass (pages.md 4.4). */
export const PASS_TONES: Readonly<Record<string, StatusTone>> = {
  PLANNING: 'draft',
  AWAITING_GO: 'waiting',
  READY: 'ready',
  ACTIVE: 'active',
  RETURNED: 'done',
  CLOSED: 'done',
  CANCELLED: 'cancelled',
};

export const REPORT_TONES: Readonly<Record<string, StatusTone>> = {
  OPEN: 'draft',
  LOCKED: 'locked',
  CORRECTED: 'corrected',
};

export const ANSWER_TONES: Readonly<Record<string, StatusTone>> = {
  IN_FIELD: 'ready',
  STANDBY: 'waiting',
  INFORMED: 'waiting',
  DECLINED: 'cancelled',
};

export const SEVERITY_TONES: Readonly<Record<string, StatusTone>> = {
  SERIOUS: 'stop',
  WARNING: 'notice',
  NOTE: 'draft',
};

export const RISK_TONES: Readonly<Record<string, StatusTone>> = {
  LOW: 'ready',
  MANAGER_DECIDES: 'notice',
  TOO_HIGH: 'stop',
};

/** The address of a pass: its number once it has one. */
export function passPath(pass: { readonly id: string; readonly number: string | null }): string {
  return `/faltpass/${pass.number ?? pass.id}`;
}
