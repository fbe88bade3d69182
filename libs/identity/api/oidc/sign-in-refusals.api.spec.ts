import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { promised } from '@stad/platform/api/testing/promise.js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import {
  CLIENT_ID,
  ProviderStandIn,
  type TokenAnswer,
  tokens,
} from '../testing/provider-stand-in.js';
import { CLIENT_SECRET, COLLEAGUE, SignInStage, WORKER } from '../testing/sign-in-stage.js';
import type { StandInBrowser } from '../testing/stand-in-browser.js';

/** What must not let anybody in, against a provider that does whatever the case wants. */
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
  await bind('s1');
});

/** Binds this subject to the worker, as the operator's invitation would. */
async function bind(subject: string): Promise<void> {
  await stage.portal.owner.query(
    `insert into sign_in_binding (agency_id, membership_id, provider_id, issuer, subject, state)
     select agency_id, id, $1, $2, $3, 'APPROVED' from membership where work_email = $4`,
    [provider, idp.issuer, subject, WORKER],
  );
}

/** Begins a flow and gives the query of a right answer to it. */
async function begin(browser: StandInBrowser, body: Record<string, unknown> = { provider }) {
  const address = await stage.depart(browser, body);
  idp.nonce = address.searchParams.get('nonce') ?? '';
  return new URLSearchParams({
    code: 'a-code',
    state: address.searchParams.get('state') ?? '',
    iss: idp.issuer,
  });
}

async function signIn(browser = stage.browser(), body: Record<string, unknown> = { provider }) {
  const query = await begin(browser, body);
  return stage.land(browser, query.toString());
}

const sessions = async () => {
  const { rows } = await stage.portal.owner.query<{ n: number }>(
    'select count(*)::int as n from session where binding_id is not null',
  );
  return rows[0]?.n;
};

const unsigned = (header: object, claims: object) =>
  [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
const inASecondFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const hs256 = (key: string) =>
  new SignJWT(idp.claims())
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new TextEncoder().encode(key.padEnd(32, '\0')));
/** A sound token but for its key, which is nobody's whom the provider names. */
async function withOwnKey(by: 'jwk' | 'jku'): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const brought = by === 'jwk' ? { jwk: await exportJWK(publicKey) } : { jku: `${idp.issuer}/own` };
  return new SignJWT(idp.claims())
    .setProtectedHeader({ alg: 'RS256', ...brought })
    .sign(privateKey);
}

describe('an answer that does not hold', () => {
  it.each<[string, () => TokenAnswer | Promise<TokenAnswer>]>([
    ['for another audience', async () => tokens(await idp.sign({ aud: 'somebody-else' }))],
    [
      'for several, by another',
      async () => tokens(await idp.sign({ aud: [CLIENT_ID, 'other'], azp: 'other' })),
    ],
    ['of another issuer', async () => tokens(await idp.sign({ iss: 'https://evil.example' }))],
    ['with the nonce of another flow', async () => tokens(await idp.sign({ nonce: 'another' }))],
    ['without a nonce', async () => tokens(await idp.sign({ nonce: undefined }))],
    ['of nobody', async () => tokens(await idp.sign({ sub: undefined }))],
    ['with an empty subject', async () => tokens(await idp.sign({ sub: '' }))],
    ['that has ended', async () => tokens(await idp.sign({ exp: inASecondFromNow(-60) }))],
    ['that begins tomorrow', async () => tokens(await idp.sign({ nbf: inASecondFromNow(86_400) }))],
    ['issued tomorrow', async () => tokens(await idp.sign({ iat: inASecondFromNow(86_400) }))],
    ['issued yesterday', async () => tokens(await idp.sign({ iat: inASecondFromNow(-86_400) }))],
    ['that is signed by nobody', () => tokens(`${unsigned({ alg: 'none' }, idp.claims())}.`)],
    ['signed with our own name as the key', async () => tokens(await hs256(CLIENT_ID))],
    ['signed with our own secret', async () => tokens(await hs256(CLIENT_SECRET))],
    [
      'signed with the public key as a secret',
      async () => tokens(await hs256(JSON.stringify(idp.publicJwk))),
    ],
    ['signed by somebody else in its name', async () => tokens(await idp.forge())],
    ['signed with a key that it brings along', async () => tokens(await withOwnKey('jwk'))],
    ['signed with a key that it says where to fetch', async () => tokens(await withOwnKey('jku'))],
    [
      'changed on the way',
      async () => {
        const [head, , signature] = (await idp.sign()).split('.');
        const body = unsigned({}, idp.claims({ sub: 's2' })).split('.')[1];
        return tokens(`${head}.${body}.${signature}`);
      },
    ],
    ['without an identity token', () => tokens(undefined)],
    ['that is no token', () => tokens('neither.nor')],
    [
      'with a code that is spent',
      () => ({ status: 400, body: JSON.stringify({ error: 'invalid_grant' }) }),
    ],
  ])('%s', async (_, answer) => {
    const browser = stage.browser();
    const query = await begin(browser);
    idp.token = await answer();
    const { answer: code, session, path } = await stage.land(browser, query.toString());
    expect([code, session, await sessions()]).toEqual(['NOT_TRUSTED', undefined, 0]);
    expect(path).toBe('/logga-in?svar=NOT_TRUSTED');
  });

  it.each<[string, Record<string, string | null>]>([
    ['from another issuer', { iss: 'https://evil.example' }],
    ['with an identity token in the address', { id_token: 'x.y.z' }],
  ])('%s', async (_, changes) => {
    const browser = stage.browser();
    const query = await begin(browser);
    for (const [name, value] of Object.entries(changes)) query.set(name, value ?? '');
    expect((await stage.land(browser, query.toString())).answer).toBe('NOT_TRUSTED');
    expect(await sessions()).toBe(0);
  });

  it('without the issuer that the provider says it always tells', async () => {
    idp.metadata = { authorization_response_iss_parameter_supported: true };
    const strict = await stage.register(idp.issuer, 'POL-LUND');
    const browser = stage.browser();
    const query = await begin(browser, { provider: strict });
    query.delete('iss');
    expect((await stage.land(browser, query.toString())).answer).toBe('NOT_TRUSTED');
    idp.metadata = {};
    await stage.clear();
    await stage.portal.owner.query('delete from identity_provider where id = $1', [strict]);
  });

  it('is an event, without what it said', async () => {
    idp.token = tokens(await idp.sign({ aud: 'planted-secret' }));
    await signIn();
    const { rows } = await stage.portal.owner.query(
      `select action, object_type from audit.event order by at desc, position desc limit 1`,
    );
    expect(rows).toEqual([{ action: 'REFUSED', object_type: 'sign-in answer' }]);
  });
});

