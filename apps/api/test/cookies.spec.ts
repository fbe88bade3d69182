import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FlowCookie } from '@stad/identity/api/oidc/flow-cookie.js';
import { sessionExchange } from '@stad/platform/api/http/session-cookie.js';
import type { Request, Response } from 'express';
// @ts-expect-error: plain JavaScript
import { filesUnder } from '../../../tools/codegen/files.mjs';

/** Every cookie of the portal, as it leaves: security.md 4. */
type Write = (req: Request, res: Response, publicUrl: string) => void;

const HTTPS = 'https://portal.example';
const SECRET = 'x'.repeat(43);

/** What one answer sets, by cookie: its attributes in small letters, without its value. */
function leaving(write: Write, publicUrl: string): [string, string[]][] {
  const lines: string[] = [];
  const res = {
    append: (_: string, line: string) => void lines.push(line),
    setHeader: () => undefined,
  } as unknown as Response;
  const cookie = '__Host-portal-field=y; portal-field=y';
  write({ headers: { cookie } } as unknown as Request, res, publicUrl);
  return lines.map((line) => {
    const [pair = '', ...attributes] = line.toLowerCase().split('; ');
    return [pair.split('=')[0] ?? '', attributes];
  });
}

const flow = (use: 'flow' | 'leave', act: (cookie: FlowCookie) => void): Write => {
  return (req, res, publicUrl) => act(new FlowCookie(req, res, publicUrl, use));
};

// The way back from a provider is a navigation that another site begins: no strict cookie comes along.
const COOKIES: readonly [string, string, string, Write][] = [
  ['of a session', 'portal', 'strict', (...of) => sessionExchange(...of).setSession(SECRET)],
  [
    'of a field session',
    'portal-field',
    'strict',
    (...of) => sessionExchange(...of).setFieldSession?.(SECRET),
  ],
  ['of who is away to sign in', 'portal-flow', 'lax', flow('flow', (cookie) => cookie.set(SECRET))],
  [
    'of who is away to sign out',
    'portal-leave',
    'lax',
    flow('leave', (cookie) => cookie.set(SECRET)),
  ],
  ['that forgets a way', 'portal-flow', 'lax', flow('flow', (cookie) => cookie.clear())],
];

describe('a cookie', () => {
  it.each(COOKIES)('%s is shut in over https', (_, name, sameSite, write) => {
    const [[sent, attributes] = ['', []]] = leaving(write, HTTPS);
    expect(sent).toBe(`__host-${name}`);
    expect(attributes).toEqual(
      expect.arrayContaining(['secure', 'httponly', `samesite=${sameSite}`, 'path=/']),
    );
    expect(attributes.join()).not.toContain('domain');
  });

  it('of both sessions is shut in when they end, too', () => {
    const ended = leaving((...of) => sessionExchange(...of).clearSession(), HTTPS);
    expect(ended.map(([name]) => name)).toEqual(['__host-portal', '__host-portal-field']);
    for (const [, attributes] of ended) {
      expect(attributes).toEqual(
        expect.arrayContaining(['max-age=0', 'secure', 'httponly', 'samesite=strict']),
      );
    }
  });

  it('is written by nobody else', () => {
    const root = join(import.meta.dirname, '../../..');
    const writers = ['libs', 'apps/api/src'].flatMap((folder) =>
      filesUnder(join(root, folder), (name: string) => /(?<!spec)\.tsx?$/.test(name)).filter(
        (path: string) =>
          !path.includes('/testing/') &&
          /set-cookie|\bres\.cookie\(|document\.cookie|cookieStore/i.test(
            readFileSync(path, 'utf8'),
          ),
      ),
    );
    expect(writers.map((path: string) => path.slice(path.lastIndexOf('/') + 1)).sort()).toEqual([
      'flow-cookie.ts',
      'session-cookie.ts',
    ]);
  });
});
