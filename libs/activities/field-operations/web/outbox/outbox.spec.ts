/** @jest-environment node */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { allWaiting, openDevice } from '@stad/platform/web/device/device-database.js';
import type { FieldCounter } from '../../rules/field-counts/more-counters.js';
import type { Line } from '../../rules/field-counts/taps.js';
import type { SumsRow, ToldAct } from './outbox-rows.js';
import { openedBatch as opened, PASS_KEY } from './testing/pass-key.js';
import { Phone } from './testing/phone.js';
import 'fake-indexeddb/auto';

const PASS = 'pass-1';
const QUARTER = '2026-11-27T21:45:00.000Z';
const line = (n = 1, counter: FieldCounter = 'contacts'): Line => ({
  counter,
  quarter: QUARTER,
  n,
});
const BACK: ToldAct = {
  act: 'ALL_BACK',
  at: '2026-11-27T23:12:00.000Z',
  clockKnown: true,
  seen: 3,
  text: null,
};

let last = 0;
let phone: Phone;
beforeEach(() => {
  last += 1;
  phone = new Phone(`phone ${last}`);
});
const onDisk = async () => allWaiting(await openDevice(`phone ${last}`));
const sums = () => phone.sent.flatMap((row) => (row.kind === 'sums' ? [row] : []));

async function newPage(...changes: Parameters<Phone['page']>) {
  const page = await phone.page(...changes);
  page.outbox.use(PASS, PASS_KEY);
  return page;
}

describe('a tap', () => {
  it('is on the disk before anything is sent, sealed, and grows under one id', async () => {
    const { outbox } = await newPage();
    await outbox.count(PASS, line());
    await outbox.count(PASS, line());
    await outbox.count(PASS, line(1, 'accepted'));
    const rows = (await onDisk()) as SumsRow[];
    expect(rows).toMatchObject([{ taps: 3, since: QUARTER, isFrozen: false }]);
    expect(JSON.stringify(rows)).not.toMatch(/contacts|accepted/);
    expect(phone.sent).toEqual([]);
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 3, earlier: 0, isKept: true });
    expect(outbox.wouldLose).toBe(false);
    const [row] = rows;
    expect(row && (await opened(row))).toEqual([line(2), line(1, 'accepted')]);
  });

  it('that comes while others are being put away goes along', async () => {
    const { outbox } = await newPage();
    await Promise.all([1, 2, 3, 4, 5].map(() => outbox.count(PASS, line())));
    await outbox.settled();
    const [row] = (await onDisk()) as SumsRow[];
    expect(row && (await opened(row))).toEqual([line(5)]);
  });

  it('taken back to nothing leaves nothing in the phone', async () => {
    const { outbox } = await newPage();
    await outbox.count(PASS, line());
    await outbox.count(PASS, line(-1));
    await outbox.flush();
    expect(await onDisk()).toEqual([]);
    expect(phone.sent).toEqual([]);
    expect(outbox.trayOf(PASS).taps).toBe(0);
  });

  it('before the key of the pass is known stays on the page, which says so, until it is', async () => {
    const { outbox } = await phone.page();
    await outbox.count(PASS, line());
    expect(await onDisk()).toEqual([]);
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 1, isKept: false });
    expect(outbox.wouldLose).toBe(true);
    outbox.use(PASS, PASS_KEY);
    await outbox.settled();
    expect(outbox.trayOf(PASS).isKept).toBe(true);
    expect(await onDisk()).toHaveLength(1);
  });

  it('that the disk does not take is said, and sent from the page', async () => {
    let isFull = true;
    const { outbox } = await newPage({
      database: async () => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        return openDevice(`phone ${last}`);
      },
    });
    await outbox.count(PASS, line());
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 1, isKept: false });
    expect(outbox.wouldLose).toBe(true);
    isFull = false;
    await outbox.flush();
    expect(sums()).toHaveLength(1);
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 0, isKept: true });
  });
});