describe('an answer that nobody waits for', () => {
  it('without a flow', async () => {
    const landing = await stage.land(stage.browser(), 'code=a&state=b');
    expect(landing).toEqual({
      path: '/logga-in?svar=STARTED_ELSEWHERE',
      answer: 'STARTED_ELSEWHERE',
      session: undefined,
    });
  });

  it('of another browser, which can still go on', async () => {
    const [victim, attacker] = [stage.browser(), stage.browser()];
    const query = await begin(attacker);
    expect((await stage.land(victim, query.toString())).answer).toBe('STARTED_ELSEWHERE');
    expect((await stage.land(attacker, query.toString())).answer).toBeNull();
  });

  it('for another flow of the same browser, which can still go on', async () => {
    const browser = stage.browser();
    const query = await begin(browser);
    const unsolicited = `code=evil&state=unknown&iss=${idp.issuer}`;
    expect((await stage.land(browser, unsolicited)).answer).toBe('STARTED_ELSEWHERE');
    expect((await stage.land(browser, query.toString())).answer).toBeNull();
  });

  it('with the flow’s cookie of somebody else', async () => {
    const [owner, thief] = [stage.browser(), stage.browser()];
    const query = await begin(owner);
    const { nonce } = idp;
    await begin(thief);
    thief.plant('portal-flow', owner.cookie('portal-flow') ?? '');
    const other = await begin(stage.browser());
    expect((await stage.land(thief, other.toString())).answer).toBe('STARTED_ELSEWHERE');
    idp.nonce = nonce;
    expect((await stage.land(owner, query.toString())).answer).toBeNull();
  });

  it('with two states', async () => {
    const browser = stage.browser();
    const query = await begin(browser);
    query.append('state', 'another');
    expect((await stage.land(browser, query.toString())).answer).toBe('STARTED_ELSEWHERE');
  });

  it('a second time', async () => {
    const browser = stage.browser();
    const query = await begin(browser);
    const cookie = browser.cookie('portal-flow') ?? '';
    expect((await stage.land(browser, query.toString())).answer).toBeNull();
    browser.plant('portal-flow', cookie);
    expect((await stage.land(browser, query.toString())).answer).toBe('STARTED_ELSEWHERE');
    expect(await sessions()).toBe(1);
  });

  it('twice at the same time: one of them', async () => {
    const browser = stage.browser();
    const query = (await begin(browser)).toString();
    const both = await Promise.all([
      stage.land(browser, query),
      stage.land(browser, query, stage.secondUrl),
    ]);
    expect(both.map(({ answer }) => answer).sort()).toEqual([null, 'STARTED_ELSEWHERE'].sort());
    expect(await sessions()).toBe(1);
  });

  it.each([
    ['after ten minutes', `update sign_in_flow set expires_at = now() - interval '1 second'`],
    ['after the provider was ended', `update identity_provider set ended_at = now()`],
  ])('%s', async (_, change) => {
    const browser = stage.browser();
    const query = await begin(browser);
    await stage.portal.owner.query(change);
    expect((await stage.land(browser, query.toString())).answer).toBe('STARTED_ELSEWHERE');
    await stage.portal.owner.query('update identity_provider set ended_at = null');
  });
});

