import { GraphQLError } from 'graphql';
import { NOT_AVAILABLE, type Problem, ProblemError } from '../../rules/problem.js';
import { DatabaseUnavailableError } from '../db/transaction.js';

/** What a client may learn of a failure: codes, fields and bounds; never a value or a message. */
export interface PublicError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly problems: readonly Problem[] };
}

const UNAVAILABLE: Problem = { code: 'UNAVAILABLE' };

const NOT_KEPT: Problem = { code: 'BAD_REQUEST' };

/** Codes of PostgreSQL that have a meaning to the caller; all others are INTERNAL. */
const POSTGRES: Readonly<Record<string, Problem>> = {
  // An id that is none, or of nothing: as unknown as any other.
  '22P02': NOT_AVAILABLE,
  // A number, a moment or a text beyond what the database keeps, past the check of inputs (input-check.ts).
  '22003': NOT_KEPT,
  '22008': NOT_KEPT,
  '22021': NOT_KEPT,
  '22P05': NOT_KEPT,
  '2201W': NOT_KEPT,
  '2201X': NOT_KEPT,
  '23503': NOT_AVAILABLE,
  '23505': { code: 'CONFLICT' },
  '23P01': { code: 'CONFLICT' },
  '40001': { code: 'CONFLICT' },
  '40P01': { code: 'CONFLICT' },
  '42501': NOT_AVAILABLE,
  '55P03': UNAVAILABLE,
  '57014': UNAVAILABLE,
  '57P01': UNAVAILABLE,
  '57P02': UNAVAILABLE,
  '57P03': UNAVAILABLE,
  // Disk or memory is full, or too many are connected: nothing of the caller's.
  '53100': UNAVAILABLE,
  '53200': UNAVAILABLE,
  '53300': UNAVAILABLE,
  '25006': NOT_AVAILABLE,
  // The transaction was idle for so long that the database ended it.
  '25P03': UNAVAILABLE,
};

const LOST_CONNECTION = /Connection terminated|ECONNREFUSED|ECONNRESET|EPIPE|not queryable/;

/** TypeORM wraps what PostgreSQL says; the statement that opens a transaction is sent without it. */
interface FromDatabase {
  readonly driverError?: { readonly code?: string };
  readonly code?: string;
}

/** The one place where a failure becomes an answer. */
export function publicError(error: unknown): PublicError {
  const path = error instanceof GraphQLError ? error.path : undefined;
  const problems = problemsOf(error);
  const code = problems[0]?.code ?? 'INTERNAL';
  return { message: code, ...(path ? { path } : {}), extensions: { code, problems } };
}

export function problemsOf(error: unknown): readonly Problem[] {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (cause instanceof ProblemError) return cause.problems;
  if (cause instanceof DatabaseUnavailableError) return [UNAVAILABLE];
  const { driverError, code } = (cause ?? {}) as FromDatabase;
  const known = POSTGRES[driverError?.code ?? code ?? ''];
  if (known) return [known];
  if (cause instanceof Error && LOST_CONNECTION.test(cause.message)) return [UNAVAILABLE];
  // What a scalar refuses says why; where it stood is said by the error around it.
  if (cause instanceof GraphQLError) return [requestProblem(cause, (error as Error).message)];
  return [{ code: 'INTERNAL' }];
}

/** Parse, validation and coercion errors: Apollo's text would echo the value. */
function requestProblem(error: GraphQLError, message: string): Problem {
  const code = error.extensions?.['code'];
  if (typeof code === 'string' && /^(INVALID|TOO)_/.test(code)) {
    const field = error.extensions['field'] ?? leafOf(message);
    return typeof field === 'string' ? { code, field } : { code };
  }
  const field = leafOf(message);
  return field ? { code: 'BAD_REQUEST', field } : { code: 'BAD_REQUEST' };
}

/** Field names come from the schema or the client's own document, never from a value. */
function leafOf(message: string): string | undefined {
  const match = /(?:at "|^Variable "\$)([A-Za-z0-9_.[\]]{1,80})"/.exec(message);
  return match?.[1]?.replace(/^input\./, '');
}