describe('a disk that takes no more', () => {
  /** A page of a browser that has no room for what waits, and a way to make some. */
  async function onFullDisk() {
    let isFull = false;
    const database = await openDevice(`phone ${last}`);
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const store = { put: full, delete: (id: string) => database.delete('waiting', id) };
    const without = new Proxy(database, {
      get(target, name) {
        if (isFull && name === 'transaction') return () => ({ store, done: Promise.resolve() });
        const found = Reflect.get(target, name);
        return typeof found === 'function' ? found.bind(target) : found;
      },
    });
    const { outbox, pageId } = await newPage({ database: async () => without });
    const fill = (is: boolean) => {
      isFull = is;
    };
    return { outbox, pageId, fill };
  }

  it('loses nothing that is refused: it stays on the page, which says so, and is sent when it is asked for', async () => {
    const { outbox, fill } = await onFullDisk();
    await outbox.count(PASS, line());
    fill(true);
    await outbox.count(PASS, line(1, 'accepted'));
    await outbox.note(PASS, BACK);
    phone.answer = () => ({ is: 'refused', problem: 'NOT_AVAILABLE' });
    await outbox.flush();
    await outbox.flush();
    const { refused, isKept } = outbox.trayOf(PASS);
    expect(refused).toMatchObject([{ taps: 2 }, { taps: 0 }]);
    expect({ isKept, wouldLose: outbox.wouldLose }).toEqual({ isKept: false, wouldLose: true });
    phone.answer = () => ({ is: 'arrived' });
    phone.sent.length = 0;
    for (const { id } of refused) await outbox.again(id);
    expect(phone.sent.map(({ kind }) => kind)).toEqual(['sums', 'act']);
    expect(await Promise.all(sums().map(opened))).toEqual([[line(), line(1, 'accepted')]]);
    expect(outbox.trayOf(PASS)).toMatchObject({ refused: [], taps: 0, acts: [], isKept: true });
  });

  it('has it all when there is room again', async () => {
    const { outbox, pageId, fill } = await onFullDisk();
    fill(true);
    await outbox.note(PASS, BACK);
    fill(false);
    phone.answer = () => ({ is: 'refused', problem: 'NOT_AVAILABLE' });
    await outbox.flush();
    expect(outbox.wouldLose).toBe(false);
    phone.kill(pageId);
    phone.answer = () => ({ is: 'arrived' });
    const next = await newPage();
    for (const { id } of next.outbox.trayOf(PASS).refused) await next.outbox.again(id);
    expect(phone.sent.at(-1)).toMatchObject({ kind: 'act', told: BACK });
    expect(await onDisk()).toEqual([]);
  });

  it('changes nothing in the order of what is sent', async () => {
    const { outbox, fill } = await onFullDisk();
    fill(true);
    await outbox.note(PASS, { ...BACK, act: 'POLICE_LEFT' });
    fill(false);
    await outbox.note(PASS, BACK);
    await outbox.flush();
    expect(phone.sent).toMatchObject([{ told: { act: 'POLICE_LEFT' } }, { told: BACK }]);
  });
});