describe('a provider that', () => {
  const landWith = async (answer: TokenAnswer) => {
    const browser = stage.browser();
    const query = await begin(browser);
    idp.token = answer;
    return stage.land(browser, query.toString());
  };

  it.each<[string, TokenAnswer]>([
    ['answers with a page', { type: 'text/html', body: '<h1>Login</h1>' }],
    ['is out of order', { status: 502, type: 'text/html', body: 'Bad gateway' }],
    ['answers half', { body: '{"access_token": "x"' }],
    ['answers without end', (res) => void endless(res)],
    ['hangs up', (res) => void res.destroy()],
    [
      'does not know our secret, and says so as HTTP does',
      (res) => void res.writeHead(401, { 'www-authenticate': 'Basic realm="id"' }).end(),
    ],
    ['does not know our secret any more', { status: 401, body: '{"error":"invalid_client"}' }],
    ['leads elsewhere', (res) => void res.writeHead(302, { location: '/keys' }).end()],
  ])('%s', async (_, answer) => {
    expect(await landWith(answer)).toMatchObject({ answer: 'PROVIDER_DOWN', session: undefined });
    expect(await sessions()).toBe(0);
  });

  it('does not answer: five seconds, and no connection of the database meanwhile', async () => {
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((done) => {
      asked = done;
    });
    const control = () => fetch(`${stage.url}/livez`);
    const landing = promised('silent provider', { control }, () => landWith(() => asked()));
    await isAsked;
    const { rows } = await stage.portal.owner.query(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect((await landing).answer).toBe('PROVIDER_DOWN');
  });

  it.each(['access_denied', 'login_required', 'interaction_required', 'invalid_request'])(
    'says %s: nobody signed in, and its own words are shown to nobody',
    async (error) => {
      const browser = stage.browser();
      const query = await begin(browser);
      query.delete('code');
      query.set('error', error);
      query.set('error_description', 'planted <script>');
      const { answer, path } = await stage.land(browser, query.toString());
      expect(answer).toBe('CANCELLED');
      expect(path).not.toContain('planted');
    },
  );

  it('says that it is out of order', async () => {
    const browser = stage.browser();
    const query = await begin(browser);
    query.delete('code');
    query.set('error', 'temporarily_unavailable');
    expect((await stage.land(browser, query.toString())).answer).toBe('PROVIDER_DOWN');
  });
});

describe('what does not begin', () => {
  const refused = async (body: unknown, headers: Record<string, string> = {}) => {
    const browser = stage.browser();
    const response = await browser.post('/sign-in/start', body, headers);
    expect(browser.cookie('portal-flow')).toBeUndefined();
    const { problems } = (await response.json()) as { problems: { code: string }[] };
    return [response.status, problems[0]?.code];
  };

  it.each<[string, () => unknown, Record<string, string>]>([
    ['another site', () => ({ provider }), { origin: 'https://evil.example' }],
    ['a page without an origin', () => ({ provider }), { origin: 'null' }],
    ['the same host by another port', () => ({ provider }), { origin: 'http://localhost:1' }],
    ['a form', () => ({ provider }), { 'content-type': 'text/plain' }],
    ['an unknown provider', () => ({ provider: '00000000-0000-4000-8000-000000000000' }), {}],
    ['no provider', () => ({}), {}],
    ['no id', () => ({ provider: `' or 1=1` }), {}],
    ['more than was asked for', () => ({ provider, membership: 'x' }), {}],
    ['no invitation', () => ({ provider, invitation: 'short' }), {}],
  ])('%s', async (_, body, headers) => {
    expect(await refused(body(), headers)).toEqual([404, 'NOT_AVAILABLE']);
  });

  it('a fresh factor without a session, and with one that has ended', async () => {
    expect(await refused({ stepUp: true })).toEqual([401, 'UNAUTHENTICATED']);
    const browser = stage.browser();
    browser.plant('portal', 'x'.repeat(43));
    expect((await browser.post('/sign-in/start', { stepUp: true })).status).toBe(404);
  });

  it.each<[string, string]>([
    ['whose secret is not in its file', `secret_name = 'missing'`],
    ['that calls itself otherwise', `issuer = issuer || '/tenant'`],
    ['that nobody answers for', `issuer = 'http://127.0.0.1:9'`],
    ['that is asked without TLS', `issuer = 'http://idp.example'`],
  ])('a provider %s', async (_, change) => {
    const broken = await stage.register(idp.issuer, 'FA-HBG', change);
    expect(await refused({ provider: broken })).toEqual([503, 'PROVIDER_DOWN']);
    await stage.clear();
    await stage.portal.owner.query('delete from identity_provider where id = $1', [broken]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['elsewhere', { token_endpoint: 'http://192.0.2.1/token' }],
    ['as a script', { authorization_endpoint: 'javascript:alert(1)' }],
  ])('a provider whose addresses lie %s is asked nothing there', async (_, metadata) => {
    idp.metadata = metadata;
    const other = await stage.register(idp.issuer, 'FA-HBG');
    const browser = stage.browser();
    const response = await browser.post('/sign-in/start', { provider: other });
    if (response.status === 200) {
      const { searchParams } = new URL(((await response.json()) as { location: string }).location);
      const query = new URLSearchParams({ code: 'c', state: searchParams.get('state') ?? '' });
      expect((await stage.land(browser, query.toString())).answer).toBe('PROVIDER_DOWN');
    } else {
      expect(response.status).toBe(503);
    }
    idp.metadata = {};
    await stage.clear();
    await stage.portal.owner.query('delete from identity_provider where id = $1', [other]);
  });
});

describe('what is kept meanwhile', () => {
  it('leads to nothing by itself', async () => {
    const browser = stage.browser();
    const address = await stage.depart(browser, { provider });
    const { rows } = await stage.portal.owner.query<{ row: string }>(
      'select row_to_json(f)::text as row from sign_in_flow f',
    );
    const secret = browser.cookie('portal-flow') ?? '';
    const shown = ['state', 'nonce', 'code_challenge'].map((name) =>
      address.searchParams.get(name),
    );
    for (const value of [secret, ...shown]) {
      expect(value).toHaveLength(43);
      expect(rows[0]?.row).not.toContain(value);
    }
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('is cleared away when its time is over', async () => {
    await begin(stage.browser());
    await stage.portal.owner.query(
      `update sign_in_flow set expires_at = now() - interval '1 hour'`,
    );
    await begin(stage.browser());
    const { rows } = await stage.portal.owner.query('select 1 from sign_in_flow');
    expect(rows).toHaveLength(1);
  });
});

describe('who is proven and still not let in', () => {
  it.each([
    ['an identity that nobody knows', 's2', null],
    ['one that was ended, in the log of its organisation', 's1', 'SOC-LUND'],
  ])('%s', async (_, subject, log) => {
    await stage.portal.owner.query(`update sign_in_binding set state = 'ENDED'`);
    const browser = stage.browser();
    const query = await begin(browser);
    idp.token = tokens(await idp.sign({ sub: subject }));
    expect((await stage.land(browser, query.toString())).answer).toBe('UNKNOWN');
    const { rows } = await stage.portal.owner.query(
      `select a.key from audit.event e left join agency a on a.id = e.chain_id
       where e.action = 'SIGN_IN_REFUSED' order by e.at desc, e.position desc limit 1`,
    );
    expect(rows).toEqual([{ key: log }]);
  });

  it('an invitation to somebody else’s provider, or one that nobody sent', async () => {
    const elsewhere = await stage.register('https://id.elsewhere.example');
    const invitation = await stage.invite(elsewhere, 'OPERATOR', COLLEAGUE);
    for (const secret of [invitation, 'x'.repeat(43)]) {
      expect((await signIn(stage.browser(), { provider, invitation: secret })).answer).toBe(
        'INVITATION_GONE',
      );
    }
    expect(await sessions()).toBe(0);
    await stage.clear();
    await stage.portal.owner.query('delete from identity_provider where id = $1', [elsewhere]);
  });
});

/** Shows a page of zeros for as long as somebody looks. */
function endless(res: import('node:http').ServerResponse): void {
  res.writeHead(200, { 'content-type': 'application/json' });
  const more = () => {
    if (!res.destroyed && res.write('0'.repeat(65_536))) setImmediate(more);
  };
  res.on('drain', more);
  more();
}
