import type { Callable } from '../../rules/call/callable.js';
import type { ContactKind } from '../../rules/contact-function.js';
import type { HolidayRule, Holidays } from '../../rules/weekly-hours.js';
import type { CallSheetQuery } from './call-sheet.generated.js';

export type CallSheet = CallSheetQuery['callSheet'];
export type SheetFunction = CallSheet['functions'][number];

/** The functions of a sheet as the rule reads them. */
export function callables(functions: readonly SheetFunction[]): readonly Callable[] {
  return functions.map((one) => ({
    id: one.id,
    kind: one.kind as ContactKind,
    label: one.label,
    phone: one.phone ?? null,
    siteIds: one.siteIds,
    languages: one.languages,
    hours: one.hours.flatMap(({ weekdays, redDays, eves, validTo, from, to, validFrom }) =>
      weekdays.map((weekday) => ({
        ...{ weekday, from, to, validFrom, validTo: validTo ?? null },
        redDays: redDays as HolidayRule,
        eves: eves as HolidayRule,
      })),
    ),
    testedOn: one.testedOn ?? null,
    deputyId: one.deputyId ?? null,
    isDirect: one.classification === 'P2',
    shownUntil: one.shownUntil ? new Date(one.shownUntil) : null,
  }));
}

export function holidaysOf(sheet: CallSheet): Holidays {
  return new Map(sheet.holidays.map(({ date, kind }) => [date, kind as 'RED' | 'EVE']));
}
