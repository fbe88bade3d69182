import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RequestError } from '../graphql/request-error.js';
import { saveState } from '../graphql/save-state.js';
import { bench, network, type Plan, refusal, wait } from './testing.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('what is not sent', () => {
  it('a field that cannot be sent yet: the others go, and it says why', async () => {
    const check = ({ when }: Plan) => (when === '' ? [{ code: 'WHEN', field: 'when' }] : []);
    const { saver, fields } = bench([], { check });
    saver.set('when', '');
    saver.set('aim', 'Ny');
    expect(saver.current().problems).toEqual([]);
    await wait(2000);
    expect(fields()).toEqual(['aim']);
    expect(saver.current()).toMatchObject({
      status: 'held',
      problems: [{ code: 'WHEN', field: 'when' }],
    });
    saver.set('when', 'lör 20–01');
    await wait(2000);
    expect(fields()).toEqual(['aim', 'when']);
  });

  it('a part that is only not filled in yet is not at fault', async () => {
    const { saver } = bench([], { check: () => [{ code: 'AIM_MISSING', field: 'aim' }] });
    saver.set('type', 'EVENT');
    await wait(2000);
    expect(saver.current()).toMatchObject({ status: 'saved', problems: [] });
  });

  it('a text that the guard stops: it keeps itself back and stays as it was typed', async () => {
    const blocked = { code: 'PERSONAL_DATA_BLOCKED', field: 'aim' };
    const { saver, fields } = bench([refusal(blocked)]);
    saver.set('aim', '19121212-1212');
    saver.set('type', 'EVENT');
    await wait(2000);
    expect(fields()).toEqual(['aim type', 'type']);
    expect(saver.current()).toMatchObject({ status: 'held', problems: [blocked] });
    expect(saver.current().values.aim).toBe('19121212-1212');
    saver.set('type', 'DIGITAL');
    await wait(2000);
    expect(fields().at(-1)).toBe('type');
    saver.set('aim', 'Möta människor');
    await wait(2000);
    expect(fields().at(-1)).toBe('aim');
    expect(saver.current()).toMatchObject({ status: 'saved', problems: [] });
  });

  it('a warned text, until a reason is given', async () => {
    const { saver, fields } = bench([refusal({ code: 'PERSONAL_DATA_WARNED', field: 'aim' })]);
    saver.set('aim', 'Ring 040-628 04 00');
    await wait(4000);
    expect(fields()).toEqual(['aim']);
    saver.again(['aim']);
    await wait(2000);
    expect(fields()).toEqual(['aim', 'aim']);
  });

  it('a reason given while the save without it was under way lets its field go as well', async () => {
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      throw refusal({ code: 'PERSONAL_DATA_WARNED', field: 'aim' });
    };
    const { saver, fields } = bench([late]);
    saver.set('aim', 'Ring 040-628 04 00');
    void saver.flush();
    await wait(100);
    saver.again(['aim']);
    await wait(3000);
    expect(fields()).toEqual(['aim', 'aim']);
    expect(saver.current()).toMatchObject({ status: 'saved', problems: [] });
  });

  it('a refusal of what stood there before says nothing of what was typed meanwhile', async () => {
    const late = async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      throw refusal({ code: 'PERSONAL_DATA_BLOCKED', field: 'aim' });
    };
    const { saver, sent } = bench([late]);
    saver.set('aim', '19121212-1212');
    void saver.flush();
    await wait(100);
    saver.set('aim', 'Synas');
    saver.set('aim', 'Möta människor');
    await wait(3000);
    expect(sent.map(({ to }) => to.aim)).toEqual(['19121212-1212', 'Möta människor']);
    expect(saver.current()).toMatchObject({ status: 'saved', problems: [] });
  });

  it('anything, when the record cannot be changed; it is told as of the part', async () => {
    const { saver, fields } = bench([refusal({ code: 'STEP_NOT_POSSIBLE' })]);
    saver.set('aim', 'Ny');
    await wait(10_000);
    expect(fields()).toEqual(['aim']);
    expect(saver.current()).toMatchObject({
      status: 'held',
      problems: [{ code: 'STEP_NOT_POSSIBLE' }],
    });
  });

  it('a field refused for the sake of another, until that one is changed', async () => {
    const { saver, fields } = bench([refusal({ code: 'AREA_NOT_FOR_TYPE', field: 'areaIds' })]);
    saver.set('type', 'DIGITAL');
    await wait(2000);
    expect(saver.current().status).toBe('held');
    saver.set('when', 'lör 20–01');
    await wait(2000);
    expect(fields()).toEqual(['type', 'when type']);
  });
});

