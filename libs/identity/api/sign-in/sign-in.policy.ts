import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'agency_id = (select app.agency_id())';
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
const ADMIN = `(select app.has_role('AGENCY_ADMIN'))`;
/** The employer's own second person: another administrator, or whoever answers for the employer. */
const APPROVER = `(${ADMIN} or (select app.has_role('SOCIAL_MANAGER'))
  or (select app.has_role('POLICE_COMMAND')) or (select app.has_role('NGO_MANAGER')))`;

/** Registered by the operator, read by the agency's administrator. */
export const identityProviderPolicy: TablePolicy = {
  table: 'identity_provider',
  read: `${OWN} and ${ADMIN}`,
  door: ['select'],
};

/** One's own; the administrator's and the approver's of the agency. Made by taking an invitation, which nobody has signed in for. */
export const signInBindingPolicy: TablePolicy = {
  table: 'sign_in_binding',
  read: `membership_id = (select app.membership_id()) or ${OWN} and ${APPROVER}`,
  update: `${OWN} and ${APPROVER}`,
  door: ['select', 'insert', 'update'],
  unauditedColumns: ['subject', 'hint'],
};

/** Sent and withdrawn by the agency's administrator; mailed by its job. */
export const invitationPolicy: TablePolicy = {
  table: 'invitation',
  read: `${OWN} and (${APPROVER} or ${SYSTEM})`,
  insert: `${OWN} and ${ADMIN} and invited_by = (select app.membership_id())`,
  update: `${OWN} and (${ADMIN} or ${SYSTEM})`,
  door: ['select', 'update'],
  unauditedColumns: ['token_hash', 'mailed_hash'],
};

/** Somebody away at a provider: nobody's to read, not even one's own. The row holds hashes of secrets. */
export const signInFlowPolicy: TablePolicy = {
  table: 'sign_in_flow',
  door: ['select', 'insert', 'update', 'delete'],
  audited: false,
  ownerColumn: null,
};
