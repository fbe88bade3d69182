import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '../crypto/key-ring.js';
import { readConfig } from './config.js';

const DATABASE = { DATABASE_URL: 'postgresql://portal_app@127.0.0.1/portal' };
const KEY = KeyRing.makeLine();
const DEMO = { ...DATABASE, PORTAL_MODE: 'demo' };
const PRODUCTION = {
  ...DATABASE,
  PORTAL_MODE: 'production',
  PORTAL_KEY: KEY,
  PUBLIC_URL: 'https://portal.example',
};
const folder = mkdtempSync(join(tmpdir(), 'portal-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is refused at start', () => {
  it.each([
    ['no mode', DATABASE, /PORTAL_MODE: say which, demo or production/],
    ['an empty mode', { ...DEMO, PORTAL_MODE: '' }, /PORTAL_MODE: say which, demo or production/],
    ['a mode that is none', { ...DEMO, PORTAL_MODE: 'test' }, /PORTAL_MODE: say which/],
    ['production without a key', { ...PRODUCTION, PORTAL_KEY: '' }, /PORTAL_KEY: production needs/],
    ['a key that is none', { ...DEMO, PORTAL_KEY: 'secret' }, /PORTAL_KEY: must hold lines/],
    ['a wrong second key', { ...DEMO, PORTAL_KEY: `${KEY}\nk-2 short` }, /PORTAL_KEY: must hold/],
    ['six proxies', { ...DEMO, PROXY_HOPS: '6' }, /PROXY_HOPS/],
    ['a mail server by another way', { ...DEMO, SMTP_URL: 'http://mail' }, /SMTP_URL: must begin/],
    ...[
      'ignoreTLS=true',
      'requireTLS=false',
      'opportunisticTLS=true',
      'tls.rejectUnauthorized=false',
    ].map((option): [string, NodeJS.ProcessEnv, RegExp] => [
      `a mail server with ${option}`,
      { ...DEMO, SMTP_URL: `smtp://u:p@mail.example:587?${option}` },
      /SMTP_URL: takes no options after \?; SMTP_TLS and SMTP_CA say/,
    ]),
    ['a mail server spoken to by no rule', { ...DEMO, SMTP_TLS: 'off' }, /SMTP_TLS/],
    ['an authority that is none', { ...DEMO, SMTP_CA: 'mine' }, /SMTP_CA: must hold a certificate/],
    ['a worker that is neither on nor off', { ...DEMO, FIELD_WORKER: 'no' }, /FIELD_WORKER/],
  ])('%s', (_, environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(sentence);
  });

  const NEEDS_TLS =
    /PUBLIC_URL: production needs the address people use, and it begins with https:\/\/$/m;
  it.each([
    '',
    'http://portal.example',
    'http://localhost:3000',
    'http://127.0.0.1',
    'ftp://portal.example',
  ])('production at the address "%s"', (PUBLIC_URL) => {
    expect(() => readConfig({ ...PRODUCTION, PUBLIC_URL })).toThrow(NEEDS_TLS);
  });

  it.each(['http://portal.example', 'http://10.0.0.5:3000', 'http://localhost.portal.example'])(
    'a demo that others reach over plain HTTP: %s',
    (PUBLIC_URL) => {
      expect(() => readConfig({ ...DEMO, PUBLIC_URL })).toThrow(/PUBLIC_URL: begins with https:/);
    },
  );

  it('and no fault quotes a secret', () => {
    const secret = KEY.slice(0, -1);
    expect(() => readConfig({ ...DEMO, PORTAL_KEY: secret })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });

  it('all faults at once', () => {
    expect(() => readConfig({ ...DATABASE, PORTAL_MODE: 'production' })).toThrow(
      /PORTAL_KEY[\s\S]*PUBLIC_URL/,
    );
  });
});

it('reads the keys from a file, one a line', () => {
  const path = join(folder, 'keys');
  writeFileSync(path, `${KEY}\n${KeyRing.makeLine()}\n`);
  const config = readConfig({ ...PRODUCTION, PORTAL_KEY: '', PORTAL_KEY_FILE: path });
  expect(KeyRing.parse(config.PORTAL_KEY ?? '').sealingKeyId).toBe(KEY.split(' ')[0]);
});

it.each([
  undefined,
  'http://localhost:3000',
  'http://127.0.0.1:4700',
  'http://[::1]:3000/',
  'https://demo.example',
])('the demo runs without a key, at %s', (PUBLIC_URL) => {
  const config = readConfig({ ...DEMO, ...(PUBLIC_URL && { PUBLIC_URL }) });
  expect(config).toMatchObject({ PORTAL_MODE: 'demo', PROXY_HOPS: 0, FIELD_WORKER: 'on' });
  expect(config.publicUrl).toBe(PUBLIC_URL ?? 'http://localhost:3000');
});
