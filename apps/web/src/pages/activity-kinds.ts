import { passPath } from '@stad/activities/field-operations/web/pass/pass-looks.js';
import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';

/** The page of an activity, by its kind; a kind without a page of its own is text, not a link. */
export const PAGE_OF_KIND: Readonly<
  Record<string, (activity: { readonly id: string; readonly number: string | null }) => string>
> = {
  FIELD_OPERATION: passPath,
  SEMINAR: ({ id }) => `/seminarier/${id}`,
};

/** How a phase looks in a list that mixes types (pages.md 4.4). */
export const PHASE_TONES: Readonly<Record<string, StatusTone>> = {
  PLANNED: 'draft',
  CONFIRMED: 'ready',
  ONGOING: 'active',
  COMPLETED: 'done',
  EVALUATED: 'locked',
  POSTPONED: 'notice',
  CANCELLED: 'cancelled',
};
