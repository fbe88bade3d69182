import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { KeyRing } from '../crypto/key-ring.js';
import { readConfig } from './config.js';

const DATABASE = { DATABASE_URL: 'postgresql://portal_app@127.0.0.1/portal' };
const KEY = KeyRing.makeLine();
const folder = mkdtempSync(join(tmpdir(), 'portal-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is refused at start', () => {
  it.each([
    ['production without a key', { PORTAL_MODE: 'production' }, /PORTAL_KEY: production needs one/],
    ['a key that is none', { PORTAL_KEY: 'secret' }, /PORTAL_KEY: must hold lines/],
    ['a wrong second key', { PORTAL_KEY: `${KEY}\nk-2 short` }, /PORTAL_KEY: must hold lines/],
    ['six proxies', { PROXY_HOPS: '6' }, /PROXY_HOPS/],
  ])('%s', (_, environment, sentence) => {
    expect(() => readConfig({ ...DATABASE, ...environment })).toThrow(sentence);
  });

  it('and no fault quotes a secret', () => {
    const secret = KEY.slice(0, -1);
    expect(() => readConfig({ ...DATABASE, PORTAL_KEY: secret })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining(secret) }),
    );
  });
});

it('reads the keys from a file, one a line', () => {
  const path = join(folder, 'keys');
  writeFileSync(path, `${KEY}\n${KeyRing.makeLine()}\n`);
  const config = readConfig({ ...DATABASE, PORTAL_MODE: 'production', PORTAL_KEY_FILE: path });
  expect(KeyRing.parse(config.PORTAL_KEY ?? '').sealingKeyId).toBe(KEY.split(' ')[0]);
});

it('the demo runs without', () => {
  expect(readConfig(DATABASE)).toMatchObject({ PORTAL_MODE: 'demo', PROXY_HOPS: 0 });
});
