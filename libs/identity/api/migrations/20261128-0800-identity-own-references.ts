import { ownReferences } from '@stad/platform/api/db/own-reference.js';

/** What is written of people names people, units and ways to sign in of their own agency. */
export const identityOwnReferences = ownReferences(
  '20261128-0800-identity-own-references',
  [
    ['membership', 'unit_id, agency_id', 'unit (id, agency_id)'],
    ['membership', 'reviewed_by, agency_id', 'membership (id, agency_id)'],
    ['invitation', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['invitation', 'invited_by, agency_id', 'membership (id, agency_id)'],
    ['invitation', 'provider_id, agency_id', 'identity_provider (id, agency_id)'],
    ['invitation', 'binding_id, agency_id', 'sign_in_binding (id, agency_id)'],
    ['sign_in_binding', 'membership_id, agency_id', 'membership (id, agency_id)'],
    ['sign_in_binding', 'invited_by, agency_id', 'membership (id, agency_id)'],
    ['sign_in_binding', 'decided_by, agency_id', 'membership (id, agency_id)'],
    ['sign_in_binding', 'provider_id, agency_id', 'identity_provider (id, agency_id)'],
    ['undertaking_acceptance', 'membership_id, agency_id', 'membership (id, agency_id)'],
  ],
  [
    ['unit', 'id, agency_id'],
    ['identity_provider', 'id, agency_id'],
    ['sign_in_binding', 'id, agency_id'],
  ],
);
