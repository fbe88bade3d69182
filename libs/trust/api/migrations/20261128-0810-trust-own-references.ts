import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who proposed, decided, looked and answered works for the agency whose records they are. */
export const trustOwnReferences = ownReferences(
  '20261128-0810-trust-own-references',
  [
    ['disposal', 'proposed_by, agency_id', 'membership (id, agency_id)'],
    ['disposal', 'decided_by, agency_id', 'membership (id, agency_id)'],
    ['disposal_hold', 'set_by, agency_id', 'membership (id, agency_id)'],
    ['disposal_hold', 'ended_by, agency_id', 'membership (id, agency_id)'],
    ['access_review', 'drawn_by, agency_id', 'membership (id, agency_id)'],
    ['access_review', 'concluded_by, agency_id', 'membership (id, agency_id)'],
    ['access_review_item', 'judged_by, agency_id', 'membership (id, agency_id)'],
    ['access_review_item', 'answered_by, agency_id', 'membership (id, agency_id)'],
    ['access_review_item', 'review_id, agency_id', 'access_review (id, agency_id)'],
  ],
  [['access_review', 'id, agency_id']],
);
