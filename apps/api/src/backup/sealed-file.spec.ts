import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { measureSealed, readSealed, seal } from './sealed-file.js';

let folder: string;
let one: string;
let other: string;
let stranger: string;
let recipients: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sealed-'));
  one = await generateX25519Identity();
  other = await generateX25519Identity();
  stranger = await generateX25519Identity();
  recipients = await Promise.all([one, other].map(identityToRecipient));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** More than one of the format's pieces, which are 64 KiB. */
const content = randomBytes(200_000);

async function sealed(name: string): Promise<string> {
  const path = join(folder, name);
  await seal(
    Readable.from([content.subarray(0, 90_000), content.subarray(90_000)]),
    path,
    recipients,
  );
  return path;
}

describe('a sealed file', () => {
  it('opens with each of its keys and with no other, and only its owner may read it', async () => {
    const path = await sealed('whole');
    const wanted = { bytes: content.length, sha256: sha256(content) };
    expect(await measureSealed(path, [one])).toEqual(wanted);
    expect(await measureSealed(path, [stranger, other])).toEqual(wanted);
    await expect(measureSealed(path, [stranger])).rejects.toThrow(/locked for another key/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('tells what went in and what stands on the disk', async () => {
    const path = join(folder, 'measured');
    const { content: inside, file } = await seal(Readable.from([content]), path, recipients);
    expect(inside).toEqual({ bytes: content.length, sha256: sha256(content) });
    const written = readFileSync(path);
    expect(file).toEqual({ bytes: written.length, sha256: sha256(written) });
    expect(written.includes(content.subarray(1000, 1032))).toBe(false);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut off in the middle of a piece', (bytes) => bytes.subarray(0, bytes.length - 1000)],
    [
      'cut off between two pieces',
      (bytes) => bytes.subarray(0, bytes.length - (200_000 % 65_536) - 16),
    ],
    ['changed by one bit', (bytes) => changed(bytes, bytes.length - 50)],
    ['changed in its first piece', (bytes) => changed(bytes, 1000)],
    ['changed in its head', (bytes) => changed(bytes, 30)],
    ['empty', () => Buffer.alloc(0)],
  ])('%s is refused and never read as shorter', async (name, change) => {
    const path = await sealed(name);
    writeFileSync(path, change(readFileSync(path)));
    await expect(measureSealed(path, [one])).rejects.toThrow(/changed|cut off|another key/);
  });

  it('never takes the place of another', async () => {
    const path = await sealed('first');
    await expect(seal(Readable.from([content]), path, recipients)).rejects.toThrow(/EEXIST/);
  });

  it('that is stopped half-way is no whole one', async () => {
    const stop = new AbortController();
    const path = join(folder, 'stopped');
    const endless = Readable.from(
      (async function* () {
        for (let n = 0; ; n += 1) {
          if (n === 20) stop.abort();
          yield content;
        }
      })(),
    );
    await expect(seal(endless, path, recipients, stop.signal)).rejects.toThrow(/abort/i);
    if (readdirSync(folder).includes('stopped')) {
      await expect(readSealed(path, [one])).rejects.toThrow(/cut off|changed/);
    }
  });
});

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] as number) ^ 1;
  return copy;
}