describe('when it is sent', () => {
  it('when the hand rests, once, with what it began with', async () => {
    const { saver, sent } = bench();
    for (const aim of ['N', 'Ny', 'Nya']) {
      saver.set('aim', aim);
      await wait(1500);
    }
    expect(sent).toEqual([]);
    expect(saver.current().status).toBe('waiting');
    await wait(500);
    expect(sent).toMatchObject([
      { fields: ['aim'], to: { aim: 'Nya' }, from: { aim: 'Synas' }, version: 1 },
    ]);
    await wait(10_000);
    expect(sent).toHaveLength(1);
  });

  it('at once when one leaves the field', async () => {
    const { saver, sent } = bench();
    saver.set('aim', 'Ny');
    await saver.flush();
    expect(sent).toHaveLength(1);
    expect(saver.current().status).toBe('saved');
  });

  it('nothing for what was put back', async () => {
    const { saver, sent } = bench();
    saver.set('aim', 'Ny');
    saver.set('aim', 'Synas');
    await wait(2000);
    expect(sent).toEqual([]);
  });

  it('one save at a time: what is typed meanwhile goes with the next, over the new version', async () => {
    let arrive: () => void = () => undefined;
    const { saver, sent } = bench([() => new Promise((resolve) => (arrive = resolve))]);
    saver.set('aim', 'a');
    await wait(2000);
    saver.set('aim', 'ab');
    await wait(2000);
    saver.set('aim', 'abc');
    await wait(2000);
    expect(sent).toHaveLength(1);
    arrive();
    await wait(0);
    expect(sent).toMatchObject([
      { to: { aim: 'a' }, from: { aim: 'Synas' }, version: 1 },
      { to: { aim: 'abc' }, from: { aim: 'a' }, version: 2 },
    ]);
    expect(sent[0]?.id).not.toBe(sent[1]?.id);
  });

  it('does not send half a word because an earlier save has arrived', async () => {
    let arrive: () => void = () => undefined;
    const { saver, sent } = bench([() => new Promise((resolve) => (arrive = resolve))]);
    saver.set('aim', 'a');
    await wait(2000);
    saver.set('aim', 'ab');
    arrive();
    await wait(500);
    expect(sent).toHaveLength(1);
    await wait(1500);
    expect(sent).toHaveLength(2);
  });

  it('when the page goes, beside what is on its way', async () => {
    let arrive: () => void = () => undefined;
    const { saver, sent } = bench([() => new Promise((resolve) => (arrive = resolve))]);
    saver.set('aim', 'a');
    saver.leave();
    await wait(0);
    saver.set('aim', 'ab');
    saver.leave();
    expect(sent).toMatchObject([{ to: { aim: 'a' } }, { to: { aim: 'ab' }, from: { aim: 'a' } }]);
    arrive();
    await wait(2000);
    expect(saver.current().status).toBe('saved');
  });
});

describe('when the portal is away', () => {
  it('the same attempt is sent again with the same id, and later changes wait their turn', async () => {
    const { saver, sent } = bench([network(), network()]);
    saver.set('aim', 'Ny');
    await wait(2000);
    expect(saver.current().status).toBe('retrying');
    expect(saveState.current()).toBe('retrying');
    saver.set('type', 'EVENT');
    await wait(2000);
    await wait(5000);
    expect(sent.map((one) => one.fields.join(' '))).toEqual(['aim', 'aim', 'aim', 'type']);
    expect(new Set(sent.map((one) => one.id)).size).toBe(2);
    expect(saver.current().status).toBe('saved');
    expect(saveState.current()).not.toBe('retrying');
  });

  it('it is tried for as long as it takes', async () => {
    const { saver, sent } = bench(Array.from({ length: 40 }, network));
    saver.set('aim', 'Ny');
    await wait(15 * 60_000);
    expect(sent).toHaveLength(41);
    expect(saver.current().status).toBe('saved');
  });

  it('a session that is over is waited for', async () => {
    const over = new RequestError('unauthenticated', [{ code: 'UNAUTHENTICATED' }]);
    const { saver } = bench([over, over]);
    saver.set('aim', 'Ny');
    await wait(2000);
    expect(saver.current().status).toBe('retrying');
    await wait(5000);
    expect(saver.current().status).toBe('saved');
  });
});

