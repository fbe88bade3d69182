import { checkWindow } from '@stad/activities/core/rules/window.js';
import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { timeText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { localDate, localTime, nightSpan, type Span } from '@stad/platform/rules/time.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { LONGEST_PASS_HOURS } from '../../rules/pass-plan.js';

/** *När och var* as it is typed. */
export interface WhenValues {
  readonly type: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly areaIds: readonly string[];
  readonly aim: string;
  readonly modelTest: boolean;
}

export const NO_WHEN: WhenValues = {
  type: 'STREET',
  date: '',
  from: '',
  to: '',
  areaIds: [],
  aim: '',
  modelTest: false,
};

interface PlannedWhen {
  readonly type: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly areas: readonly { readonly id: string }[];
  readonly aim: string;
  readonly modelTest: boolean;
}

/** The fields of a plan that stands. */
export function whenValues(pass: PlannedWhen, language: Language): WhenValues {
  const startsAt = new Date(pass.startsAt);
  return {
    type: pass.type,
    date: localDate(startsAt),
    from: timeText(localTime(startsAt), language),
    to: timeText(localTime(new Date(pass.endsAt)), language),
    areaIds: pass.areas.map((area) => area.id),
    aim: pass.aim,
    modelTest: pass.modelTest,
  };
}

/**
 * When, as far as it can be read: an end at or before the start is the next day.
 * Problems on `date`, `from`, `to`: those of parseDate, parseTime and the window.
 */
export function readWindow(
  values: Pick<WhenValues, 'date' | 'from' | 'to'>,
  context: DateContext,
): Result<Span> {
  const date = parseDate(values.date, context);
  const from = parseTime(values.from);
  const to = parseTime(values.to);
  const problems: Problem[] = [];
  if (!date.ok) problems.push({ ...date.problems[0], field: 'date' });
  if (!from.ok) problems.push({ ...from.problems[0], field: 'from' });
  if (!to.ok) problems.push({ ...to.problems[0], field: 'to' });
  if (!date.ok || !from.ok || !to.ok) return check(problems, NEVER);
  const span = nightSpan(date.value, from.value, to.value);
  const window = checkWindow(span, LONGEST_PASS_HOURS);
  if (!window.ok) {
    problems.push(
      ...window.problems.map((each) => ({ ...each, field: FIELDS[each.field ?? ''] ?? 'to' })),
    );
  }
  return check(problems, span);
}

/** The span that could be read; null while it cannot. */
export function spanOf(window: Result<Span>): Span | null {
  return window.ok ? window.value : null;
}

/** Problems that can be seen before sending. The server asks the same and more. */
export function whenProblems(values: WhenValues, context: DateContext): readonly Problem[] {
  const window = readWindow(values, context);
  const problems: Problem[] = window.ok ? [] : [...window.problems];
  if (values.areaIds.length === 0) problems.push({ code: 'AREA_MISSING', field: 'areaIds' });
  if (values.aim.trim() === '') problems.push({ code: 'AIM_MISSING', field: 'aim' });
  return problems;
}

/** The input field of a window, as the form calls it. */
const FIELDS: Readonly<Record<string, string>> = { startsAt: 'from', endsAt: 'to' };

/** Stands in where a problem has already been found, so that the value is never read. */
const NEVER: Span = { startsAt: new Date(0), endsAt: new Date(0) };
