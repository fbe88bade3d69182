import type { Problem } from '@stad/platform/rules/problem.js';
import { noteServerClock } from '../device/server-clock.js';
import { askFreshFactor } from './fresh-factor.js';
import { keptAnswer, keptIfLate, noteAnswered } from './kept-answers.js';
import type { Operation } from './operation.js';
import { type FailureKind, RequestError } from './request-error.js';

/** GraphQL as it comes over the wire; each problem is an error of its own. */
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: {
      readonly code?: string;
      readonly field?: string;
      readonly params?: Problem['params'];
      readonly problems?: readonly Problem[];
      readonly requestId?: string;
    };
  }[];
}

const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  OUTSIDE_FIELD_SESSION: 'unauthenticated',
  UNAVAILABLE: 'unavailable',
  INTERNAL: 'unexpected',
  BAD_REQUEST: 'unexpected',
  UNKNOWN_DOCUMENT: 'unexpected',
};

/** `isAsked`: over something the person did; else the page has asked by itself, on a phone that still answers. */
type SessionListener = (isAsked: boolean) => void;

const sessionListeners = new Set<SessionListener>();

/** Called when the server says that the session is over. Returns the way to stop listening. */
export function onSessionEnd(listener: SessionListener): () => void {
  sessionListeners.add(listener);
  return () => sessionListeners.delete(listener);
}

let lastContact = Date.now();

/** When the server last answered, in milliseconds: from then on the session's idle time runs. */
export function lastContactAt(): number {
  return lastContact;
}

export interface RequestOptions {
  /** Arrives also when the page is left or closed meanwhile: what was written is not lost with it. */
  readonly outlivesPage?: boolean;
  /** The page asks by itself: it does not keep a session alive that nobody uses. */
  readonly isIdle?: boolean;
  /** From the server or not at all: what this device keeps is to be renewed by it. */
  readonly isFresh?: boolean;
  /** As a visitor, whoever is signed in beside it: what is sent says nothing of who sends it. */
  readonly isAnonymous?: boolean;
}

const FRESH_FACTOR_NEEDED = 'FRESH_FACTOR_NEEDED';
const KEPT_ALIVE = 30_000;

/**
 * Sends one operation and gives its data, or throws a {@link RequestError}.
 * Never retries: that is for the query client to decide. Where the server wants a fresh factor the person is
 * asked, and the same request is sent again.
 */
export async function request<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  options: RequestOptions = {},
): Promise<Data> {
  const asking = ask(operation, variables, signal, options);
  const keep = () => keptAnswer(operation as Operation<unknown, unknown>, variables);
  const mayBeKept = operation.kind === 'query' && options.isFresh !== true;
  const late = mayBeKept ? await keptIfLate(asking, keep) : null;
  if (late) return late.data as Data;
  const { answer, error } = await asking;
  const kept = mayBeKept && error?.isTemporary ? await keep() : null;
  if (kept) return kept.data as Data;
  const [problem] = error?.has(FRESH_FACTOR_NEEDED) ? error.problems : [];
  // Nothing was done yet: sent again word for word, it has one effect.
  if (problem && (await askFreshFactor(String(problem.params?.['way'] ?? '')))) {
    return request(operation, variables, signal, options);
  }
  if (error?.kind === 'unauthenticated') {
    const isAsked = !error.has('OUTSIDE_FIELD_SESSION') || operation.isOnce === true;
    for (const listener of sessionListeners) listener(isAsked);
  }
  if (error) throw error;
  return answer?.data as Data;
}

async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
  options: RequestOptions,
) {
  const asked = Date.now();
  const response = await send(operation, variables, signal, options);
  if (response instanceof RequestError) return { answer: undefined, error: response };
  if (!options.isIdle) lastContact = Date.now();
  noteServerClock(response.headers.get('date'), asked);
  const answer = await read(response);
  const error = errorOf(response, answer);
  if (!error?.isTemporary) noteAnswered();
  return { answer, error };
}

async function send<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  { outlivesPage = false, isIdle = false, isAnonymous = false }: RequestOptions = {},
): Promise<Response | RequestError> {
  const body = JSON.stringify({
    operationName: operation.name,
    documentId: operation.id,
    variables: variables ?? {},
  });
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: isAnonymous ? 'omit' : 'same-origin',
      headers: {
        'content-type': 'application/json',
        'x-portal-client': 'web',
        // A claim: times that are stated from a wrong clock are found by it.
        'x-portal-clock': String(Date.now()),
        ...(isIdle ? { 'x-portal-idle': '1' } : {}),
      },
      body,
      // The browser takes a little over 64 kB of what is still to be sent when a page is gone.
      ...(outlivesPage && body.length < KEPT_ALIVE ? { keepalive: true } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return new RequestError('network', [{ code: 'NETWORK' }]);
  }
}

async function read(response: Response): Promise<Answer | undefined> {
  try {
    return (await response.json()) as Answer;
  } catch {
    return undefined;
  }
}

function errorOf(response: Response, answer: Answer | undefined): RequestError | undefined {
  const errors = answer?.errors ?? [];
  if (errors.length > 0) {
    const problems = errors.flatMap(({ extensions = {} }) => {
      const { code = 'UNEXPECTED', field, params } = extensions;
      return extensions.problems ?? [{ code, ...(field && { field }), ...(params && { params }) }];
    });
    const [first = { code: 'UNEXPECTED' }, ...rest] = problems;
    const kind = KIND_OF_CODE[first.code] ?? 'problems';
    return new RequestError(kind, [first, ...rest], errors[0]?.extensions?.requestId);
  }
  if (response.status === 401)
    return new RequestError('unauthenticated', [{ code: 'UNAUTHENTICATED' }]);
  if (response.status >= 502 && response.status <= 504) {
    return new RequestError('unavailable', [{ code: 'UNAVAILABLE' }]);
  }
  if (!response.ok || answer?.data === undefined || answer.data === null) {
    return new RequestError('unexpected', [{ code: 'UNEXPECTED' }], String(response.status));
  }
  return undefined;
}
