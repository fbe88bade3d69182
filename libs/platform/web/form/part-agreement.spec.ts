import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { bench, network, type Plan, refusal, START, wait } from './testing.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what asks first', () => {
  const asks = ({ when }: Plan) => (when.startsWith('lör') ? (['when', 'type'] as const) : []);

  it('is held while the rest goes, and is sent as confirmed', async () => {
    const { saver, sent } = bench([], { asks });
    saver.set('when', 'lör 20–01');
    saver.set('aim', 'Ny');
    await wait(2000);
    expect(sent).toMatchObject([{ fields: ['aim'], isConfirmed: false }]);
    expect(saver.current()).toMatchObject({ status: 'held', asked: ['when'] });
    await saver.confirm();
    expect(sent[1]).toMatchObject({ fields: ['when'], isConfirmed: true });
    expect(saver.current()).toMatchObject({ status: 'saved', asked: [] });
  });

  it('is asked again after another change', async () => {
    const { saver, sent } = bench([network()], { asks });
    saver.set('when', 'lör 20–01');
    void saver.confirm();
    await wait(0);
    saver.set('when', 'lör 21–01');
    await wait(5000);
    expect(sent.map((one) => one.to.when)).toEqual(['lör 20–01', 'lör 20–01']);
    expect(saver.current().asked).toEqual(['when']);
  });

  it('is put back when it is not wanted', async () => {
    const { saver, sent } = bench([], { asks });
    saver.set('when', 'lör 20–01');
    saver.takeBack();
    await wait(5000);
    expect(sent).toEqual([]);
    expect(saver.current().values).toEqual(START);
  });

  it('is kept back when it is promised: the rest goes, and it is sent by its release', async () => {
    const { saver, sent } = bench([], { asks });
    saver.set('when', 'lör 20–01');
    saver.promise();
    saver.set('aim', 'Ny');
    await wait(60_000);
    expect(sent).toMatchObject([{ fields: ['aim'], isConfirmed: false }]);
    expect(saver.current()).toMatchObject({ isPromised: true, asked: [] });
    expect(await saver.release()).toBe(true);
    expect(sent[1]).toMatchObject({ fields: ['when'], isConfirmed: true });
    expect(saver.current()).toMatchObject({ status: 'saved', isPromised: false });
  });

  it('is no longer promised once it is changed again or taken back', async () => {
    const { saver, sent } = bench([], { asks });
    saver.set('when', 'lör 20–01');
    saver.promise();
    saver.set('when', 'lör 21–01');
    expect(saver.current()).toMatchObject({ isPromised: false, asked: ['when'] });
    saver.set('when', 'lör 20–01');
    expect(saver.current()).toMatchObject({ isPromised: false, asked: ['when'] });
    expect(await saver.release()).toBe(false);
    saver.promise();
    saver.takeBack();
    expect(saver.current()).toMatchObject({ values: START, isPromised: false });
    await wait(60_000);
    expect(sent).toEqual([]);
  });

  it('is said not to have arrived when somebody else was there before', async () => {
    const { saver, sent } = bench([refusal({ code: 'CONFLICT', field: 'when' })], { asks });
    saver.set('when', 'lör 20–01');
    saver.promise();
    expect(await saver.release()).toBe(false);
    expect(sent).toHaveLength(1);
    expect(saver.current().conflicts).toMatchObject([{ name: 'when' }]);
  });

  it('is sent when the page goes: who leaves has not taken it back', async () => {
    const { saver, sent } = bench([], { asks });
    saver.set('when', 'lör 20–01');
    saver.promise();
    saver.leave();
    await wait(0);
    expect(sent).toMatchObject([{ fields: ['when'], isConfirmed: true }]);
  });

  it('is also what only the server knows', async () => {
    const { saver, sent } = bench([refusal({ code: 'GO_AHEADS_WOULD_FALL' })], {
      askCodes: ['GO_AHEADS_WOULD_FALL'],
    });
    saver.set('when', 'fre 22–01');
    await wait(2000);
    expect(saver.current()).toMatchObject({ status: 'held', asked: ['when'], problems: [] });
    await saver.confirm();
    expect(sent[1]).toMatchObject({ isConfirmed: true });
  });
});
