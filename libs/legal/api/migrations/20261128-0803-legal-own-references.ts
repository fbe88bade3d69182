import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** Who decided and who wrote works for the agency whose text it is. */
export const legalOwnReferences = ownReferences(
  '20261128-0803-legal-own-references',
  [
    ['legal_confirmation', 'decided_by, agency_id', 'membership (id, agency_id)'],
    ['legal_confirmation_version', 'membership_id, agency_id', 'membership (id, agency_id)'],
    [
      'legal_confirmation_version',
      'confirmation_id, agency_id',
      'legal_confirmation (id, agency_id)',
    ],
  ],
  [['legal_confirmation', 'id, agency_id']],
);
