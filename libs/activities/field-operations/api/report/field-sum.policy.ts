import type { TablePolicy } from '@stad/platform/api/db/policy.js';

/** Read by nobody: from it the statistics add up what has no reports any more. */
export const fieldSumPolicy: TablePolicy = {
  table: 'field_sum',
  statistics: {
    columns: [
      ...['programme_id', 'agency_id', 'split', 'part', 'since', 'until'],
      ...['measure', 'n'],
    ],
    rows: 'true',
  },
  // Follows the disposal of reports, which is written down.
  audited: false,
  kept: 'permanent: sums of programmes whose reports were disposed of',
  reviewed: {
    statistics: 'sums alone, and nothing but sums leaves',
    unaudited: 'follows the disposal of field_report, which is written down',
    withoutEntity: 'kept by the disposal of reports, read by the statistics',
  },
};
