import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { securityHeaders } from '@stad/platform/api/http/security-headers.js';
import { UNKNOWN_COOKIES } from '@stad/platform/api/http/unknown-cookies.js';
import { leftOut } from '@stad/platform/api/testing/left-out.js';
import express from 'express';
import { hasNginx, Nginx } from './nginx.js';

/** How much one address may ask of the replicas, which may be the address of a whole town hall. */
const read = (path: string) =>
  readFileSync(`tools/deploy/nginx/portal/${path}`, 'utf8').replace(/^\s*#.*$/gm, '');

/** The places of server.conf, by their paths. */
const places = new Map(
  [...read('server.conf').matchAll(/^location (?:[=~^]+ )?(\S+) \{([\s\S]*?)\n?\}$/gm)].map(
    ([, path = '', text = '']) => [path, text],
  ),
);

const burstOf = (text: string, zone: string) =>
  Number(new RegExp(`limit_req zone=${zone} burst=(\\d+) nodelay;`).exec(text)?.[1]);
const rateOf = (zone: string) =>
  Number(new RegExp(`zone=${zone}:2m rate=(\\d+)r/s;`).exec(read('http.conf'))?.[1]);

describe('the limits of the proxy', () => {
  it('are for whatever a replica answers, and for nothing that nginx answers by itself', () => {
    expect(places.size).toBeGreaterThan(10);
    for (const [path, text] of places) {
      const asks = text.includes('include portal/replicas.conf;');
      expect([path, text.includes('include portal/limits.conf;')]).toEqual([path, asks]);
    }
    expect(read('server.conf').split(/^location /m)[0]).not.toContain('limit_');
  });

  it('are stricter for who is about to sign in than for who has', () => {
    expect(rateOf('portal_signs_in')).toBeLessThan(rateOf('portal_visits'));
    expect(rateOf('portal_visits')).toBeLessThan(rateOf('portal_asks'));
    expect(burstOf(places.get('/sign-in/') ?? '', 'portal_signs_in')).toBe(60);
    expect(burstOf(places.get('/graphql') ?? '', 'portal_visits')).toBe(100);
  });

  it('are counted by nothing that whoever asks can write, but for the cookie that the portal judges', () => {
    const keys = [...read('http.conf').matchAll(/limit_\w+_zone (\S+) zone/g)].map(
      ([, key]) => key,
    );
    expect(keys).toHaveLength(4);
    expect(new Set(keys)).toEqual(new Set(['$portal_network', '$portal_visitor']));
    expect(read('http.conf')).toMatch(
      /map \$http_cookie \$portal_visitor \{[^}]*default \$portal_network; \}/,
    );
    const { burst, aSecond } = UNKNOWN_COOKIES;
    expect(aSecond).toBe(rateOf('portal_visits'));
    expect(burst).toBe(burstOf(places.get('/graphql') ?? '', 'portal_visits'));
  });

  it('leave no address in a log: the error log is told of nothing this small', () => {
    for (const site of ['compose.conf', 'debian.conf'])
      expect(readFileSync(`tools/deploy/nginx/${site}`, 'utf8')).toMatch(/error_log \S+ crit;/);
    expect(read('http.conf') + read('limits.conf')).not.toMatch(/limit_\w+_log_level/);
  });
});

if (hasNginx) answers();
else leftOut('the limits of nginx, counted: no nginx on this machine (PATH, /usr/sbin)');

