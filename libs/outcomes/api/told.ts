import { createHash } from 'node:crypto';

/**
 * What the statistics told, still as text, and closed like the `Sums` it opens to: of it one learns
 * only whether it is the same as another time.
 */
export class Told<Opened> {
  /** Two that say the same have the same one. */
  readonly digest: string;
  readonly #text: string;
  readonly #open: (text: string) => Opened;

  constructor(text: string, open: (text: string) => Opened) {
    this.digest = digestOf(text);
    this.#text = text;
    this.#open = open;
  }

  /** Reads it: take the result of the same text where it is kept. */
  open(): Opened {
    return this.#open(this.#text);
  }

  /** Unread, for the thread that publishes it: nobody else has a use for it. */
  forThread(): string {
    return this.#text;
  }
}

export function digestOf(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length} `).update(text);
  return hash.digest('base64');
}
