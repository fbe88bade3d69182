import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { promised } from '@stad/platform/api/testing/promise.js';
import { identityGround } from '../testing/ground.js';

/** Off-boarding: out in the same moment, whoever else is left able to let people in. */
const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare2@soc-lund';
const END = `mutation E($input: EndMembershipInput!) { endMembership(input: $input) { id validTo } }`;

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
});
afterAll(() => portal.close());

async function memberOf(key: string) {
  const { rows } = await portal.owner.query<{ id: string; version: number }>(
    `select id, version from membership where work_email = $1 order by valid_from limit 1`,
    [`${key}.example`],
  );
  return rows[0] as { id: string; version: number };
}

async function end(by: string, key: string, now?: Date) {
  const { id: membershipId, version: expectedVersion } = await memberOf(key);
  const caller = await portal.as(by, undefined, now);
  return caller.run<{ endMembership: { validTo: string } }>(END, {
    input: { clientMutationId: randomUUID(), membershipId, expectedVersion },
  });
}

/** An identity that is approved, with a session that has begun; answers the session's secret. */
async function signedIn(key: string): Promise<string> {
  const { id } = await memberOf(key);
  await portal.owner.query(
    `insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
     select agency_id, id, 'local', id::text, 'APPROVED' from membership where id = $1`,
    [id],
  );
  const token = makeToken();
  await portal.owner.query(`select door.sign_in(null, 'local', $1, 'PASSKEY', $2)`, [
    id,
    sha256(token),
  ]);
  return token;
}

/** Whether the secret is anybody's on the next request, as the server asks it. */
async function isSomebody(token: string): Promise<boolean> {
  const { rowCount } = await portal.owner.query('select from door.session($1, false)', [
    sha256(token),
  ]);
  return rowCount === 1;
}

describe('ending a membership', () => {
  it.each([
    ['a colleague', 'socialsekreterare1@soc-lund', WORKER],
    ['a manager', 'enhetschef@soc-lund', WORKER],
    ['the administrator of another agency', 'administrator@pol-lund', WORKER],
  ])('is refused to %s', async (_, by, key) => {
    expect((await end(by, key)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is not for oneself', async () => {
    expect((await end(ADMIN, ADMIN)).codes).toEqual(['OWN_MEMBERSHIP']);
  });

  it('ends identity, session and invitation in the same moment', async () => {
    const token = await signedIn(WORKER);
    const { id } = await memberOf(WORKER);
    await portal.owner.query(
      `insert into invitation (agency_id, membership_id, token_hash)
       select agency_id, id, sha256('leaver') from membership where id = $1`,
      [id],
    );
    expect(await isSomebody(token)).toBe(true);
    await promised('leaving', { control: () => isSomebody(token) }, async () => {
      const { codes } = await end(ADMIN, WORKER);
      expect(codes).toEqual([]);
      expect(await isSomebody(token)).toBe(false);
    });
    const { rows } = await portal.owner.query(
      `select (select state from sign_in_binding where membership_id = $1) as binding,
         (select count(*)::int from door.invitation(sha256('leaver'))) as invitations,
         (select count(*)::int from session where membership_id = $1 and ended_at is null) as sessions,
         (select outcome from door.sign_in(null, 'local', $1::text, 'PASSKEY', sha256('again'))) as again`,
      [id],
    );
    expect(rows).toEqual([{ binding: 'ENDED', invitations: 0, sessions: 0, again: 'UNKNOWN' }]);
  });

  it('ends what the leaver stood in for, after the last day alone', async () => {
    const { id } = await memberOf('enhetschef@soc-lund');
    const admin = await memberOf(ADMIN);
    await portal.owner.query(
      `insert into deputy (agency_id, membership_id, for_role, from_on, to_on, registered_by, registered_at)
       select agency_id, id, 'SOCIAL_MANAGER', d.from_on::date, d.to_on::date, $2, now()
       from membership, (values ('2026-05-01', '2026-05-31'), ('2026-07-01', '2026-07-31')) d(from_on, to_on)
       where id = $1`,
      [id, admin.id],
    );
    await portal.owner.query(`update membership set valid_to = '2026-05-20' where id = $1`, [id]);
    const { rows } = await portal.owner.query(
      `select to_on::text, ended_at is not null as ended from deputy where membership_id = $1 order by from_on`,
      [id],
    );
    expect(rows).toEqual([
      { to_on: '2026-05-20', ended: false },
      { to_on: '2026-07-31', ended: true },
    ]);
  });
});

describe('the last administrator', () => {
  const SECOND = 'socialsekreterare1@soc-hbg';
  const FIRST = 'administrator@soc-hbg';

  it('who can sign in is not ended by one who cannot', async () => {
    // Not in one step: what is held and what is to be are judged together.
    for (const role of ['NETWORK_MEMBER', 'AGENCY_ADMIN']) {
      await portal.owner.query(
        'update membership set roles = array[$2::text] where work_email = $1',
        [`${SECOND}.example`, role],
      );
    }
    await signedIn(FIRST);
    expect((await end(SECOND, FIRST)).codes).toEqual(['LAST_ADMINISTRATOR']);
    await signedIn(SECOND);
    expect((await end(SECOND, FIRST)).codes).toEqual([]);
  });
});
