import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who entered and who decided works for the agency whose figure it is. */
export const outcomesOwnReferences = ownReferences(
  '20261128-0806-outcomes-own-references',
  [
    ['entered_figure', 'entered_by, agency_id', 'membership (id, agency_id)'],
    ['entered_figure', 'decided_by, agency_id', 'membership (id, agency_id)'],
    ['entered_amount', 'figure_id, agency_id', 'entered_figure (id, agency_id)'],
  ],
  [['entered_figure', 'id, agency_id']],
);
