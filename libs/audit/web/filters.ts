import { addDays, atLocal } from '@stad/platform/rules/time.js';
import type { UrlValues } from '@stad/platform/web/navigation/use-url.js';

/** Kinds of event, as the log writes them. */
export const ACTIONS = [
  'READ',
  'LIST',
  'EXPORT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'REFUSED',
  'SIGN_IN',
  'SIGN_IN_REFUSED',
  'BIND',
  'FIELD_SESSION',
  'FIELD_SESSION_ENDED',
  'TEXT_BLOCK',
  'TEXT_WARN',
  'TEXT_OVERRIDDEN',
  'CUT',
  'FORGET',
] as const;

/** Records a reviewer asks about; the others are found by action and time. */
export const OBJECTS = [
  'field_operation',
  'field_report',
  'pass_member',
  'go_ahead',
  'standing_risk',
  'debrief',
  'seminar',
  'membership',
  'contact_function',
  'progress_report',
] as const;

export const DAYS = [1, 7, 30] as const;

/** The filter as it lives in the URL: `?atgard=READ&post=seminar&person=…&dagar=7`. */
export const FILTER_NAMES = ['atgard', 'post', 'person', 'dagar'] as const;

/** As the API takes it; what is not chosen does not narrow. */
export function filterOf(values: UrlValues, today: string) {
  const days = DAYS.find((one) => String(one) === values.dagar);
  return {
    action: values.atgard || null,
    objectType: values.post || null,
    personMembershipId: values.person || null,
    from: days ? atLocal(addDays(today, 1 - days), '00:00').toISOString() : null,
  };
}
