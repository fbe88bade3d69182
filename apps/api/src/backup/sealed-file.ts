import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';

/** What passed through: how much, and its SHA-256 in hexadecimal. */
export interface Measure {
  readonly bytes: number;
  readonly sha256: string;
}

/** Lets bytes through and measures them. */
export class Meter extends Transform {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  override _transform(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    this.push(chunk);
    done();
  }

  /** Once, when everything has passed. */
  measure(): Measure {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/**
 * Encrypts a stream into a new file that only its owner may read, and waits until the disk has it.
 * The format is age's (age-encryption.org/v1), so that the command `age` opens it as well.
 *
 * @param recipients public keys, `age1…`; each of their private keys opens the file alone
 * @returns the measure of what went in, and of the file
 */
export async function seal(
  source: Readable,
  path: string,
  recipients: readonly string[],
  signal?: AbortSignal,
): Promise<{ readonly content: Measure; readonly file: Measure }> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const content = new Meter();
  const file = new Meter();
  const options = signal ? { signal } : {};
  const feeding = pipeline(source, content, options);
  // Awaited below; until then a failure must not count as one that nobody looks at.
  feeding.catch(() => undefined);
  const sealed = await encrypter.encrypt(Readable.toWeb(content) as globalThis.ReadableStream);
  const writing = pipeline(
    Readable.fromWeb(sealed as unknown as ReadableStream),
    file,
    createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
    options,
  );
  await Promise.all([feeding, writing]);
  return { content: content.measure(), file: file.measure() };
}

/**
 * Opens a sealed file. The stream fails when the file was cut off or changed, at the latest at its end:
 * nothing of it is to be believed before that.
 *
 * @param identities private keys, `AGE-SECRET-KEY-1…`
 * @throws Error one sentence, when none of the keys fits
 */
export async function unseal(path: string, identities: readonly string[]): Promise<Readable> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const source = Readable.toWeb(createReadStream(path)) as globalThis.ReadableStream;
  try {
    return Readable.fromWeb((await decrypter.decrypt(source)) as unknown as ReadableStream);
  } catch (error) {
    throw new Error(
      /no identity matched/.test((error as Error).message)
        ? `${path} is locked for another key: none of the private keys given opens it.`
        : `${path} cannot be opened: it is no sealed file, or it was changed.`,
    );
  }
}

/** Reads a sealed file to its end and measures what is in it. */
export async function measureSealed(path: string, identities: readonly string[]): Promise<Measure> {
  const meter = new Meter();
  meter.resume();
  await pipeline(await unseal(path, identities), meter).catch(told(path));
  return meter.measure();
}

/** A small sealed file as text. */
export async function readSealed(path: string, identities: readonly string[]): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await unseal(path, identities)) chunks.push(chunk as Buffer);
  } catch (error) {
    return told(path)(error as Error);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const told =
  (path: string) =>
  (error: Error): never => {
    if (error.message.startsWith(path)) throw error;
    throw new Error(`${path} is cut off or was changed.`);
  };
