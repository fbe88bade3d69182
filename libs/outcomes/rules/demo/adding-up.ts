import { KPI_EXPECTATIONS } from './kpi-expectations.js';

/** Small sums that the specs of the records share. */
export const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export function countBy<T>(list: readonly T[], key: (each: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of list) counts[key(each)] = (counts[key(each)] ?? 0) + 1;
  return counts;
}

/** What field.md 11.6 says of a figure. */
export function expected(code: string) {
  return KPI_EXPECTATIONS.find((kpi) => kpi.code === code)?.value;
}

export function expectedOf(code: string) {
  return KPI_EXPECTATIONS.find((kpi) => kpi.code === code)?.of;
}
