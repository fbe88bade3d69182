import type { Migration } from '@stad/platform/api/db/migration.js';
import { SIGN_IN_FLOW_MINUTES } from '../../rules/sign-in.js';

/** Somebody who is away at a provider, until they come back, once, or ten minutes have passed. */
export const signInFlowMigration: Migration = {
  id: '20261126-0215-sign-in-flow',
  sql: `
    create table sign_in_flow (
      -- Of a secret that only the browser has. State, nonce and code verifier are made from it, so that
      -- whoever reads this row cannot go on with the flow.
      secret_hash bytea primary key check (length(secret_hash) = 32),
      provider_id uuid not null references identity_provider (id),
      -- Of the secret in an invitation that is to be taken.
      invitation_hash bytea check (length(invitation_hash) = 32),
      -- Of the session that is to go on with a fresh factor: its own cookie does not come back from elsewhere.
      session_hash bytea check (length(session_hash) = 32),
      return_path text not null check (return_path ~ '^/' and length(return_path) <= 2000),
      started_at timestamptz not null default now(),
      expires_at timestamptz not null default now() + interval '${SIGN_IN_FLOW_MINUTES} minutes',
      check (invitation_hash is null or session_hash is null)
    );
    create index sign_in_flow_by_age on sign_in_flow (expires_at);`,
};
