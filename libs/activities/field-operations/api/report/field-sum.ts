import { COUNTER_COLUMNS, DIMENSION_VALUES } from './report-columns.js';

/** What a kept sum is by: the splits of the statistics, and the breakdowns of a report. */
export const FIELD_SPLITS: readonly string[] = [
  ...['SITE', 'MONTH', 'TYPE'],
  ...Object.keys(DIMENSION_VALUES),
];

/** What a kept sum is of: counters of the report, and hours in the field. */
export const SUMMED_COLUMNS: readonly string[] = [...Object.values(COUNTER_COLUMNS), 'hours'];
