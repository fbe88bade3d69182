import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { CalendarDaysDocument } from './calendar-days.generated.js';

/** A red day or an eve, named in the language of the page. */
export interface CalendarDay {
  readonly date: string;
  /** RED or EVE. */
  readonly kind: string;
  readonly name: string;
}

/**
 * Red days and eves by date. Those of the years one sees came with the session; of a year far away
 * they are asked for, with the year after it, and are empty until they are here.
 */
export function useCalendarDays(year: number): ReadonlyMap<string, CalendarDay> {
  const language = useLanguage();
  const known = useViewerIfAny()?.calendar ?? [];
  const isKnown = [year, year + 1].every((one) =>
    known.some((day) => day.date.startsWith(String(one))),
  );
  const { data } = useOperation(
    CalendarDaysDocument,
    { year, next: year + 1 },
    { enabled: !isKnown },
  );
  const asked = isKnown
    ? []
    : [...(data?.viewer?.thisYear ?? []), ...(data?.viewer?.nextYear ?? [])];
  return new Map(
    [...known, ...asked].map(({ date, kind, name, nameEn }) => [
      date,
      { date, kind, name: language === 'sv' ? name : nameEn },
    ]),
  );
}
