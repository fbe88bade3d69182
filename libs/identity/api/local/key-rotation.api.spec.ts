import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addKey, keepKeys, readKeys } from '@stad/platform/api/crypto/key-file.js';
import { KeyRing, UnopenedError } from '@stad/platform/api/crypto/key-ring.js';
import { keysInUse, reseal } from '@stad/platform/api/crypto/reseal.js';
import { type LocalPerson, LocalStage } from '../testing/local-stage.js';
import { totpSeeds } from './totp-codes.js';

/** A new key reaches every sealed value, and nobody needs a new app for codes. */
let stage: LocalStage;
let anna: LocalPerson;
const folder = mkdtempSync(join(tmpdir(), 'portal-keys-'));
const path = join(folder, 'keys');
const OLD = KeyRing.makeLine();

beforeAll(async () => {
  writeFileSync(path, `${OLD}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) chownSync(path, 0, 65_534);
  process.env['PORTAL_KEY_FILE'] = path;
  stage = await LocalStage.open();
  anna = await stage.withPassword('faltarbetare1@fa-hbg.example');
  await stage.withPassword('faltarbetare2@fa-hbg.example');
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

const inUse = async () => [...(await keysInUse(stage.portal.owner, [totpSeeds]))];
const nameOf = (line: string) => line.split(' ')[0];

it('a key that is not there opens nothing, and nothing is lost', async () => {
  const stranger = KeyRing.parse(KeyRing.makeLine());
  await expect(reseal(stage.portal.owner, stranger, totpSeeds)).rejects.toThrow(UnopenedError);
  expect(await inUse()).toEqual([[nameOf(OLD), 2]]);
});

it('seals every seed anew, keeps the rights of the file, and people sign in as before', async () => {
  const id = addKey(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  // As root too, the group that the portal runs in goes on reading it.
  if (process.getuid?.() === 0) expect(statSync(path).gid).toBe(65_534);
  expect(keepKeys(path, () => true)).toEqual([]);
  const ring = KeyRing.parse(readKeys(path));
  expect(await reseal(stage.portal.owner, ring, totpSeeds)).toBe(2);
  expect(await reseal(stage.portal.owner, ring, totpSeeds)).toBe(0);
  expect(await inUse()).toEqual([[id, 2]]);
  const used = await keysInUse(stage.portal.owner, [totpSeeds]);
  expect(keepKeys(path, (each) => used.has(each))).toEqual([nameOf(OLD)]);
  expect(readFileSync(path, 'utf8')).not.toContain(OLD);

  // A replica that starts now has the new key alone.
  const restarted = await LocalStage.open();
  const browser = await restarted.signedIn(anna);
  expect(await browser.isSignedIn()).toBe(true);
  await restarted.close();
});

it('a file that would be empty, or whose keys cannot be read, is left alone', () => {
  const before = readFileSync(path, 'utf8');
  expect(() => keepKeys(path, () => false)).toThrow('cannot be empty');
  expect(readFileSync(path, 'utf8')).toBe(before);
  const broken = join(folder, 'broken');
  writeFileSync(broken, 'no key\n');
  expect(() => addKey(broken)).toThrow('Line 1');
});
