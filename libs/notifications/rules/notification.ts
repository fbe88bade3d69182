import { addDays, atLocal, localDate } from '@stad/platform/rules/time.js';

/** What somebody can be told inside the portal, in the order of the settings page. */
export const NOTIFICATION_KINDS = [
  'ASKED',
  'MOVED',
  'CANCELLED',
  'AREA_STOPPED',
  'AREA_FREE',
  'TAKE_OVER_ASKED',
  'ANSWER_DUE',
  'ANSWERED',
  'UNABLE',
  'TAKEN_OVER',
  'GO_AHEAD_GIVEN',
  'GO_AHEAD_REFUSED',
  'GO_AHEAD_VOID',
  'LETTER_LOST',
  'RIGHT_EXPIRED',
  'RIGHT_EXPIRED_IN_TEAM',
  'LEFT_TEAM',
  'REPORT_DUE',
  'REPORT_CORRECTED',
  'COUNTS_LATE',
  'FIGURES_ASKED',
  'FIGURES_DUE',
  'FIGURES_CHANGE_ASKED',
  'FIGURES_SILENT',
  'ACCESS_ASKED',
  'ACCESS_ANSWER_DUE',
  'ACCESS_REVIEW_DUE',
  'ROLES_ASKED',
  'ROLES_GIVEN',
  'PROGRAMME_CLOSED',
  'CONTENT_FLAGGED',
  'REPORT_TO_CORRECT',
  'AGREEMENT_ASKED',
  'AGREEMENT_ENDS',
  'AGREEMENT_ENDED',
  'ROUTINE_ASKED',
  'ROUTINE_AGREED',
  'ROUTINE_TAKEN_BACK',
  'ROUTINE_IN_FORCE',
  'TRAINING_ENDS',
  'STAFF_TRAINING_ENDS',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What people are led to: a record, or the page where it is done. */
export type NotificationSubject =
  | 'FIELD_PASS'
  | 'PEOPLE'
  | 'ROLES'
  | 'REPORT'
  | 'ACCESS_REVIEW'
  | 'RETENTION'
  | 'REMOVAL'
  | 'AGREEMENT'
  | 'ROUTINE'
  | 'TRAINING';

/** Which page a kind leads to. */
export const SUBJECT_OF: Readonly<Record<NotificationKind, NotificationSubject>> = {
  ASKED: 'FIELD_PASS',
  MOVED: 'FIELD_PASS',
  CANCELLED: 'FIELD_PASS',
  AREA_STOPPED: 'FIELD_PASS',
  AREA_FREE: 'FIELD_PASS',
  TAKE_OVER_ASKED: 'FIELD_PASS',
  ANSWER_DUE: 'FIELD_PASS',
  ANSWERED: 'FIELD_PASS',
  UNABLE: 'FIELD_PASS',
  TAKEN_OVER: 'FIELD_PASS',
  GO_AHEAD_GIVEN: 'FIELD_PASS',
  GO_AHEAD_REFUSED: 'FIELD_PASS',
  GO_AHEAD_VOID: 'FIELD_PASS',
  LETTER_LOST: 'FIELD_PASS',
  // An administrator opens no pass: what it takes is done with the people.
  RIGHT_EXPIRED: 'PEOPLE',
  RIGHT_EXPIRED_IN_TEAM: 'FIELD_PASS',
  LEFT_TEAM: 'FIELD_PASS',
  REPORT_DUE: 'FIELD_PASS',
  REPORT_CORRECTED: 'FIELD_PASS',
  COUNTS_LATE: 'FIELD_PASS',
  FIGURES_ASKED: 'REPORT',
  FIGURES_DUE: 'REPORT',
  FIGURES_CHANGE_ASKED: 'REPORT',
  FIGURES_SILENT: 'REPORT',
  ACCESS_ASKED: 'ACCESS_REVIEW',
  ACCESS_ANSWER_DUE: 'ACCESS_REVIEW',
  ACCESS_REVIEW_DUE: 'ACCESS_REVIEW',
  ROLES_ASKED: 'ROLES',
  ROLES_GIVEN: 'ROLES',
  PROGRAMME_CLOSED: 'RETENTION',
  CONTENT_FLAGGED: 'REMOVAL',
  REPORT_TO_CORRECT: 'REPORT',
  AGREEMENT_ASKED: 'AGREEMENT',
  AGREEMENT_ENDS: 'AGREEMENT',
  AGREEMENT_ENDED: 'AGREEMENT',
  ROUTINE_ASKED: 'ROUTINE',
  ROUTINE_AGREED: 'ROUTINE',
  ROUTINE_TAKEN_BACK: 'ROUTINE',
  ROUTINE_IN_FORCE: 'ROUTINE',
  TRAINING_ENDS: 'TRAINING',
  STAFF_TRAINING_ENDS: 'TRAINING',
};

/** Days a notification is kept, read or not: as long as the busy spans it was about (field.md 3.6). */
export const KEPT_DAYS = 90;

/** When what is told at `at` is purged: the night after its last day. */
export function purgedAt(at: Date): Date {
  return atLocal(addDays(localDate(at), KEPT_DAYS + 1), '03:00');
}

/** What is older than this at `now` is purged. */
export function keptFrom(now: Date): Date {
  return atLocal(addDays(localDate(now), -KEPT_DAYS), '00:00');
}
