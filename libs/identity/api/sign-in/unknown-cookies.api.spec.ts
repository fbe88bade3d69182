import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type LocalPerson, LocalStage } from '../testing/local-stage.js';

/** A made-up cookie passes for a session at the proxy; here it is worth no more than none. */
let stage: LocalStage;
let anna: LocalPerson;

beforeAll(async () => {
  stage = await LocalStage.open();
  anna = await stage.withPassword('faltarbetare1@fa-hbg.example');
});
afterAll(() => stage.close());

const TIMES = 240;

/** The statuses of so many questions, twenty at a time, each of another /64 of this /48. */
async function flood(network: string, cookie: string): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.length < TIMES) {
    const some = Array.from({ length: 20 }, (_, n) =>
      ask(`${network}:${statuses.length + n}::1`, cookie),
    );
    statuses.push(...(await Promise.all(some)));
  }
  return statuses;
}
async function ask(from: string, cookie: string): Promise<number> {
  const response = await fetch(`${stage.base}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-portal-client': 'web',
      'x-forwarded-for': from,
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify({ query: '{ viewer { personId } }' }),
  });
  const { errors } = (await response.json()) as { errors?: [{ extensions: { code: string } }] };
  const isTold =
    response.headers.get('retry-after') === '5' && errors?.[0].extensions.code === 'UNAVAILABLE';
  return response.status === 429 && !isTold ? Number.NaN : response.status;
}
const allowed = (statuses: readonly number[]) => statuses.filter((status) => status === 200).length;

it.each(['portal=made-up', 'portal-field=made-up', 'portal=a; portal-field=b'])(
  '%s is told to wait after so many',
  async (cookie) => {
    const statuses = await flood(`2001:db8:${cookie.length.toString(16)}`, cookie);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(allowed(statuses)).toBeGreaterThanOrEqual(100);
  },
);

it('leaves whoever has a session, or no cookie, as the proxy counts them', async () => {
  const browser = await stage.signedIn(anna, stage.browser('2001:db8:77:1::1'));
  await flood('2001:db8:77', 'portal=made-up');
  expect(await browser.isSignedIn()).toBe(true);
  expect(allowed(await flood('2001:db8:77', browser.cookie))).toBe(TIMES);
  expect(allowed(await flood('2001:db8:77', ''))).toBe(TIMES);
  expect(allowed(await flood('2001:db8:77', 'other=portal; portal='))).toBe(TIMES);
});
