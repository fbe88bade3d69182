import type { DateContext } from '@stad/platform/rules/date-input.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type ClosingDays, closingAround, isBehind } from '@stad/programme/rules/closing-days.js';
import { checkReportPeriod, type ReportPeriod, reportStarts } from '../rules/report-period.js';
import { words } from './words.generated.js';

/** In the place of a closing day: one to come that is typed. */
export const OTHER_DAY = 'OTHER';

export interface PeriodValues {
  readonly periodFrom: string;
  /** A closing day, or {@link OTHER_DAY}. */
  readonly periodTo: string;
  /** As typed. */
  readonly otherDay: string;
}

/** From the first day of the programme to the closing that is latest behind, else to the next. */
export function firstPeriod({ days, period, today }: ClosingDays): PeriodValues {
  const { latest, next } = closingAround(days, today);
  return {
    periodFrom: period.startsOn,
    periodTo: latest ?? next ?? period.endsOn,
    otherDay: '',
  };
}

/** The days of the form. Problems: those of `checkReportPeriod` and of `parseDate`, at the field one wrote in. */
export function readPeriod(
  values: PeriodValues,
  closings: ClosingDays,
  context: DateContext,
): { readonly period: ReportPeriod; readonly problems: readonly Problem[] } {
  const { periodFrom } = values;
  const isTyped = values.periodTo === OTHER_DAY;
  const typed = isTyped ? parseDate(values.otherDay, context) : null;
  if (typed && !typed.ok) {
    const problems = [{ ...typed.problems[0], field: 'otherDay' }];
    return { period: { periodFrom, periodTo: '' }, problems };
  }
  const period = { periodFrom, periodTo: typed?.value ?? values.periodTo };
  const checked = checkReportPeriod(closings, period, true);
  const problems = checked.ok ? [] : checked.problems;
  return { period, problems: isTyped ? problems.map(atTyped) : problems };
}

function atTyped(problem: Problem): Problem {
  return problem.field === 'periodTo' ? { ...problem, field: 'otherDay' } : problem;
}

/** What the two lists of the form offer. */
export function usePeriodOptions(closings: ClosingDays) {
  const t = useWords(words);
  const format = useFormat();
  const { days, period, today } = closings;
  const option = (day: string) => ({ value: day, label: format.monthDay(day, true) });
  const ahead = t('periodTo.ahead');
  const group = (day: string) => (isBehind(day, today) ? t('periodTo.behind') : ahead);
  const closingDays = days.map((day) => ({ ...option(day), group: group(day) }));
  const other = { value: OTHER_DAY, label: t('periodTo.other'), group: ahead };
  return {
    periodFrom: reportStarts(closings).map(option),
    periodTo: isBehind(period.endsOn, today) ? closingDays : [...closingDays, other],
  };
}
