import { INVITATION_PAGE } from '@stad/identity/api/invitation/invitation-link.js';
import { dutyProblems } from '@stad/identity/rules/role-duties.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { functionName, workEmail } from '@stad/safeguards/rules/identifiers/identifiers.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import { idOf } from './put-row.js';

/** Whom the operator lets in: nobody inside could. */
export type FirstRole = 'AGENCY_ADMIN' | 'PROJECT_LEAD';

export interface FirstPerson {
  readonly agencyKey: string;
  readonly role: FirstRole;
  readonly functionTitle: string;
  readonly email: string;
  /** Null: the only provider of the agency, or a local account where it has none. */
  readonly providerId: string | null;
  readonly publicUrl: string;
  /** Also where somebody with the role can sign in: that one has lost the factor, and there is no second. */
  readonly anyway: boolean;
}

const CALLED: Readonly<Record<FirstRole, { readonly who: string; readonly command: string }>> = {
  AGENCY_ADMIN: { who: 'An administrator', command: 'admin:invite' },
  PROJECT_LEAD: { who: 'A project lead', command: 'lead:invite' },
};

/**
 * Lets the first administrator of an agency in, or its first project lead, or in again. The link it answers
 * is shown once and kept as a hash. It needs no second person: whoever runs the command on the server is
 * one.
 * @throws {Error} with a sentence, or a line for each option that is wrong
 */
export async function inviteFirst(owner: pg.Client, wanted: FirstPerson): Promise<string> {
  const { role } = wanted;
  const { email, functionTitle } = checked(wanted);
  const agency = await idOf(owner, 'agency', wanted.agencyKey);
  if (!agency) throw new Error(`There is no agency ${wanted.agencyKey}: npm run agency:add.`);
  if (!wanted.anyway && (await somebodyCan(owner, agency, role))) {
    throw new Error(
      `${CALLED[role].who} of the agency can sign in, and its administrator invites the others. Say --anyway when that one has lost the way in.`,
    );
  }
  await refuseExcluded(owner, agency, email, role);
  const provider = await providerOf(owner, agency, wanted.providerId);
  const secret = makeToken();
  await asOperator(owner, CALLED[role].command, async (concerns) => {
    await concerns(agency);
    await owner.query('insert into person (email) values ($1) on conflict do nothing', [email]);
    const membership = await one(
      owner,
      `insert into membership (agency_id, person_id, function_title, work_email, roles, valid_from)
       select $1, p.id, $2, p.email, array[$4], app.today() from person p where p.email = $3
       on conflict (agency_id, person_id) do update set valid_to = null, version = membership.version + 1,
         roles = case when $4 = any (membership.roles) then membership.roles
           else membership.roles || array[$4] end
       returning id`,
      [agency, functionTitle, email, role],
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

function checked(wanted: FirstPerson): { readonly email: string; readonly functionTitle: string } {
  const now = new Date();
  const faults = new OptionFaults();
  const email = workEmail(wanted.email, now);
  const functionTitle = functionName(wanted.functionTitle, now);
  if (email === undefined) faults.add('email', 'an address at work: namn@lund.example.');
  if (functionTitle === undefined)
    faults.add('title', 'a function and never a name: Projektledare.');
  faults.throwAny();
  return { email: email ?? '', functionTitle: functionTitle ?? '' };
}

/** The agency that leads a programme: its project lead is invited. */
export async function leadAgencyOf(owner: pg.Client, programmeKey: string): Promise<string> {
  const { rows } = await owner.query<{ key: string }>(
    'select a.key from programme p join agency a on a.id = p.lead_agency_id where p.key = $1',
    [programmeKey],
  );
  const [lead] = rows;
  if (!lead) throw new Error(`There is no programme ${programmeKey}: npm run programme:add.`);
  return lead.key;
}

async function somebodyCan(owner: pg.Client, agency: string, role: FirstRole): Promise<boolean> {
  const { rowCount } = await owner.query(
    `select from membership m join sign_in_binding b on b.membership_id = m.id
     where m.agency_id = $1 and b.state = 'APPROVED' and $2 = any (m.roles)
       and app.today() between m.valid_from and coalesce(m.valid_to, 'infinity')`,
    [agency, role],
  );
  return (rowCount ?? 0) > 0;
}

/** Somebody who is there already may hold what the role excludes (field.md 8). */
async function refuseExcluded(
  owner: pg.Client,
  agency: string,
  email: string,
  role: FirstRole,
): Promise<void> {
  const { rows } = await owner.query<{ roles: string[]; people: number }>(
    `select m.roles, (select count(*)::int from membership a where a.agency_id = m.agency_id
       and coalesce(a.valid_to, 'infinity') >= app.today()) as people
     from membership m join person p on p.id = m.person_id where m.agency_id = $1 and p.email = $2`,
    [agency, email],
  );
  const [known] = rows;
  if (!known || dutyProblems(known.roles, [...known.roles, role], known.people).length === 0)
    return;
  throw new Error(
    `--email: who signs in by it holds ${known.roles.join(', ')}, which nobody holds together with ${role}.`,
  );
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
