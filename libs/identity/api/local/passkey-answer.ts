import { textScalar } from '@stad/safeguards/api/scalars/text-scalar.js';

/** What a browser hands over from a passkey; the ceremony looks at every part of it. */
export type PasskeyAnswerValue = Readonly<Record<string, unknown>>;

const LONGEST = 12_000;

export const PasskeyAnswer = textScalar<PasskeyAnswerValue>({
  name: 'PasskeyAnswer',
  description: 'The answer of a passkey as JSON (WebAuthn), at most 12,000 characters.',
  code: 'INVALID_PASSKEY_ANSWER',
  parse: (text) => (text.length <= LONGEST ? parsed(text) : undefined),
  serialize: () => {
    throw new Error('an answer never leaves');
  },
});

function parsed(text: string): PasskeyAnswerValue | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as PasskeyAnswerValue)
      : undefined;
  } catch {
    return undefined;
  }
}
