import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';
import { LEFT } from '../leaving/has-left.js';

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
  kept: KEPT.frame,
  texts: {
    name: { command: 'identity:provider' },
    client_id: { command: 'identity:provider' },
    acr_values: { command: 'identity:provider' },
  },
  reviewed: {
    door: 'the sign-in page asks by whom an agency signs in',
  },
};

/** One's own; the administrator's and the approver's of the agency. Made by taking an invitation, which nobody has signed in for. */
export const signInBindingPolicy: TablePolicy = {
  table: 'sign_in_binding',
  read: `membership_id = (select app.membership_id()) or ${OWN} and ${APPROVER}`,
  update: `${OWN} and ${APPROVER}`,
  door: ['select', 'insert', 'update'],
  unauditedColumns: ['subject', 'hint'],
  kept: [
    {
      // What the provider calls them; a local account went when they left.
      rule: 'ACCOUNTS',
      key: 'id',
      where: LEFT,
      set: { subject: `'gallrad-' || t.id`, hint: 'null' },
    },
  ],
  texts: {
    hint: { made: 'what the provider calls them' },
    issuer: { made: 'the provider' },
    subject: { made: 'what the provider knows them by' },
  },
  reviewed: {
    door: 'sign-in finds a membership by an identity',
  },
};

/** Sent and withdrawn by the agency's administrator; mailed by its job. */
export const invitationPolicy: TablePolicy = {
  table: 'invitation',
  read: `${OWN} and (${APPROVER} or ${SYSTEM})`,
  insert: `${OWN} and ${ADMIN} and invited_by = (select app.membership_id())`,
  update: `${OWN} and (${ADMIN} or ${SYSTEM})`,
  door: ['select', 'update'],
  unauditedColumns: ['token_hash', 'mailed_hash'],
  kept: [{ rule: 'PORTAL_INVITATIONS', key: 'id', where: 'app.swedish_day(t.created_at) < due' }],
  reviewed: {
    door: 'an invitation is taken by its secret',
  },
};

/** Somebody away at a provider: nobody's to read, not even one's own. The row holds hashes of secrets. */
export const signInFlowPolicy: TablePolicy = {
  table: 'sign_in_flow',
  door: ['select', 'insert', 'update', 'delete'],
  audited: false,
  ownerColumn: null,
  kept: KEPT.byItself,
  texts: {
    place: { code: 'a hash of the network address' },
    return_path: { code: 'a path of the portal' },
  },
  reviewed: {
    door: 'who is away at a provider is known by a secret',
    unaudited: 'hashes of secrets for ten minutes; what comes of it is an event',
    withoutEntity: 'reached by functions of schema door alone',
  },
};
