import { randomUUID } from 'node:crypto';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import { UNDERTAKING_VERSION } from '../../rules/undertaking.js';

/** Lets everybody have accepted the undertaking in force: what a stage is not about does not stand before it. */
export async function acceptUndertaking(owner: OwnerConnection): Promise<void> {
  await owner.query(
    `insert into undertaking_acceptance (agency_id, membership_id, version)
     select agency_id, id, $1 from membership on conflict do nothing`,
    [UNDERTAKING_VERSION],
  );
}

/** The cookie of a session of this person. */
export async function cookieOf(
  { owner }: { readonly owner: OwnerConnection },
  email: string,
): Promise<string> {
  const token = randomUUID() + randomUUID();
  await owner.query(
    `insert into session (token_hash, person_id, membership_id)
     select $1, person_id, id from membership where work_email = $2`,
    [sha256(token), `${email}.example`],
  );
  return `portal=${token}`;
}