describe('what is sent', () => {
  it('is frozen: the next tap begins another, and a lost answer is sent again word for word', async () => {
    const { outbox } = await newPage();
    phone.answer = () => ({ is: 'away' });
    await outbox.count(PASS, line());
    await outbox.flush();
    await outbox.count(PASS, line());
    phone.answer = () => ({ is: 'arrived' });
    await outbox.flush();
    const [first, again, second] = sums();
    expect(again).toEqual(first);
    expect(second?.id).not.toBe(first?.id);
    expect(await Promise.all(sums().map(opened))).toEqual([[line()], [line()], [line()]]);
    expect(await onDisk()).toEqual([]);
  });

  it('stays in the phone until the server has answered, whatever page is there', async () => {
    const before = await newPage();
    await before.outbox.count(PASS, line(3));
    phone.kill(before.pageId);
    const { outbox } = await newPage();
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 3, earlier: 3, lines: [] });
    phone.answer = () => ({ is: 'away' });
    await outbox.flush();
    expect(outbox.trayOf(PASS).taps).toBe(3);
    phone.answer = () => ({ is: 'arrived' });
    await outbox.flush();
    expect(outbox.trayOf(PASS).taps).toBe(0);
    expect(phone.arrivals).toEqual([PASS]);
  });

  it('is never what grows on another page that lives', async () => {
    const one = await newPage();
    await one.outbox.count(PASS, line());
    const other = await newPage();
    await other.outbox.flush();
    expect(phone.sent).toEqual([]);
    await one.outbox.count(PASS, line());
    await one.outbox.flush();
    expect(await Promise.all(sums().map(opened))).toEqual([[line(2)]]);
  });

  it('holds up nothing where it is refused, and waits for a person', async () => {
    const { outbox } = await newPage();
    await outbox.count(PASS, line());
    await outbox.flush().catch(() => undefined);
    phone.sent.length = 0;
    phone.answer = (row) =>
      row.kind === 'sums' ? { is: 'refused', problem: 'COUNTER_NOT_OF_TYPE' } : { is: 'arrived' };
    await outbox.count(PASS, line(2));
    await outbox.note(PASS, BACK);
    await outbox.flush();
    const { refused, taps, acts } = outbox.trayOf(PASS);
    expect(refused).toMatchObject([{ problem: 'COUNTER_NOT_OF_TYPE', taps: 2 }]);
    expect({ taps, acts }).toEqual({ taps: 0, acts: [] });
    await outbox.flush();
    expect(sums()).toHaveLength(1);
    phone.answer = () => ({ is: 'arrived' });
    await outbox.again(refused[0]?.id ?? '');
    expect(await onDisk()).toEqual([]);
  });

  it('that meets a fault of ours is sent another time, and the next goes on', async () => {
    const { outbox } = await newPage();
    phone.answer = (row) => (row.kind === 'sums' ? { is: 'failed' } : { is: 'arrived' });
    await outbox.count(PASS, line());
    await outbox.note(PASS, BACK);
    await outbox.flush();
    // A person is told of it: it may wait for long.
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 1, acts: [], refused: [], failed: 1 });
    phone.answer = () => ({ is: 'arrived' });
    await outbox.flush();
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 0, failed: 0 });
  });

  it('that is an act alone is told of, too, and is the oldest that waits', async () => {
    const { outbox } = await newPage();
    phone.answer = () => ({ is: 'failed' });
    await outbox.note(PASS, BACK);
    await outbox.flush();
    expect(outbox.trayOf(PASS)).toMatchObject({ acts: [BACK], failed: 1, since: BACK.at });
  });

  it('is its own person’s alone', async () => {
    const { outbox, pageId } = await newPage();
    await outbox.count(PASS, line());
    phone.kill(pageId);
    const other = new Phone(`phone ${last}`, 'member-2');
    const page = await other.page();
    await page.outbox.flush();
    expect(other.sent).toEqual([]);
    expect(page.outbox.trayOf(PASS).taps).toBe(0);
    expect(await onDisk()).toHaveLength(1);
  });
});

describe('an act', () => {
  it('is noted with its clock, unreadable on the disk, read by the next page, and sent in its order', async () => {
    const before = await newPage();
    await before.outbox.count(PASS, line());
    await before.outbox.note(PASS, { ...BACK, act: 'NOTE', text: 'Gatan var tom efter elva' });
    await before.outbox.note(PASS, BACK);
    expect(JSON.stringify(await onDisk())).not.toMatch(/Gatan|ALL_BACK/);
    phone.kill(before.pageId);
    const { outbox } = await newPage();
    expect(outbox.trayOf(PASS).acts.map(({ act }) => act)).toEqual(['NOTE', 'ALL_BACK']);
    await outbox.flush();
    expect(phone.sent.map((row) => (row.kind === 'act' ? row.told.act : 'SUMS'))).toEqual([
      'SUMS',
      'NOTE',
      'ALL_BACK',
    ]);
  });
});

describe('a browser that keeps nothing', () => {
  it('sends from the page, which says until then that it would be lost', async () => {
    const { outbox } = await newPage({
      database: () => Promise.reject(new DOMException('none', 'InvalidStateError')),
    });
    phone.answer = () => ({ is: 'away' });
    await outbox.count(PASS, line(2));
    await outbox.note(PASS, BACK);
    await outbox.flush();
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 2, acts: [BACK], isKept: false });
    expect(outbox.wouldLose).toBe(true);
    phone.answer = () => ({ is: 'arrived' });
    phone.sent.length = 0;
    await outbox.flush();
    expect(phone.sent.map(({ kind }) => kind)).toEqual(['sums', 'act']);
    expect(await Promise.all(sums().map(opened))).toEqual([[line(2)]]);
    expect(outbox.trayOf(PASS)).toMatchObject({ taps: 0, acts: [], isKept: true });
    expect(outbox.wouldLose).toBe(false);
  });
});
