import { readDay } from '../date-input.js';
import { readMoment } from '../moment-input.js';
import { readPlanLine } from '../plan-line.js';
import type { Result } from '../result.js';
import { readSpan } from '../span-input.js';
import { type Suggestion, suggestionsOf } from '../suggestion.js';
import { localDate, localTime } from '../time.js';
import { readTime, readTimes, type WrittenTime } from '../time-input.js';
import type { WrittenSpan } from '../times-on-day.js';
import { REFUSED_DAYS } from './refused-days.js';
import { WRITTEN_DAYS } from './written-days.js';
import type { WrittenForm } from './written-form.js';
import { WRITTEN_SPANS } from './written-spans.js';
import { WRITTEN_TIMES } from './written-times.js';

/** Every form of the tables. */
export const WRITTEN_FORMS: readonly WrittenForm[] = [
  ...WRITTEN_DAYS,
  ...REFUSED_DAYS,
  ...WRITTEN_TIMES,
  ...WRITTEN_SPANS,
];

/** What the reader of its kind answers, as the tables write it. */
export type Answer =
  | { readonly reads: string }
  | { readonly refused: string; readonly suggests: readonly string[] };

export function answerTo({ kind, text, context }: WrittenForm): Answer {
  switch (kind) {
    case 'DAY':
      return said(readDay(text, context), ({ date, part }) => (part ? `${date} ${part}` : date));
    case 'TIME':
      return said(readTime(text), timeSaid);
    case 'TIMES':
      return said(readTimes(text), ({ from, to }) => `${timeSaid(from)}–${timeSaid(to)}`);
    case 'SPAN':
      return said(readSpan(text, context), spanSaid);
    case 'MOMENT':
      return said(readMoment(text, context), (at) => `${localDate(at)} ${localTime(at)}`);
    case 'LINE': {
      const { when, rest } = readPlanLine(text, context);
      return said(when, (span) => `${spanSaid(span)} | ${rest}`);
    }
  }
}

const timeSaid = ({ time, season }: WrittenTime) => (season ? `${time} ${season}` : time);

const spanSaid = ({ date, startsAt, endsAt }: WrittenSpan) =>
  `${date} ${localTime(startsAt)}–${localTime(endsAt)}`;

function said<T>(result: Result<T>, say: (value: T) => string): Answer {
  if (result.ok) return { reads: say(result.value) };
  const [problem] = result.problems;
  const suggests = suggestionsOf(problem).map(({ write }: Suggestion) => write);
  return { refused: problem.code, suggests };
}

/** Whether the answer is the table's; a suggestion must itself be readable by the same reader. */
export function keepsTable(form: WrittenForm): boolean {
  const answer = answerTo(form);
  if ('reads' in answer) return answer.reads === form.reads;
  const isSame =
    answer.refused === form.refused && answer.suggests.join() === form.suggests?.join();
  return isSame && answer.suggests.every((write) => 'reads' in answerTo({ ...form, text: write }));
}
