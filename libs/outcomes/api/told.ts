import { createHash } from 'node:crypto';

/**
 * What the statistics told, still as text, and closed like the `Sums` it opens to: of it one learns
 * only whether it is the same as another time.
 */
export class Told<Opened> {
  /** Two that say the same have the same one. */
  readonly digest: string;
  readonly #open: () => Opened;

  constructor(text: string, open: (text: string) => Opened) {
    this.digest = digestOf(text);
    this.#open = () => open(text);
  }

  /** Reads it: take the result of the same text where it is kept. */
  open(): Opened {
    return this.#open();
  }
}

export function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('base64');
}
