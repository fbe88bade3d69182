/** From when the months are counted. */
export type RetentionStart =
  | 'PROGRAMME_ENDED'
  | 'PASS_CLOSED'
  | 'SEMINAR_HELD'
  | 'SPAN_ENDED'
  | 'MEMBERSHIP_ENDED'
  | 'TASK_OVER'
  | 'WITHDRAWN'
  | 'MONTH_OVER'
  | 'LAST_USED'
  | 'WRITTEN';

/** What becomes of the rows: gone, gone with their sums kept, or kept with nobody and nothing named. */
export type RetentionOutcome = 'DELETE' | 'SUM' | 'BLANK' | 'ARCHIVE';

/** How long records of one type are kept (field.md 3.6), until the information plan of an agency says otherwise. */
export interface RetentionRule {
  readonly code: string;
  readonly since: RetentionStart;
  /** Null: permanent. */
  readonly months: number | null;
  readonly outcome: RetentionOutcome;
}

/**
 * The table of field.md 3.6 for the record types there are. A proposal until each agency has adopted
 * it; disposal of public records needs support in its plan (arkivlag 1990:782, 10 §).
 */
export const RETENTION_RULES = [
  // Counts by quarter of an hour. A code means for ever what was decided on under it: decisions, holds
  // and protocols say nothing else, so the reports have one of their own.
  { code: 'FIELD_TALLIES', since: 'PROGRAMME_ENDED', months: 24, outcome: 'DELETE' },
  // Reports of passes, whole; the sums of the programme stay.
  { code: 'FIELD_REPORTS', since: 'PROGRAMME_ENDED', months: 24, outcome: 'SUM' },
  // What was answered after a seminar, sums from the start; the statistics keep theirs, from five answers.
  { code: 'SURVEYS', since: 'SEMINAR_HELD', months: 24, outcome: 'SUM' },
  // Team, texts, area and answers of a pass; sums, type, month and town stay.
  { code: 'PASS_PLANS', since: 'PASS_CLOSED', months: 6, outcome: 'BLANK' },
  // The day's checks, go-aheads and talks of a pass; an incident, when there is one, 10 years.
  { code: 'SAFETY_CHECKS', since: 'PASS_CLOSED', months: 60, outcome: 'DELETE' },
  { code: 'STANDING_RISKS', since: 'SPAN_ENDED', months: 60, outcome: 'DELETE' },
  { code: 'BUSY_SPANS', since: 'SPAN_ENDED', months: 3, outcome: 'DELETE' },
  // Who was asked to a seminar; attendance is counts from the start.
  { code: 'INVITATIONS', since: 'PROGRAMME_ENDED', months: 12, outcome: 'DELETE' },
  // What visitors noted of how others work; what they learnt from it stays.
  { code: 'OBSERVATIONS', since: 'PROGRAMME_ENDED', months: 24, outcome: 'DELETE' },
  // Which organisation asked for more; the actors that came of it stay on their list.
  { code: 'LEADS', since: 'PROGRAMME_ENDED', months: 24, outcome: 'DELETE' },
  // That somebody was handed over; the months' sums stay, and the median of the programme.
  { code: 'HANDOVERS', since: 'MONTH_OVER', months: 12, outcome: 'SUM' },
  // What a function was to do: about its work.
  { code: 'TASKS', since: 'TASK_OVER', months: 24, outcome: 'DELETE' },
  // What was taken off the shelf, with all its versions and their files.
  { code: 'MATERIALS', since: 'WITHDRAWN', months: 24, outcome: 'DELETE' },
  { code: 'ACCOUNTS', since: 'MEMBERSHIP_ENDED', months: 24, outcome: 'BLANK' },
  // Not in field.md 3.6, proposed here: what only served to let somebody in, or to reach somebody.
  { code: 'PORTAL_INVITATIONS', since: 'WRITTEN', months: 12, outcome: 'DELETE' },
  { code: 'SESSIONS', since: 'LAST_USED', months: 12, outcome: 'DELETE' },
  { code: 'LETTERS', since: 'WRITTEN', months: 6, outcome: 'DELETE' },
  // The agency's chain from its beginning, as far as a cosigned checkpoint goes; a cut stays in it.
  { code: 'ACCESS_LOG', since: 'WRITTEN', months: 60, outcome: 'DELETE' },
  { code: 'LEGAL_CONFIRMATIONS', since: 'WRITTEN', months: null, outcome: 'ARCHIVE' },
  { code: 'REPORTS', since: 'WRITTEN', months: null, outcome: 'ARCHIVE' },
] as const satisfies readonly RetentionRule[];

export type RetentionCode = (typeof RETENTION_RULES)[number]['code'];

/** A rule that ends in disposal; the others keep for ever. */
export type DisposableCode = Extract<
  (typeof RETENTION_RULES)[number],
  { readonly months: number }
>['code'];

export const DISPOSABLE: readonly DisposableCode[] = RETENTION_RULES.filter(
  (rule) => rule.months !== null,
).map(({ code }) => code as DisposableCode);

export function isDisposable(code: string): code is DisposableCode {
  return (DISPOSABLE as readonly string[]).includes(code);
}

export function retentionRule(code: string): RetentionRule | undefined {
  return RETENTION_RULES.find((rule) => rule.code === code);
}
