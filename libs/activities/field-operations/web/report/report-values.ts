import { parseCount, parseDecimal } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { AGE, SEX, SIGNS } from '../../rules/breakdown.js';
import { COUNTERS, type Tally } from '../../rules/tally.js';
import type { OwnReport } from '../pass/pass.js';

/** The breakdowns of a report, with their parts; *vet inte* is what is left. */
export const BREAKDOWNS = [
  { name: 'sex', parts: SEX },
  { name: 'age', parts: AGE },
  { name: 'acceptedBySex', parts: SEX },
  { name: 'signs', parts: SIGNS },
] as const;
export type BreakdownName = (typeof BREAKDOWNS)[number]['name'];

export const POLICE_FIGURES = ['contactsWithPolicePresent', 'supportOffered'] as const;

/**
 * A report as it is typed, by the paths that the rules name fields with: `contacts`, `sex.woman`,
 * `police.supportOffered`, `hours.0`; and `noteForLearning`, the text.
 */
export type ReportValues = Readonly<Record<string, string>>;

const REST = 'unknown';
/** Not figures: the texts of a report and of a correction, named as in their inputs. */
const TEXTS: readonly string[] = ['noteForLearning', 'reason', 'note'];

/** Sums of the phones, as the page of a pass has them. */
export type FieldCounts = readonly { readonly counter: string; readonly n: number }[];

/**
 * What the phones say of the figures of a report, by their paths; empty when they counted nothing. The
 * counters of the screen always, others where somebody tapped: what nobody wanted to count there is not zero.
 */
export function figuresInField(
  report: Pick<OwnReport, 'countedInField' | 'screenCounters'>,
  fieldCounts: FieldCounts,
): ReadonlyMap<string, number> {
  const { countedInField: counted, screenCounters } = report;
  if (!counted) return new Map();
  const sums = new Map(fieldCounts.map(({ counter, n }) => [counter, n]));
  const counters = COUNTERS.filter((each) => screenCounters.includes(each) || counted[each] > 0);
  const parts = BREAKDOWNS.flatMap(({ name, parts: all }) => {
    const paths = typedParts(all).map((part) => `${name}.${part}`);
    return paths.some((path) => (sums.get(path) ?? 0) > 0) ? paths : [];
  });
  return new Map<string, number>([
    ...counters.map((each) => [each, counted[each]] as const),
    ...parts.map((path) => [path, sums.get(path) ?? 0] as const),
  ]);
}

const typedParts = (parts: readonly string[]) => parts.filter((part) => part !== REST);

/**
 * The fields of a report, saved or else proposed from what the phones counted. Parts that are the rest are
 * not typed.
 */
export function reportValues(
  report: OwnReport,
  decimal: (value: number) => string,
  fieldCounts: FieldCounts,
): ReportValues {
  const values: Record<string, string> = { noteForLearning: report.noteForLearning ?? '' };
  report.hours.forEach((entry, index) => {
    values[`hours.${index}`] = decimal(entry.hours);
  });
  for (const figure of POLICE_FIGURES) {
    values[`police.${figure}`] = String(report.police?.[figure] ?? 0);
  }
  if (!report.counts) return values;
  const { tally, breakdowns } = report;
  const inField = figuresInField(report, tally ? [] : fieldCounts);
  for (const counter of COUNTERS) {
    values[counter] = String((tally ? tally[counter] : inField.get(counter)) ?? 0);
  }
  for (const { name, parts } of BREAKDOWNS) {
    const known: Readonly<Record<string, number>> = breakdowns?.[name] ?? {};
    for (const part of typedParts(parts)) {
      const path = `${name}.${part}`;
      values[path] = String((tally ? known[part] : inField.get(path)) ?? 0);
    }
  }
  return values;
}

/** Figures that cannot be read as such. Whether they hold together the rules say. */
export function unreadable(values: ReportValues): readonly Problem[] {
  return Object.entries(values).flatMap(([field, text]) => {
    if (TEXTS.includes(field)) return [];
    const read = field.startsWith('hours.') ? parseDecimal(text) : parseCount(text);
    return read.ok ? [] : [{ ...read.problems[0], field }];
  });
}

const count = (text: string | undefined) => {
  const read = parseCount(text ?? '');
  return read.ok ? read.value : 0;
};

export function tallyOf(values: ReportValues): Tally {
  return Object.fromEntries(COUNTERS.map((counter) => [counter, count(values[counter])])) as Record<
    (typeof COUNTERS)[number],
    number
  >;
}

/** Without the rest: the server completes each with *vet inte*. */
export function breakdownsOf(values: ReportValues) {
  const partsOf = (name: BreakdownName) => {
    const parts = BREAKDOWNS.find((one) => one.name === name)?.parts ?? [];
    return Object.fromEntries(
      parts.filter((part) => part !== REST).map((part) => [part, count(values[`${name}.${part}`])]),
    ) as Record<string, number>;
  };
  return {
    sex: partsOf('sex'),
    age: partsOf('age'),
    acceptedBySex: partsOf('acceptedBySex'),
    signs: partsOf('signs'),
  };
}

export function hoursOf(
  values: ReportValues,
  report: OwnReport,
): readonly { readonly memberId: string; readonly hours: number }[] {
  return report.hours.map(({ memberId }, index) => {
    const read = parseDecimal(values[`hours.${index}`] ?? '');
    return { memberId, hours: read.ok ? read.value : 0 };
  });
}

export function policeOf(values: ReportValues) {
  return {
    contactsWithPolicePresent: count(values['police.contactsWithPolicePresent']),
    supportOffered: count(values['police.supportOffered']),
  };
}
