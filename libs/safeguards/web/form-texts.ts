import type { FieldText, SharedFinding } from '../rules/personal-data/together.js';

/** Reads the texts of one input together. */
export type ReadForms = (texts: readonly FieldText[]) => readonly SharedFinding[];

const NOTHING: readonly SharedFinding[] = [];

/** The free texts of one form while it is written: what two of them make is told at one (INV-01). */
export class FormTexts {
  readonly #texts = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #read: ReadForms | undefined;
  #found: ReadonlyMap<string, readonly SharedFinding[]> = new Map();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The text of a field as it stands now, empty where something was found in it alone; `read` once it has come. */
  place(field: string, text: string, read: ReadForms | undefined): void {
    this.#texts.set(field, text);
    this.#read = read ?? this.#read;
    this.#readAll();
  }

  /** The field is gone from the page. */
  leave(field: string): void {
    this.#texts.delete(field);
    this.#readAll();
  }

  /** What this field completes: in its own text, never in another's. */
  foundIn(field: string): readonly SharedFinding[] {
    return this.#found.get(field) ?? NOTHING;
  }

  #readAll(): void {
    const texts = [...this.#texts]
      .filter(([, text]) => text !== '')
      .map(([field, text]) => ({ field, text }));
    const found = new Map<string, SharedFinding[]>();
    for (const finding of this.#read?.(texts) ?? []) {
      if (finding.isTail) found.set(finding.field, [...(found.get(finding.field) ?? []), finding]);
    }
    if (found.size === 0 && this.#found.size === 0) return;
    this.#found = found;
    for (const listener of this.#listeners) listener();
  }
}
