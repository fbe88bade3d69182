import type { Migration } from '@stad/platform/api/db/migration.js';

/** Whence a passkey was asked: a network holds so many questions at a time, and fills the table with no more. */
export const passkeyPlaceMigration: Migration = {
  id: '20261126-1635-passkey-place',
  sql: `
    -- A network, or the account of somebody who is known. Null: asked by the release before, gone in minutes.
    alter table passkey_challenge add column place text check (length(place) between 1 and 64);
    create index passkey_challenge_by_place on passkey_challenge (place, expires_at);`,
};
