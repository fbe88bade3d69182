import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DOWNLOAD_POLICY, securityHeaders } from '@stad/platform/api/http/security-headers.js';
import { leftOut } from '@stad/platform/api/testing/left-out.js';
import express from 'express';
import { freePort } from './api-process.js';
import { hasNginx, Nginx } from './nginx.js';

/** What nginx adds to its own answers, and what the portal adds to its. */
let replica: Server;
let port: number;
let ours: Record<string, string>;

const HSTS = 'strict-transport-security';
const POLICY = 'content-security-policy';

/** Of an answer, what is neither of the transport nor of the content. A header sent twice is joined by a comma. */
function policyOf({ headers }: Response): Record<string, string> {
  const other =
    /^(cache-control|connection|content-(length|type)|date|keep-alive|last-modified|location|accept-ranges|etag|server|transfer-encoding|vary)$/;
  return Object.fromEntries([...headers].filter(([name]) => !other.test(name)));
}

beforeAll(async () => {
  const app = express().disable('x-powered-by').disable('etag');
  app.use(...securityHeaders('https://portal.example'));
  app.get('/files/one', (_req, res) => {
    res.setHeader('Content-Security-Policy', DOWNLOAD_POLICY).end();
  });
  app.use((_req, res) => res.end());
  replica = app.listen(0, '127.0.0.1');
  await once(replica, 'listening');
  ({ port } = replica.address() as { port: number });
  ours = policyOf(await fetch(`http://127.0.0.1:${port}/`));
});
afterAll(() => {
  replica.closeAllConnections();
  replica.close();
});

