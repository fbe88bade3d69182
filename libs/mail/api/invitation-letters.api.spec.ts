import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { mailGround } from './testing/ground.js';

const ADMIN = 'administrator@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';

interface Sent {
  readonly link: string | null;
}
interface Row {
  readonly mailedAt: string | null;
  readonly mailLostAt: string | null;
}

let portal: TestPortal;
let post: MailServer;

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  portal = await TestPortal.open(mailGround);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});
beforeEach(() => portal.owner.query('delete from invitation; delete from mail_delivery'));

async function invited(): Promise<Sent> {
  const { rows } = await portal.owner.query<{ id: string }>(
    'select id from membership where work_email = $1',
    [`${WORKER}.example`],
  );
  const { data } = await (await portal.as(ADMIN)).run<{ invite: Sent }>(
    'mutation I($input: InviteInput!) { invite(input: $input) { link } }',
    { input: { clientMutationId: randomUUID(), membershipId: rows[0]?.id } },
  );
  return data?.invite as Sent;
}
const list = async (key: string) =>
  (
    await (
      await portal.as(key)
    ).run<{ invitations: { rows: Row[] } }>('{ invitations { rows { mailedAt mailLostAt } } }')
  ).data?.invitations.rows ?? [];
const secretOf = (link: string | null) => link?.split('#')[1] ?? '';

/** As the sign-in does it, for whoever holds the secret. */
async function take(secret: string): Promise<string | null> {
  const ctx = portal.visitor().context('write');
  const [row] = await ctx.db.sql<{ id: string | null }>(
    `select door.take_invitation($1, null, 'local', $2, 'anna') as id`,
    [sha256(secret), '00000000-0000-4000-8000-0000000000f1'],
  );
  await ctx.db.transaction.close('commit');
  return row?.id ?? null;
}

describe('an invitation', () => {
  it('leaves as a letter with a link of its own, that nothing in the database reveals', async () => {
    const { link } = await invited();
    await portal.runJobs();
    const [letter] = post.take();
    const [mailed] = /\/inbjudan#([\w-]{43})/.exec(letter?.mail.text ?? '')?.slice(1) ?? [];
    expect(letter?.to).toBe(`${WORKER}.example`);
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(letter?.raw).not.toMatch(/Socialsekreterare 1|Lunds kommun/);
    expect(mailed).not.toBe(secretOf(link));
    expect((await list(ADMIN))[0]?.mailedAt).not.toBeNull();
    for (const secret of [mailed ?? '', secretOf(link)]) {
      const { rows } = await portal.owner.query(
        `select (select count(*)::int from audit.payload where strpos(content, $1) > 0) as log,
           (select count(*)::int from invitation i where strpos(i::text, $1) > 0) as kept`,
        [secret],
      );
      expect(rows).toEqual([{ log: 0, kept: 0 }]);
    }
    // Either is good, and with the first taken the other is gone.
    expect(await take(mailed ?? '')).not.toBeNull();
    expect(await take(secretOf(link))).toBeNull();
  });

  it('says that its letter came back', async () => {
    post.unknown.add(`${WORKER}.example`);
    await invited();
    await portal.runJobs();
    expect((await list(ADMIN))[0]).toMatchObject({ mailedAt: null });
    expect((await list(ADMIN))[0]?.mailLostAt).not.toBeNull();
  });
});