describe('when somebody else saves the same part', () => {
  it('fields that nobody changes here follow, the others stay', () => {
    const { saver, server, meanwhile } = bench();
    saver.set('aim', 'Mitt');
    meanwhile({ type: 'EVENT', aim: 'Deras' });
    saver.adopt({ ...server });
    expect(saver.current().values).toMatchObject({ aim: 'Mitt', type: 'EVENT' });
  });

  it('a change of another field says what it began with', async () => {
    const { saver, sent, server, meanwhile } = bench();
    meanwhile({ aim: 'Deras' });
    saver.adopt({ ...server });
    saver.set('type', 'EVENT');
    await wait(2000);
    expect(sent).toMatchObject([{ fields: ['type'], version: 2 }]);
  });

  it('is never sent as if it had been over theirs', async () => {
    const { saver, sent, server, meanwhile } = bench();
    saver.set('aim', 'Mitt');
    meanwhile({ aim: 'Deras' });
    saver.adopt({ ...server });
    await wait(2000);
    expect(sent).toMatchObject([{ from: { aim: 'Synas' }, version: 1 }]);
  });

  it('a choice stands at that field alone; the rest is saved', async () => {
    const clash = refusal({ code: 'CONFLICT', field: 'aim' });
    const { saver, fields, meanwhile } = bench([clash]);
    saver.set('aim', 'Mitt');
    saver.set('type', 'EVENT');
    meanwhile({ aim: 'Deras' });
    await wait(2000);
    expect(fields()).toEqual(['aim type', 'type']);
    expect(saver.current()).toMatchObject({
      status: 'held',
      conflicts: [{ name: 'aim', theirs: 'Deras' }],
    });
    await saver.keepMine('aim');
    expect(fields().at(-1)).toBe('aim');
    expect(saver.current()).toMatchObject({ status: 'saved', values: { aim: 'Mitt' } });
  });

  it('taking theirs sends nothing', async () => {
    const { saver, sent, meanwhile } = bench([refusal({ code: 'CONFLICT', field: 'aim' })]);
    saver.set('aim', 'Mitt');
    meanwhile({ aim: 'Deras' });
    await wait(2000);
    saver.takeTheirs('aim');
    await wait(5000);
    expect(sent).toHaveLength(1);
    expect(saver.current()).toMatchObject({ status: 'saved', values: { aim: 'Deras' } });
  });

  it('a race is run again, and not for ever', async () => {
    const race = () => refusal({ code: 'CONFLICT', field: 'expectedVersion' });
    const { saver, sent } = bench([race(), race()]);
    saver.set('aim', 'Ny');
    await wait(2000);
    expect(sent).toHaveLength(3);
    expect(saver.current().status).toBe('saved');
    const never = bench(Array.from({ length: 99 }, race));
    never.saver.set('aim', 'Ny');
    await wait(2000);
    expect(never.sent).toHaveLength(5);
  });
});

describe('what means the same', () => {
  it('keeps what was typed when the answer says it otherwise', async () => {
    const isSame = (name: string, one: unknown, other: unknown) =>
      name === 'aim' && String(one).trim() === String(other).trim();
    const { saver, sent, server } = bench([], { isSame });
    saver.set('aim', 'Synas ');
    await wait(2000);
    expect(sent).toEqual([]);
    saver.set('aim', 'Ny ');
    await wait(2000);
    server.values = { ...server.values, aim: 'Ny' };
    saver.adopt({ ...server });
    expect(saver.current()).toMatchObject({ status: 'saved', values: { aim: 'Ny ' } });
  });
});
