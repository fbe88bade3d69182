import type { Problem } from './problem.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the database counts in, less one: a version is counted on. */
const LARGEST = 2_147_483_646;

/** Numbers that count rows or versions, wherever they are asked for. */
const COUNTS: ReadonlySet<string> = new Set(['offset', 'expectedVersion']);

/** The guard of free texts tidies what it reads, and says itself what it does not take. */
const TIDIED: ReadonlySet<string> = new Set(['SafeText']);

/**
 * What is wrong with one value of the right type, whatever it is for.
 *
 * @param scalar the GraphQL type
 * @param field its path in the input; the last part is its name
 * @returns `UNREADABLE_CHARACTERS`: NUL or half a character, which no database keeps; `MUTATION_ID_INVALID`: no
 *   UUID; `NUMBER_OUT_OF_RANGE` { least, largest }; null when nothing is
 */
export function inputValueProblem(scalar: string, field: string, value: unknown): Problem | null {
  const name = field.slice(field.lastIndexOf('.') + 1);
  if (typeof value === 'string') {
    if (!TIDIED.has(scalar) && !isReadable(value)) return { code: 'UNREADABLE_CHARACTERS', field };
    if (name === 'clientMutationId' && !UUID.test(value)) {
      return { code: 'MUTATION_ID_INVALID', field };
    }
  }
  if (isInt(value) && COUNTS.has(name) && (value < 0 || value > LARGEST)) {
    return { code: 'NUMBER_OUT_OF_RANGE', field, params: { least: 0, largest: LARGEST } };
  }
  return null;
}

/** Of GraphQL’s type: what is none is refused where types are. */
function isInt(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= LARGEST + 2;
}

function isReadable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
