import type { Breakdown, KpiDefinition } from './kpi.js';

/** Breakdowns that stand in records; the others have no table yet (field.md 11, later issues). */
const IN_RECORDS: readonly Breakdown[] = [
  'site',
  'month',
  'passType',
  'agency',
  'sex',
  'age',
  'exploitationForm',
];

/** Contacts are broken down in the report; of the conversations only those that said yes, by sex. */
const SEX_AGE_FORM: Readonly<Record<string, readonly Breakdown[]>> = {
  K12: ['sex', 'age', 'exploitationForm'],
  K14: ['sex'],
};

/**
 * The tables that a figure may be published in, one dimension each, over the whole programme.
 *
 * Figures about persons have no table by month: the total and the months of two reports tell each
 * other's small cells, and what several tables tell together is not yet looked at (field.md 4.6:
 * no cross-table below municipality × quarter, K14 never by quarter).
 */
export function publishedBreakdowns(definition: KpiDefinition): readonly Breakdown[] {
  const { code, subject, breakdowns } = definition;
  return breakdowns.filter((breakdown) => {
    if (!IN_RECORDS.includes(breakdown)) return false;
    if (subject === 'persons' && breakdown === 'month') return false;
    const special = ['sex', 'age', 'exploitationForm'].includes(breakdown);
    return !special || (SEX_AGE_FORM[code]?.includes(breakdown) ?? false);
  });
}

/** The months of a span of dates, `2022-05`, in order. */
export function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const key = `${year}-${String(month).padStart(2, '0')}`;
    if (key > to.slice(0, 7)) return months;
    months.push(key);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** The months of a programme that have begun: of a coming month nothing is known, which is not nought. */
export function monthsUntil(from: string, to: string, today: string): readonly string[] {
  return today < from ? [] : monthsOf(from, today < to ? today : to);
}

/** Age is collected in four bands and published in three: *vuxen* from 18 (field.md 4.5). */
export const PUBLISHED_AGES = ['CHILD', 'ADULT', 'UNKNOWN'] as const;
const AGE_OF: Readonly<Record<string, (typeof PUBLISHED_AGES)[number]>> = {
  UNDER_18: 'CHILD',
  FROM_18_TO_20: 'ADULT',
  FROM_21: 'ADULT',
};

export function ageAsPublished(band: string | null): (typeof PUBLISHED_AGES)[number] {
  return AGE_OF[band ?? ''] ?? 'UNKNOWN';
}
