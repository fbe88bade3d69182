import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who is taken, and who stands in, works for the agency that says so. */
export const networkOwnReferences = ownReferences('20261128-0802-network-own-references', [
  ['busy_span', 'membership_id, agency_id', 'membership (id, agency_id)'],
  ['deputy', 'membership_id, agency_id', 'membership (id, agency_id)'],
  ['deputy', 'registered_by, agency_id', 'membership (id, agency_id)'],
]);
