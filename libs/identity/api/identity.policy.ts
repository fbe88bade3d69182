import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const SIGNED_IN = `(select app.viewer_kind()) in ('person', 'system')`;
const OWN = 'agency_id = (select app.agency_id())';
const OWN_ADMIN = `${OWN} and (select app.has_role('AGENCY_ADMIN'))`;

/** Names and kinds of the participating organisations are known to everyone who takes part. */
export const agencyPolicy: TablePolicy = {
  table: 'agency',
  read: SIGNED_IN,
  door: ['select'],
  ownerColumn: null,
};

export const unitPolicy: TablePolicy = {
  table: 'unit',
  read: OWN,
  insert: OWN_ADMIN,
  update: OWN_ADMIN,
};

/** One sees oneself; the address that signs in is nobody else's business. */
export const personPolicy: TablePolicy = {
  table: 'person',
  read: 'id = (select app.person_id())',
  update: 'id = (select app.person_id())',
  // An administrator takes somebody in by the address; the row itself is nobody's to read.
  door: ['select', 'insert'],
  ownerColumn: null,
};

/** People, roles, end dates: own agency (field.md 8), changed by its administrator. */
export const membershipPolicy: TablePolicy = {
  table: 'membership',
  read: OWN,
  insert: OWN_ADMIN,
  update: OWN_ADMIN,
  door: ['select'],
};

/** One's own is ended, and nothing else: whose it is, by which secret and how fresh is the door's to say. */
export const sessionPolicy: TablePolicy = {
  table: 'session',
  read: 'person_id = (select app.person_id())',
  update: { using: 'person_id = (select app.person_id())', check: 'ended_at is not null' },
  door: ['select', 'insert', 'update'],
  // Sign-in and sign-out are events of their own; the row holds the hash of a secret.
  audited: false,
  ownerColumn: null,
  fixedColumns: ['person_id', 'membership_id'],
};

/** A repeat finds the receipt of its own person and agency only. */
export const mutationReceiptPolicy: TablePolicy = {
  table: 'mutation_receipt',
  read: `${OWN} and person_id = (select app.person_id())`,
  insert: `${OWN} and person_id = (select app.person_id())`,
  update: `${OWN} and person_id = (select app.person_id())`,
  audited: false,
};
