import type { Migration } from '@stad/platform/api/db/migration.js';
import { SIGN_IN_WAYS } from '../../rules/sign-in.js';

const ways = [...SIGN_IN_WAYS, 'FIELD'].map((way) => `'${way}'`).join(', ');

/** A session may be that of a phone that was made ready for one pass (security.md 3). */
export const fieldSessionMigration: Migration = {
  id: '20261126-0525-field-session',
  sql: `
    alter table session
      drop constraint session_way_check,
      drop constraint session_check,
      -- What it reaches; the domain of passes keeps both columns, by trigger.
      add column pass_id uuid,
      -- Null while the team is out: until everyone is back.
      add column expires_at timestamptz,
      add constraint session_way_check check (way in (${ways})),
      -- A field session goes with the identity of the session that made it; in the demo there is none.
      add constraint session_binding_check check (way = 'FIELD' or (way = 'DEMO') = (binding_id is null)),
      add constraint session_field_check check ((way = 'FIELD') = (pass_id is not null)),
      add constraint session_expiry_check check (way = 'FIELD' or expires_at is null);
    create index session_by_pass on session (pass_id) where pass_id is not null and ended_at is null;`,
};
