import { textScalar } from './text-scalar.js';

const NODE_INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** A password, code or token. It has no text, JSON or log form; only `reveal` gives it. */
export class SecretValue {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [NODE_INSPECT](): string {
    return '[secret]';
  }
}

/** Goes in, never comes out. */
export const Secret = textScalar<SecretValue>({
  name: 'Secret',
  description: 'A password, code or token: 1 to 1,024 characters, only ever an input.',
  code: 'INVALID_SECRET',
  parse: (text) => (text.length >= 1 && text.length <= 1024 ? new SecretValue(text) : undefined),
  serialize: () => {
    throw new Error('a secret never leaves');
  },
});
