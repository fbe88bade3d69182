import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { Operation } from './operation.js';
import { createQueryClient } from './query-client.js';
import { onSessionEnd } from './request.js';
import type { RequestError } from './request-error.js';
import { saveState } from './save-state.js';
import { useMutationOperation } from './use-mutation-operation.js';

type Input = { readonly title: string; readonly clientMutationId: string };
const PLAN: Operation<{ id: string }, { readonly input: Input }> = {
  name: 'Plan',
  kind: 'mutation',
  id: 'f'.repeat(64),
  isOnce: true,
};

/** One after the other: a thrown network error, or an answer with its HTTP status. */
function answer(...steps: ('lost' | { status?: number; body: unknown })[]) {
  const bodies: { variables: { input: Input }; documentId: string }[] = [];
  globalThis.fetch = async (_url, init) => {
    bodies.push(JSON.parse(String(init?.body)));
    const step = steps[Math.min(bodies.length, steps.length) - 1];
    if (step === 'lost' || step === undefined) throw new TypeError('Failed to fetch');
    const status = step.status ?? 200;
    const headers = new Headers();
    return { ok: status < 400, status, headers, json: async () => step.body } as Response;
  };
  return bodies;
}

const DONE = { body: { data: { id: 's1' } } };
const refused = (code: string, status = 200) => ({
  status,
  body: { data: null, errors: [{ extensions: { code, problems: [{ code, field: 'title' }] } }] },
});

function planner() {
  const queries = createQueryClient();
  const wrapper = (props: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{props.children}</QueryClientProvider>
  );
  return renderHook(() => useMutationOperation(PLAN), { wrapper }).result;
}

/** Sends and lets the waits between tries pass. */
async function send(result: ReturnType<typeof planner>, title = 'A') {
  let outcome: unknown;
  await act(async () => {
    const sending = result.current.send({ title }).catch((error: RequestError) => error);
    await jest.advanceTimersByTimeAsync(60_000);
    outcome = await sending;
  });
  return outcome as RequestError & { id?: string };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('a write that is refused', () => {
  it('is not sent again, and the next one is a new one', async () => {
    const bodies = answer(refused('CONFLICT'), DONE);
    const result = planner();
    const error = await send(result);
    expect(error).toMatchObject({
      kind: 'problems',
      problems: [{ code: 'CONFLICT', field: 'title' }],
    });
    expect(bodies).toHaveLength(1);
    expect(saveState.current()).toBe('saved');
    await send(result);
    expect(idOf(bodies, 1)).not.toBe(idOf(bodies, 0));
  });

  it('because the session is over says so to the frame', async () => {
    const ended = jest.fn();
    const stop = onSessionEnd(ended);
    answer(refused('UNAUTHENTICATED', 401));
    expect(await send(planner())).toMatchObject({ kind: 'unauthenticated' });
    expect(ended).toHaveBeenCalledTimes(1);
    stop();
  });
});

describe('a write whose fate is unknown', () => {
  it.each([
    ['no answer', 'lost' as const],
    ['a database that restarts', refused('UNAVAILABLE', 503)],
    ['a proxy without its server', { status: 502, body: undefined }],
  ])('%s: is sent again word for word', async (_, first) => {
    const bodies = answer(first, first, DONE);
    const result = planner();
    expect(await send(result)).toEqual({ id: 's1' });
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies.map((_body, index) => idOf(bodies, index))).size).toBe(1);
    expect(saveState.current()).toBe('saved');
  });

  it('keeps its id when a person sends the same again, and takes a new one for other text', async () => {
    const bodies = answer('lost');
    const result = planner();
    expect(await send(result)).toMatchObject({ kind: 'network' });
    expect(saveState.current()).toBe('failed');
    const tries = bodies.length;
    await send(result);
    await send(result, 'B');
    expect(idOf(bodies, tries)).toBe(idOf(bodies, 0));
    expect(idOf(bodies, bodies.length - 1)).not.toBe(idOf(bodies, 0));
  });
});

it('sends the id of the document, never a text', async () => {
  const bodies = answer(DONE);
  await send(planner());
  expect(bodies[0]).toMatchObject({ documentId: PLAN.id, operationName: 'Plan' });
  expect(bodies[0]).not.toHaveProperty('query');
});

function idOf(bodies: readonly { variables: { input: Input } }[], index: number) {
  return bodies[index]?.variables.input.clientMutationId;
}