/** The real one, which gives as good as nothing back: what passes are the bursts. */
function answers(): void {
  describe('nginx', () => {
    let replica: Server;
    let nginx: Nginx;

    beforeAll(async () => {
      const app = express().disable('x-powered-by');
      app.use(...securityHeaders('https://portal.example'));
      app.use((_req, res) => res.json({ data: {} }));
      replica = app.listen(0, '127.0.0.1');
      await once(replica, 'listening');
    });
    beforeEach(async () => {
      const { port } = replica.address() as { port: number };
      nginx = await Nginx.before([port, port], undefined, '1r/m');
    });
    afterEach(() => nginx.close());
    afterAll(() => {
      replica.closeAllConnections();
      replica.close();
    });

    /** The answers to as many questions, ten at a time. */
    async function ask(
      path: string,
      times: number,
      cookie = '',
      address: (n: number) => string = () => '127.0.0.1',
    ): Promise<Response[]> {
      const all: Response[] = [];
      while (all.length < times) {
        const some = Array.from({ length: Math.min(10, times - all.length) }, (_, n) => {
          const headers = { 'x-test-address': address(all.length + n) };
          return fetch(nginx.url + path, { headers: cookie ? { ...headers, cookie } : headers });
        });
        all.push(...(await Promise.all(some)));
      }
      return all;
    }
    const passed = (answers: Response[]) => answers.filter(({ status }) => status === 200).length;
    const refused = (answers: Response[]) => answers.find(({ status }) => status === 429);

    it.each<[string, string, string, number]>([
      ['a sign-in at the provider', '/sign-in/start', '__Host-portal=secret', 60],
      ['somebody without a session', '/graphql', '', 100],
      ['somebody with another cookie', '/graphql', 'other=__Host-portal; __Host-portal=', 100],
      ['somebody with a session', '/graphql', 'a=b; __Host-portal=secret', 300],
      ['a phone that was made ready', '/graphql', '__Host-portal-field=secret', 300],
      ['a file', '/files/kpi/1', '', 300],
      ['a calendar', '/kalender/one', '', 300],
    ])(
      'lets %s through as often as is written, and then asks to wait',
      async (_, path, cookie, burst) => {
        const answers = await ask(path, burst + 20, cookie);
        // One of them is not of the burst, and a slow machine is given back one a minute.
        expect(passed(answers)).toBeGreaterThan(burst);
        expect(passed(answers)).toBeLessThan(burst + 15);
      },
    );

    it.each<[string, (n: number) => string]>([
      ['a /48', (n) => `2001:db8:1:${n.toString(16)}::1`],
      ['a /48 with zeros', (n) => `2001:db8:0:${n.toString(16)}:1::`],
      ['a /48 whose zeros are left out', (n) => `2001:db8::${(n + 1).toString(16)}:1:1:1`],
      ['a /48 of zeros alone', (n) => `2a01::${(n + 1).toString(16)}:1:1:1`],
      ['one address', () => '203.0.113.7'],
    ])('counts %s as one', async (_, address) => {
      const answers = await ask('/files/kpi/1', 340, '', address);
      expect(passed(answers)).toBeGreaterThan(300);
      expect(passed(answers)).toBeLessThan(330);
    });

    it('counts two /48, and two addresses, each for itself', async () => {
      for (const [one, other] of [
        ['2001:db8:1::1', '2001:db8:2::1'],
        ['203.0.113.7', '203.0.113.8'],
      ] as const) {
        await ask('/graphql', 120, '', () => one);
        expect(passed(await ask('/graphql', 50, '', () => other))).toBe(50);
      }
    });

    it('says so with the policy, when to come again, and a code that the client knows', async () => {
      const answer = refused(await ask('/graphql', 120));
      expect(answer?.headers.get('retry-after')).toBe('5');
      expect(answer?.headers.get('cache-control')).toBe('no-store');
      expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await answer?.json()).toEqual({
        errors: [{ message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } }],
        problems: [{ code: 'UNAVAILABLE' }],
      });
    });

    it('says so in a sentence to whoever reads it', async () => {
      const answer = refused(await ask('/sign-in/callback', 80));
      expect(answer?.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(answer?.headers.get('retry-after')).toBe('5');
      expect(await answer?.text()).toMatch(/Vänta några sekunder och försök igen\.\nToo much /);
    });

    it('counts neither its own health nor files of the client', async () => {
      expect((await ask('/livez', 400)).every(({ status }) => status === 204)).toBe(true);
      expect(refused(await ask('/assets/none.js', 400))).toBeUndefined();
      expect(refused(await ask('/om', 400))).toBeUndefined();
    });
  });
}
