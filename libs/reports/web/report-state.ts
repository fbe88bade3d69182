import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** How each state looks (pages.md 4.4). */
export const TONES: Readonly<Record<string, StatusTone>> = {
  DRAFT: 'draft',
  INTERNAL_REVIEW: 'draft',
  AGENCY_APPROVAL: 'waiting',
  FROZEN: 'locked',
  SUBMITTED: 'done',
  SUPPLEMENT_REQUESTED: 'notice',
  COMPLETED: 'done',
  APPROVED_BY_FUNDER: 'done',
  REPAYMENT_DEMANDED: 'notice',
  ARCHIVED: 'locked',
};

/** The stops that everybody talks of. */
export const STOPS = [
  'DRAFT',
  'AGENCY_APPROVAL',
  'FROZEN',
  'SUBMITTED',
  'APPROVED_BY_FUNDER',
] as const;

/** States between or beyond the stops stand at the last one they have passed. */
const STOP_OF: Readonly<Record<string, (typeof STOPS)[number]>> = {
  DRAFT: 'DRAFT',
  INTERNAL_REVIEW: 'DRAFT',
  AGENCY_APPROVAL: 'AGENCY_APPROVAL',
  FROZEN: 'FROZEN',
  APPROVED_BY_FUNDER: 'APPROVED_BY_FUNDER',
  ARCHIVED: 'APPROVED_BY_FUNDER',
};

/** Which of the {@link STOPS} a report has come to. */
export function stopAt(state: string): number {
  return STOPS.indexOf(STOP_OF[state] ?? 'SUBMITTED');
}
