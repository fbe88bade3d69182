import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

/** Read by nobody: the statistics answer it to the closing of the next day (INV-15). */
export const closingSumPolicy: TablePolicy = {
  table: 'closing_sum',
  statistics: {
    columns: ['programme_id', 'closes_on', 'agency_id', 'measure', 'dimension', 'category', 'n'],
    rows: 'true',
  },
  // Follows the closing, which is written down.
  audited: false,
  kept: 'permanent: what every later closing is held against',
  texts: {
    category: { code: 'of a breakdown' },
  },
  reviewed: {
    statistics: 'sums alone, and nothing but sums leaves',
    unaudited: 'follows closing_state, which is written down',
    withoutEntity: 'kept by app.take_closing, read by the statistics',
  },
};

/** Read by everyone who takes part; added as a day closes, by the system or by the report that ends on it. */
export const closingStatePolicy: TablePolicy = {
  table: 'closing_state',
  read: 'programme_id = any ((select app.programme_ids())::uuid[])',
  insert: `agency_id = (select app.agency_id())
    and programme_id = any ((select app.programme_ids())::uuid[])
    and ((select app.viewer_kind()) = 'system' or (select app.has_role('PROJECT_LEAD')))`,
  kept: KEPT.archive,
  texts: {
    told: { made: 'counts, by codes' },
  },
};
