/** @jest-environment node */

import { expect, it } from '@jest/globals';
import type { FieldCounter } from '../../rules/field-counts/more-counters.js';
import { PASS_KEY } from './testing/pass-key.js';
import { Phone } from './testing/phone.js';
import 'fake-indexeddb/auto';

const PASS = 'pass-1';
const ONE = { counter: 'contacts' as FieldCounter, quarter: null, n: 1 };
const NOTE = {
  ...({ act: 'NOTE', at: '2026-11-27T23:12:00.000Z', clockKnown: true } as const),
  ...{ seen: 0, text: 'Gatan var tom efter elva' },
};

/** What each transaction that may write was begun with, as the browser is asked for it. */
const begun: { readonly stores: string; readonly durability: string | undefined }[] = [];
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function begin(stores, mode, options) {
  if (mode === 'readwrite') begun.push({ stores: String(stores), durability: options?.durability });
  return transaction.call(this, stores, mode, options);
};

// No killed process shows it: what the system has in its memory outlives the process, and not the battery.
it('waits for the disk with every row that is put away, marked, sent again or taken out', async () => {
  const phone = new Phone('strict');
  const { outbox } = await phone.page();
  const writes = async (work: () => Promise<unknown>) => {
    begun.length = 0;
    await work();
    return begun.filter(({ stores }) => stores.includes('waiting'));
  };
  const refused = () => outbox.trayOf(PASS).refused[0]?.id ?? '';
  const strict = { stores: 'waiting', durability: 'strict' };
  outbox.use(PASS, PASS_KEY);
  expect(await writes(() => outbox.count(PASS, ONE))).toEqual([strict]);
  expect(await writes(() => outbox.note(PASS, NOTE))).toEqual([strict]);
  phone.answer = () => ({ is: 'refused', problem: 'NOT_AVAILABLE' });
  // Frozen, and both marked.
  expect(await writes(() => outbox.flush())).toEqual([strict, strict, strict]);
  phone.answer = () => ({ is: 'arrived' });
  // Without the mark, and taken out.
  expect(await writes(() => outbox.again(refused()))).toEqual([strict, strict]);
  expect(await writes(() => outbox.discard(refused()))).toEqual([strict]);
});

it('makes the keys of the phone on the disk, too', async () => {
  begun.length = 0;
  const { outbox } = await new Phone('strict keys').page();
  outbox.use(PASS, PASS_KEY);
  await outbox.count(PASS, ONE);
  await outbox.note(PASS, NOTE);
  expect(begun).toEqual([
    { stores: 'keys', durability: 'strict' },
    { stores: 'waiting', durability: 'strict' },
    { stores: 'keys', durability: 'strict' },
    { stores: 'waiting', durability: 'strict' },
  ]);
});