const read = (path: string) => readFileSync(`tools/deploy/nginx/${path}`, 'utf8');
const withoutComments = (path: string) => read(path).replace(/^\s*#.*$/gm, '');

describe('the headers of the proxy', () => {
  it('are those of the portal, all of them and no other', () => {
    const added = [...read('portal/headers.conf').matchAll(/^add_header (\S+) \$(\w+) always;$/gm)];
    const worth = new Map(
      [
        ...read('portal/policy.conf').matchAll(
          /^map \S*\$upstream_http_(\w+) \$(\w+) \{ (?:""|on:) "([^"]*)"; default ""; \}$/gm,
        ),
      ].map(([, from, variable, value]) => [variable, { from, value }]),
    );
    const theirs = added.map(([, name = '', variable]) => [
      name.toLowerCase(),
      worth.get(variable)?.value,
    ]);
    expect(Object.fromEntries(theirs)).toEqual(ours);
    expect(worth.size).toBe(added.length);
    for (const [, name = '', variable] of added)
      expect(worth.get(variable)?.from).toBe(name.toLowerCase().replaceAll('-', '_'));
  });

  it('stand above every place, and again wherever a place has a header of its own', () => {
    const include = 'include portal/headers.conf;';
    for (const site of ['compose.conf', 'debian.conf']) {
      const servers = withoutComments(site)
        .split(/^\s*server \{/m)
        .slice(1);
      expect(servers).toHaveLength(2);
      for (const text of servers) expect(text).toMatch(/include portal\/(headers|server)\.conf;/);
    }
    const [above, ...places] = withoutComments('portal/server.conf').split(/^location /m);
    expect(above).toContain(include);
    for (const text of [...places, withoutComments('portal/replicas.conf')])
      if (text.includes('add_header')) expect(text).toContain(include);
  });

  it('lead nowhere that whoever asks has named: not by plain HTTP, and not by a stroke', () => {
    for (const site of ['compose.conf', 'debian.conf']) {
      const [plain = ''] = withoutComments(site)
        .split(/^\s*server \{/m)
        .slice(1);
      expect(plain).toMatch(/return 301 \$portal_address\$request_uri;/);
    }
    const all = ['compose.conf', 'debian.conf', 'portal/http.conf', 'portal/server.conf'];
    for (const file of [...all, 'portal/replicas.conf', 'portal/limits.conf']) {
      const text = withoutComments(file);
      // The portal is told what host was asked for; nobody is led there.
      expect([file, text.match(/(?:return|rewrite|Location)[^;]*\$(?:http_)?host/g)]).toEqual([
        file,
        null,
      ]);
      expect([file, text.match(/server_name_in_redirect on|absolute_redirect on/g)]).toEqual([
        file,
        null,
      ]);
    }
    expect(withoutComments('portal/server.conf')).toContain('absolute_redirect off;');
  });

  it('know the address from what the operator says, written before nginx begins', () => {
    const file = /write-address\.sh "\$PUBLIC_URL" (\S+)$/m.exec(read('start-proxy.sh'))?.[1];
    expect(withoutComments('compose.conf')).toContain(`include ${file};`);
    const folder = mkdtempSync(join(tmpdir(), 'address-'));
    const write = (address: string) =>
      spawnSync('sh', ['tools/deploy/nginx/write-address.sh', address, join(folder, 'one')]);
    expect(write('http://portal.example').status).not.toBe(0);
    expect(write('portal.example').status).not.toBe(0);
    expect(write('https://portal.example/').status).toBe(0);
    expect(readFileSync(join(folder, 'one'), 'utf8')).toBe(
      'map "" $portal_address { default "https://portal.example"; }\n',
    );
    rmSync(folder, { recursive: true });
  });

  it('promise TLS over TLS alone', () => {
    expect(read('portal/policy.conf')).toContain(
      'map $https:$upstream_http_strict_transport_security',
    );
  });
});

if (hasNginx) answers();
else leftOut('the headers of nginx’s own answers: no nginx on this machine (PATH, /usr/sbin)');

/** Whither an answer leads, to whoever writes this path and this host; null: nowhere. */
async function led(url: string, path: string, host: string): Promise<string | null> {
  const { port, hostname } = new URL(url);
  const asked = request({ hostname, port, path: path.replace(' ', ''), headers: { host } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  return answer.headers.location ?? null;
}

/** What a browser gets from the real one. */
function answers(): void {
  describe('an answer of nginx', () => {
    let webDir: string;
    let nginx: Nginx;
    let withoutReplicas: Nginx;

    beforeAll(async () => {
      webDir = mkdtempSync(join(tmpdir(), 'web-'));
      // nginx hands files out as another user.
      chmodSync(webDir, 0o755);
      mkdirSync(join(webDir, 'assets'));
      writeFileSync(join(webDir, 'index.html'), '<!doctype html>');
      writeFileSync(join(webDir, 'assets/one.js'), '');
      writeFileSync(join(webDir, 'samverkan.webmanifest'), '{}');
      writeFileSync(join(webDir, 'samverkan-worker.js'), 'of a folder');
      nginx = await Nginx.before([port, port], webDir);
      withoutReplicas = await Nginx.before([await freePort(), await freePort()], webDir);
    });
    afterAll(async () => {
      await nginx.close();
      await withoutReplicas.close();
      rmSync(webDir, { recursive: true });
    });

    it.each([
      ['/', 200],
      ['/assets/one.js', 200],
      ['/assets/none.js', 404],
      ['/samverkan.webmanifest', 200],
      ['/samverkan-worker.js', 200],
      ['/livez', 204],
      ['/readyz', 404],
    ])('%s has the policy: %d', async (path, status) => {
      const answer = await fetch(nginx.url + path);
      expect(answer.status).toBe(status);
      expect(policyOf(answer)).toEqual(ours);
    });

    it('about what a phone installs has the type of that, and is asked for anew', async () => {
      const { headers } = await fetch(`${nginx.url}/samverkan.webmanifest`);
      expect(headers.get('content-type')).toBe('application/manifest+json');
      expect(headers.get('cache-control')).toBe('no-cache');
    });

    it('is none about the worker, which a replica turns on and off for all', async () => {
      expect(await (await fetch(`${nginx.url}/samverkan-worker.js`)).text()).toBe('');
      expect((await fetch(`${withoutReplicas.url}/samverkan-worker.js`)).status).toBe(502);
    });

    it('about what is too large has the policy', async () => {
      const answer = await fetch(`${nginx.url}/graphql`, {
        method: 'POST',
        body: 'x'.repeat(200_000),
      });
      expect(answer.status).toBe(413);
      expect(policyOf(answer)).toEqual(ours);
    });

    it.each(['/graphql', '/files/one', '/kalender/one', '/sign-in/callback'])(
      '%s has the policy when no replica answers',
      async (path) => {
        const answer = await fetch(withoutReplicas.url + path);
        expect(answer.status).toBe(502);
        expect(policyOf(answer)).toEqual(ours);
      },
    );

    it('on the way to TLS has the policy, but for the promise that only TLS can make', async () => {
      const answer = await fetch(`${nginx.plainUrl}/kalender`, { redirect: 'manual' });
      expect(answer.status).toBe(301);
      const { [HSTS]: _, ...rest } = ours;
      expect(policyOf(answer)).toEqual(rest);
    });

    it('that leads on leads to the portal’s own address, whatever host was asked for', async () => {
      for (const path of ['/', '/kalender?a=1', '//evil.example/', '/@evil.example', '/%0d%0aX: y'])
        for (const host of ['evil.example', 'evil.example:80', 'a@evil.example', '[::1]'])
          expect(await led(nginx.plainUrl, path, host)).toBe(
            `https://portal.example${path.replace(' ', '')}`,
          );
      expect(await led(nginx.plainUrl, 'http://evil.example/om', 'evil.example')).toBe(
        'https://portal.example/om',
      );
    });

    it('about the open page of a town, or a sheet of it, is in no log', async () => {
      await fetch(`${nginx.url}/files/one`);
      const before = nginx.log;
      expect(before).toMatch(/GET files 200/);
      const paths = ['/oppen/lund', '/oppen/lund/en', '/oppen/filer/blad/1.pdf', '/oppen/sida.js'];
      for (const path of paths) await fetch(nginx.url + path);
      expect(nginx.log).toBe(before);
    });

    it('that adds a stroke to a path names no host', async () => {
      const places = read('portal/server.conf').matchAll(/^location (?:\^~ )?(\/\w+)\/ \{/gm);
      const paths = [...places].map(([, path = '']) => path);
      expect(paths.length).toBeGreaterThan(3);
      for (const path of [...paths, '/oppen', '/kalender', '/assets/..'])
        expect(String(await led(nginx.url, path, 'evil.example'))).not.toMatch(/evil|^http/);
    });

    it('that a replica gave has each header once, and what the replica says stands', async () => {
      expect(policyOf(await fetch(`${nginx.url}/graphql`))).toEqual(ours);
      expect(policyOf(await fetch(`${nginx.url}/files/one`))).toEqual({
        ...ours,
        [POLICY]: DOWNLOAD_POLICY,
      });
    });
  });
}
