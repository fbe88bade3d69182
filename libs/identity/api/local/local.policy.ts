import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

const OWN = 'membership_id = (select app.membership_id())';

/** One's own. Made, changed and ended by functions of schema door alone. */
export const localAccountPolicy: TablePolicy = {
  table: 'local_account',
  read: OWN,
  door: ['select', 'insert', 'update', 'delete'],
  kept: KEPT.withAccount,
  texts: {
    address: { scalar: 'WorkEmail' },
  },
  reviewed: {
    door: 'a local account is found by its address',
    memberStays: 'goes when its owner leaves',
  },
};

/** Nobody reads it: what can be tried out offline goes out by the door, one attempt at a time. */
export const localSecretPolicy: TablePolicy = {
  table: 'local_secret',
  door: ['select', 'insert', 'update', 'delete'],
  unauditedColumns: ['password_hash', 'totp_seed', 'totp_key_id', 'totp_step'],
  kept: KEPT.withAccount,
  texts: {
    totp_key_id: { code: 'of a key of the installation' },
  },
  reviewed: {
    door: 'what a guess is compared with goes out by the door alone',
    withoutEntity: 'read and kept by functions of schema door',
  },
};

/** One's own: a passkey has no secret here. */
export const passkeyPolicy: TablePolicy = {
  table: 'passkey',
  read: OWN,
  door: ['select', 'insert', 'update', 'delete'],
  unauditedColumns: ['credential_id', 'public_key', 'counter', 'last_used_at'],
  kept: KEPT.withAccount,
  reviewed: {
    door: 'a passkey is found by its own id',
    memberStays: 'goes when its owner leaves',
  },
};

export const recoveryCodePolicy: TablePolicy = {
  table: 'recovery_code',
  door: ['select', 'insert', 'update', 'delete'],
  // Ten rows at a time: giving them out and using one are events of their own.
  audited: false,
  kept: KEPT.withAccount,
  reviewed: {
    door: 'a recovery code is compared at the door',
    unaudited: 'giving codes out and using one are events of their own',
    withoutEntity: 'read and kept by functions of schema door',
  },
};

export const passkeyChallengePolicy: TablePolicy = {
  table: 'passkey_challenge',
  // Nothing is changed; what is cleared away is locked first, and what somebody else clears away is left to them.
  door: ['select', 'insert', 'update', 'delete'],
  audited: false,
  ownerColumn: null,
  kept: KEPT.byItself,
  texts: {
    place: { code: 'a hash of the network address' },
  },
  reviewed: {
    door: 'a question to a passkey is known by its own secret',
    unaudited: 'a random question that lives for minutes',
    withoutEntity: 'read and kept by functions of schema door',
    unheldIds: { account_id: 'of an account that is not made yet' },
  },
};

export const secondStepPolicy: TablePolicy = {
  table: 'second_step',
  door: ['select', 'insert', 'update', 'delete'],
  audited: false,
  ownerColumn: null,
  kept: KEPT.byItself,
  reviewed: {
    door: 'the step after the password is known by its secret',
    unaudited: 'the minutes between password and code',
    withoutEntity: 'read and kept by functions of schema door',
  },
};

export const signInAttemptPolicy: TablePolicy = {
  table: 'sign_in_attempt',
  door: ['select', 'insert', 'update', 'delete'],
  // Refused sign-ins are events of their own.
  audited: false,
  ownerColumn: null,
  kept: KEPT.byItself,
  texts: {
    prefix: { code: 'a part of a network address' },
    wide: { code: 'a part of a network address' },
  },
  reviewed: {
    door: 'guesses are counted before anyone is known',
    unaudited: 'refused sign-ins are events of their own',
    withoutEntity: 'read and kept by functions of schema door',
  },
};
