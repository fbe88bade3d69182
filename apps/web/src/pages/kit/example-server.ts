import type { PartAttempt, SavedPart } from '@stad/platform/web/form/part.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';

export type Example = { readonly title: string; readonly when: string; readonly note: string };

/** As long as a save takes over a slow network. */
const ANSWER_MS = 400;

let saved: SavedPart<Example> = { values: { title: '', when: '', note: '' }, version: 1 };
let isAway = false;
const listeners = new Set<() => void>();

/** What a server would do with one part, in this page alone: it is forgotten when the page is read anew. */
export const exampleServer = {
  saved: () => saved,
  isAway: () => isAway,

  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  async save(attempt: PartAttempt<Example>): Promise<SavedPart<Example>> {
    await new Promise((done) => setTimeout(done, ANSWER_MS));
    if (isAway) throw new RequestError('network', [{ code: 'NETWORK' }]);
    const clash = attempt.fields.find((name) => saved.values[name] !== attempt.from[name]);
    if (clash) throw new RequestError('problems', [{ code: 'CONFLICT', field: clash }]);
    const changes = attempt.fields.map((name) => [name, attempt.to[name]]);
    keep({ ...saved.values, ...Object.fromEntries(changes) });
    return saved;
  },

  /** Somebody else saves the same field. */
  someoneElse(changes: Partial<Example>): void {
    keep({ ...saved.values, ...changes });
  },

  setAway(next: boolean): void {
    isAway = next;
    tell();
  },
};

function keep(values: Example): void {
  saved = { values, version: saved.version + 1 };
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}
