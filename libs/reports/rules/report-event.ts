import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { ReportStep } from './report-life.js';

/** What happens to a report outside the portal once it is frozen, and is noted in it with its date. */
export const REPORT_EVENTS = [
  'submit',
  'noteSupplementRequest',
  'complete',
  'noteApproval',
  'noteRepayment',
  'archive',
] as const satisfies readonly ReportStep[];

export type ReportEventStep = (typeof REPORT_EVENTS)[number];

export interface NewReportEvent {
  /** Calendar date. */
  readonly on: string;
  /** How it was sent; asked of what is handed in. */
  readonly channel: string;
  readonly diaryNumber: string | null;
  /** What the funder asks for, or why money goes back. */
  readonly note: string;
  /** Whole öre; of a demand for repayment alone. */
  readonly amount: number | null;
}

/** What each event must say (field.md 4.1): a decision of the funder has a date and a diary number. */
export const EVENT_NEEDS: Readonly<
  Record<ReportEventStep, readonly ('channel' | 'diaryNumber' | 'note' | 'amount')[]>
> = {
  submit: ['channel'],
  noteSupplementRequest: ['note'],
  complete: ['channel'],
  noteApproval: ['diaryNumber'],
  noteRepayment: ['diaryNumber', 'amount', 'note'],
  archive: [],
};

export const LONGEST_NOTE = 1000;
export const LONGEST_CHANNEL = 60;
const LARGEST = 2_000_000_000;

/**
 * An event as it may be noted. `earliest` is the day of what came before it: a report is not approved
 * before it was sent. Problems: `DATE_IN_FUTURE`, `DATE_BEFORE_LAST { earliest }`, `CHANNEL_MISSING`,
 * `DIARY_NUMBER_MISSING`, `NOTE_MISSING`, `MONEY_WRONG`, `TEXT_TOO_LONG { largest }`.
 */
export function checkEvent(
  step: ReportEventStep,
  event: NewReportEvent,
  { today, earliest }: { readonly today: string; readonly earliest: string },
): Result<NewReportEvent> {
  const problems: Problem[] = [];
  const { on, channel, diaryNumber, note, amount } = event;
  const needs = EVENT_NEEDS[step];
  if (on > today) problems.push({ code: 'DATE_IN_FUTURE', field: 'on' });
  if (on < earliest) problems.push({ code: 'DATE_BEFORE_LAST', field: 'on', params: { earliest } });
  if (needs.includes('channel') && channel.trim() === '') {
    problems.push({ code: 'CHANNEL_MISSING', field: 'channel' });
  }
  if (needs.includes('diaryNumber') && !diaryNumber) {
    problems.push({ code: 'DIARY_NUMBER_MISSING', field: 'diaryNumber' });
  }
  if (needs.includes('note') && note.trim() === '') {
    problems.push({ code: 'NOTE_MISSING', field: 'note' });
  }
  const isMoney = amount !== null && Number.isInteger(amount) && amount > 0 && amount <= LARGEST;
  if (needs.includes('amount') && !isMoney) problems.push({ code: 'MONEY_WRONG', field: 'amount' });
  if (channel.length > LONGEST_CHANNEL) {
    problems.push({
      code: 'TEXT_TOO_LONG',
      field: 'channel',
      params: { largest: LONGEST_CHANNEL },
    });
  }
  if (note.length > LONGEST_NOTE) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'note', params: { largest: LONGEST_NOTE } });
  }
  return check(problems, event);
}
