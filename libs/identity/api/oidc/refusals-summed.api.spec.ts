import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ProviderStandIn, tokens } from '../testing/provider-stand-in.js';
import { SignInStage, WORKER } from '../testing/sign-in-stage.js';

/** What a provider does not prove, and what nobody asks for, fills no log. */
let stage: SignInStage;
let idp: ProviderStandIn;
let provider: string;

beforeAll(async () => {
  stage = await SignInStage.open();
  idp = await ProviderStandIn.start();
  provider = await stage.register(idp.issuer);
});
afterAll(async () => {
  await idp.stop();
  await stage.close();
});
beforeEach(async () => {
  await stage.clear();
  idp.token = null;
  await stage.portal.owner.query(
    `insert into sign_in_binding (agency_id, membership_id, provider_id, issuer, subject, state)
     select agency_id, id, $1, $2, 's1', 'APPROVED' from membership where work_email = $3`,
    [provider, idp.issuer, WORKER],
  );
});

/** To the provider and back with what it is to say; a sound token for s1 when nothing is said. */
async function through(
  { claims, change }: { claims?: object; change?: (query: URLSearchParams) => void },
  body: Record<string, unknown> = { provider },
) {
  const browser = stage.browser();
  const address = await stage.depart(browser, body);
  idp.nonce = address.searchParams.get('nonce') ?? '';
  idp.token = claims ? tokens(await idp.sign({ ...claims })) : null;
  const state = address.searchParams.get('state') ?? '';
  const query = new URLSearchParams({ code: 'a-code', state, iss: idp.issuer });
  change?.(query);
  return stage.land(browser, query.toString());
}

describe('the seventh refusal of one network writes no event of its own', () => {
  const events = async () => {
    const { rows } = await stage.portal.owner.query<{ n: number }>(
      'select count(*)::int as n from audit.event',
    );
    return rows[0]?.n ?? Number.NaN;
  };
  const token = (claims: object) => through({ claims });
  const answered = (change: (query: URLSearchParams) => void) => through({ change });

  it.each<[string, string, () => Promise<{ answer: string | null }>]>([
    ['a wrong token', 'NOT_TRUSTED', () => token({ aud: 'somebody-else' })],
    ['another issuer', 'NOT_TRUSTED', () => answered((q) => q.set('iss', 'https://evil.example'))],
    [
      'a provider that says it is out of order',
      'PROVIDER_DOWN',
      () =>
        answered((query) => {
          query.delete('code');
          query.set('error', 'server_error');
        }),
    ],
    ['an identity that nobody knows', 'UNKNOWN', () => token({ sub: 'nobody' })],
    [
      'an invitation that nobody sent',
      'INVITATION_GONE',
      () => through({}, { provider, invitation: 'x'.repeat(43) }),
    ],
    ['nothing begun', 'STARTED_ELSEWHERE', () => stage.land(stage.browser(), 'code=a&state=b')],
  ])('%s', async (_, expected, tryIt) => {
    const before = await events();
    for (let tried = 1; tried <= 6; tried += 1) expect((await tryIt()).answer).toBe(expected);
    const afterSix = await events();
    expect((await tryIt()).answer).toBe(expected);
    expect(await events()).toBe(afterSix);
    expect(afterSix - before).toBeLessThanOrEqual(5);
  });

  it('and lets in whoever is known', async () => {
    for (let tried = 1; tried <= 9; tried += 1) await token({ sub: 'nobody' });
    expect((await through({})).answer).toBeNull();
  });

  it('a guess at a local account from there waits for none of them', async () => {
    for (let tried = 1; tried <= 45; tried += 1) await token({ sub: `nobody ${tried}` });
    const input = { address: 'nobody@fa-hbg.example', password: 'wrong' };
    const response = await stage.browser().post('/graphql', {
      query:
        'mutation Try($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { outcome } }',
      variables: { input },
    });
    const { data } = (await response.json()) as { data: unknown };
    expect(data).toEqual({ signInWithPassword: { outcome: 'REFUSED' } });
  });
});
