import type { TablePolicy } from '@stad/platform/api/db/policy.js';

const OWN = 'membership_id = (select app.membership_id())';

/** One's own. Made, changed and ended by functions of schema door alone. */
export const localAccountPolicy: TablePolicy = {
  table: 'local_account',
  read: OWN,
  door: ['select', 'insert', 'update', 'delete'],
};

/** Nobody reads it: what can be tried out offline goes out by the door, one attempt at a time. */
export const localSecretPolicy: TablePolicy = {
  table: 'local_secret',
  door: ['select', 'insert', 'update', 'delete'],
  unauditedColumns: ['password_hash', 'totp_seed', 'totp_key_id', 'totp_step'],
};

/** One's own: a passkey has no secret here. */
export const passkeyPolicy: TablePolicy = {
  table: 'passkey',
  read: OWN,
  door: ['select', 'insert', 'update', 'delete'],
  unauditedColumns: ['credential_id', 'public_key', 'counter', 'last_used_at'],
};

export const recoveryCodePolicy: TablePolicy = {
  table: 'recovery_code',
  door: ['select', 'insert', 'update', 'delete'],
  // Ten rows at a time: giving them out and using one are events of their own.
  audited: false,
};

export const passkeyChallengePolicy: TablePolicy = {
  table: 'passkey_challenge',
  // Nothing is changed; what is cleared away is locked first, and what somebody else clears away is left to them.
  door: ['select', 'insert', 'update', 'delete'],
  audited: false,
  ownerColumn: null,
};

export const secondStepPolicy: TablePolicy = {
  table: 'second_step',
  door: ['select', 'insert', 'update', 'delete'],
  audited: false,
  ownerColumn: null,
};

export const signInAttemptPolicy: TablePolicy = {
  table: 'sign_in_attempt',
  door: ['select', 'insert', 'update', 'delete'],
  // Refused sign-ins are events of their own.
  audited: false,
  ownerColumn: null,
};
