import { INVITATION_PAGE } from '@stad/identity/api/invitation/invitation-link.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';

export interface FirstAdministrator {
  readonly agencyKey: string;
  readonly functionTitle: string;
  readonly email: string;
  /** Null: the only provider of the agency, or a local account where it has none. */
  readonly providerId: string | null;
  readonly publicUrl: string;
  /** Also where an administrator can sign in: that one has lost the factor, and there is no second. */
  readonly anyway: boolean;
}

/**
 * Lets the first administrator of an agency in, or in again. The link it answers is shown once and kept as a
 * hash. It needs no second person: whoever runs the command on the server is one. Throws a sentence for
 * whoever runs the command.
 */
export async function inviteAdministrator(
  owner: pg.Client,
  wanted: FirstAdministrator,
): Promise<string> {
  const agency = await one(owner, 'select id from agency where key = $1', [wanted.agencyKey]);
  if (!agency) throw new Error(`There is no agency ${wanted.agencyKey}: npm run agency:add.`);
  if (!wanted.anyway && (await somebodyCan(owner, agency))) {
    throw new Error(
      'An administrator of the agency can sign in, and invites the others. Say --anyway when that one has lost the way in.',
    );
  }
  const provider = await providerOf(owner, agency, wanted.providerId);
  const email = wanted.email.trim().toLowerCase();
  const secret = makeToken();
  await asOperator(owner, 'admin:invite', async (concerns) => {
    await concerns(agency);
    await owner.query('insert into person (email) values ($1) on conflict do nothing', [email]);
    const membership = await one(
      owner,
      `insert into membership (agency_id, person_id, function_title, work_email, roles, valid_from)
       select $1, p.id, $2, p.email, '{AGENCY_ADMIN}', current_date from person p where p.email = $3
       on conflict (agency_id, person_id) do update set valid_to = null, version = membership.version + 1,
         roles = case when 'AGENCY_ADMIN' = any (membership.roles) then membership.roles
           else membership.roles || '{AGENCY_ADMIN}' end
       returning id`,
      [agency, wanted.functionTitle, email],
    );
    await owner.query(
      `update invitation set withdrawn_at = now()
       where membership_id = $1 and taken_at is null and withdrawn_at is null`,
      [membership],
    );
    await owner.query(
      `insert into invitation (agency_id, membership_id, provider_id, token_hash) values ($1, $2, $3, $4)`,
      [agency, membership, provider, sha256(secret)],
    );
  });
  return `${wanted.publicUrl}${INVITATION_PAGE}#${secret}`;
}

async function somebodyCan(owner: pg.Client, agency: string): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from membership m join sign_in_binding b on b.membership_id = m.id
     where m.agency_id = $1 and b.state = 'APPROVED' and 'AGENCY_ADMIN' = any (m.roles)
       and current_date between m.valid_from and coalesce(m.valid_to, 'infinity')`,
    [agency],
  );
  return (rowCount ?? 0) > 0;
}

async function providerOf(
  owner: pg.Client,
  agency: string,
  chosen: string | null,
): Promise<string | null> {
  const { rows } = await owner.query<{ id: string; name: string }>(
    'select id, name from identity_provider where agency_id = $1 and ended_at is null order by name',
    [agency],
  );
  if (chosen !== null) {
    if (rows.some(({ id }) => id === chosen)) return chosen;
    throw new Error('The agency has no such provider.');
  }
  if (rows.length > 1) {
    const list = rows.map(({ id, name }) => `  ${id}  ${name}`).join('\n');
    throw new Error(`The agency has several providers; say which with --provider:\n${list}`);
  }
  return rows[0]?.id ?? null;
}

async function one(owner: pg.Client, sql: string, values: unknown[]): Promise<string | null> {
  const { rows } = await owner.query<{ id: string }>(sql, values);
  return rows[0]?.id ?? null;
}
