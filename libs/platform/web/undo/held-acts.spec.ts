import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RequestError } from '../graphql/request-error.js';
import { type Act, heldActs } from './held-acts.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  heldActs.forget();
  jest.useRealTimers();
});
const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

function act(replies: Error[] = [], key = 'send 1') {
  const send = jest.fn(async () => {
    const reply = replies.shift();
    if (reply) throw reply;
  });
  const one: Act = {
    key,
    counting: (seconds) => `Skickar om ${seconds} s`,
    now: 'Skicka nu',
    done: 'Skickad',
    undone: 'Inte skickad',
    send,
  };
  return { one, send };
}
const state = (key = 'send 1') => heldActs.current().find((held) => held.act.key === key)?.state;

describe('an act that is held', () => {
  it('is not sent when it is taken back, however late', async () => {
    const { one, send } = act();
    heldActs.hold(one);
    await wait(9900);
    heldActs.undo('send 1');
    await wait(60_000);
    expect(send).not.toHaveBeenCalled();
    expect(state()).toBe('undone');
  });

  it('puts back what it changed on the page when it is taken back, and not when it is sent', async () => {
    const onUndo = jest.fn();
    heldActs.hold({ ...act([], 'a').one, onUndo });
    heldActs.undo('a');
    expect(onUndo).toHaveBeenCalledTimes(1);
    heldActs.hold({ ...act([], 'b').one, onUndo });
    await wait(10_000);
    expect(onUndo).toHaveBeenCalledTimes(1);
  });

  it('cannot be taken back once it is on its way', async () => {
    const { one, send } = act();
    heldActs.hold(one);
    await wait(10_000);
    heldActs.undo('send 1');
    expect(send).toHaveBeenCalledTimes(1);
    expect(state()).toBe('done');
    expect(heldActs.undoLast()).toBe(false);
  });

  it('is sent once, after ten seconds and not before', async () => {
    const { one, send } = act();
    heldActs.hold(one);
    heldActs.hold(one);
    await wait(9000);
    expect(send).not.toHaveBeenCalled();
    expect(heldActs.current()[0]?.left).toBe(1);
    await wait(1000);
    await wait(60_000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('waits while somebody reads it', async () => {
    const { one, send } = act();
    heldActs.hold(one);
    await wait(5000);
    heldActs.pause('send 1', true);
    await wait(60_000);
    expect(send).not.toHaveBeenCalled();
    heldActs.pause('send 1', false);
    await wait(5000);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is sent at once when one will not wait, and when the page goes', async () => {
    const { one, send } = act();
    heldActs.hold(one);
    await heldActs.now('send 1');
    await heldActs.now('send 1');
    expect(send).toHaveBeenCalledTimes(1);
    const other = act([], 'cancel 2');
    heldActs.hold(other.one);
    heldActs.leave();
    expect(other.send).toHaveBeenCalledTimes(1);
  });

  it('takes back the last one first', async () => {
    const [first, second] = [act([], 'a'), act([], 'b')];
    heldActs.hold(first.one);
    heldActs.hold(second.one);
    expect(heldActs.undoLast()).toBe(true);
    await wait(10_000);
    expect([first.send.mock.calls.length, second.send.mock.calls.length]).toEqual([1, 0]);
  });

  it('is tried again while the portal is away, and told when it is refused', async () => {
    const network = new RequestError('network', [{ code: 'NETWORK' }]);
    const away = act([network, network]);
    heldActs.hold(away.one);
    await wait(20_000);
    expect(away.send).toHaveBeenCalledTimes(3);
    expect(state()).toBe('done');
    const no = act([new RequestError('problems', [{ code: 'AIM_MISSING' }])], 'send 2');
    heldActs.hold(no.one);
    await wait(10_000);
    expect(heldActs.current().at(-1)).toMatchObject({
      state: 'failed',
      problems: [{ code: 'AIM_MISSING' }],
    });
  });
});
