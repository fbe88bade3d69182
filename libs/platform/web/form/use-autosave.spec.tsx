import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { RequestError } from '../graphql/request-error.js';
import { useAutosave } from './use-autosave.js';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function part(send: (values: { aim: string }) => Promise<unknown>) {
  return renderHook(
    (values: { aim: string }) =>
      useAutosave({
        values,
        send,
        check: (now) => (now.aim === 'x' ? [{ code: 'AIM', field: 'aim' }] : []),
      }),
    { initialProps: { aim: '' } },
  );
}

const wait = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)));

describe('a part that saves by itself', () => {
  it('sends nothing that cannot be sent, and says why', async () => {
    const send = jest.fn(async () => undefined);
    const { result, rerender } = part(send);
    rerender({ aim: 'x' });
    await wait(3000);
    expect(send).not.toHaveBeenCalled();
    expect(result.current.problems).toEqual([{ code: 'AIM', field: 'aim' }]);
  });

  it('keeps what failed, and sends it with the next change', async () => {
    const send = jest.fn(async (_values: { aim: string }): Promise<unknown> => undefined);
    send.mockRejectedValueOnce(new RequestError('network', [{ code: 'NETWORK' }]));
    const { result, rerender } = part(send);
    rerender({ aim: 'a' });
    await wait(2000);
    expect(result.current.state).toBe('failed');
    rerender({ aim: 'ab' });
    await wait(2000);
    expect(result.current.state).toBe('saved');
    expect(send).toHaveBeenLastCalledWith({ aim: 'ab' });
  });

  it('waits for the hand to rest', async () => {
    const send = jest.fn(async () => undefined);
    const { result, rerender } = part(send);
    for (const aim of ['a', 'ab', 'abc']) {
      rerender({ aim });
      await wait(1500);
    }
    expect(send).not.toHaveBeenCalled();
    expect(result.current.state).toBe('waiting');
    await wait(500);
    expect(send.mock.calls).toEqual([[{ aim: 'abc' }]]);
  });

  it('sends one at a time: what is typed meanwhile goes with the next', async () => {
    let arrive: () => void = () => undefined;
    const send = jest.fn(
      (_values: { aim: string }) => new Promise<void>((resolve) => (arrive = resolve)),
    );
    const { rerender } = part(send);
    rerender({ aim: 'a' });
    await wait(2000);
    rerender({ aim: 'ab' });
    await wait(2000);
    rerender({ aim: 'abc' });
    await wait(2000);
    expect(send).toHaveBeenCalledTimes(1);
    await act(async () => arrive());
    expect(send.mock.calls.map(([values]) => values.aim)).toEqual(['a', 'abc']);
  });

  it('saves what is left when one leaves', async () => {
    const send = jest.fn(async () => undefined);
    const { rerender, unmount } = part(send);
    rerender({ aim: 'a' });
    unmount();
    await wait(0);
    expect(send).toHaveBeenCalledTimes(1);
  });
});
