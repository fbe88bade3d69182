import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { OUTBOX_DAYS } from '../../rules/outbox/outbox-life.js';
import { fieldOperationsGround } from '../testing/ground.js';
import {
  CHIEF,
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  POLICE,
  SOC1,
  SOC2,
} from '../testing/make-field-pass.js';
import { line, OutboxBench } from '../testing/outbox-bench.js';
import { type SealedInput, SealingPhone } from '../testing/sealing-phone.js';

let portal: TestPortal;
let bench: OutboxBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await OutboxBench.open(portal);
});
afterAll(() => portal.close());

const OUTSIDER = 'socialsekreterare1@soc-hbg';
const rows = async (table: string, id: string) =>
  (await portal.owner.query(`select from ${table} where activity_id = $1`, [id])).rowCount;
const counted = async (id: string, at = NIGHT) => (await bench.see(SOC1, id, at))?.fieldCounts;

describe('a phone of somebody who counts', () => {
  it('is registered by the agency that counts alone, with a key that is one', async () => {
    const { id } = await bench.passes.started();
    const { deviceKey } = await SealingPhone.make();
    expect((await bench.register(FA1, id, deviceKey)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await bench.register(POLICE, id, deviceKey)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await bench.register(OUTSIDER, id, deviceKey)).codes).toEqual(['NOT_AVAILABLE']);
    for (const none of ['', 'A'.repeat(87), deviceKey.slice(1), `${deviceKey} `]) {
      expect((await bench.register(SOC1, id, none)).codes).toEqual(['DEVICE_UNKNOWN']);
    }
    const { id: unsent } = await bench.passes.planned();
    expect((await bench.register(SOC1, unsent, deviceKey)).codes).toEqual(['OUTBOX_KEY_GONE']);
    expect([await rows('field_pass_key', id), await rows('field_device', id)]).toEqual([0, 0]);
    expect((await bench.see(SOC1, id))?.outbox).toBeNull();
  });

  it('makes the key of the pass once; a phone is known once', async () => {
    const { id } = await bench.passes.ready();
    const phone = await bench.phone(id);
    const outbox = await bench.outbox(id);
    expect(outbox.publicKey).toMatch(/^[A-Za-z0-9_-]{87}$/);
    await bench.register(SOC1, id, phone.deviceKey);
    await bench.register(SOC2, id, phone.deviceKey);
    await bench.phone(id, SOC2);
    expect(await bench.outbox(id, SOC2)).toEqual(outbox);
    expect([await rows('field_pass_key', id), await rows('field_device', id)]).toEqual([1, 3]);
    expect((await bench.see(CHIEF, id))?.outbox).toEqual(outbox);
    for (const key of [FA1, POLICE]) expect((await bench.see(key, id))?.outbox).toBeNull();
  });

  it('keeps no secret that the database could open', async () => {
    const { id } = await bench.out();
    const { rows: kept } = await portal.owner.query(
      'select octet_length(private_key) as length from field_pass_key where activity_id = $1',
      [id],
    );
    // Nonce, 32 bytes, tag.
    expect(kept).toEqual([{ length: 12 + 32 + 16 }]);
  });
});

describe('a batch that is refused', () => {
  it.each<[string, string, string]>([
    ['another agency of the pass', FA1, 'STEP_NOT_POSSIBLE'],
    ['the police of the pass', POLICE, 'STEP_NOT_POSSIBLE'],
    ['an agency that is not in the team', OUTSIDER, 'NOT_AVAILABLE'],
    ['a colleague on whom the phone is not registered', SOC2, 'DEVICE_UNKNOWN'],
  ])('from %s', async (_, key, code) => {
    const { id, phone, outbox } = await bench.out();
    const sent = await bench.send(await phone.seal(id, outbox, [line()]), NIGHT, key);
    expect(sent.codes).toEqual([code]);
    expect(await counted(id)).toEqual([]);
  });

  it.each<[string, string, (sent: SealedInput, other: SealedInput) => object]>([
    [
      'from a phone that nobody registered',
      'DEVICE_UNKNOWN',
      (sent) => ({ ...sent, deviceKey: 'A' }),
    ],
    ['signed by another phone', 'SEAL_BROKEN', (sent, { signature }) => ({ ...sent, signature })],
    ['not signed', 'SEAL_BROKEN', (sent) => ({ ...sent, signature: '' })],
    ['sealed to another key', 'OUTBOX_KEY_GONE', (sent) => ({ ...sent, keyId: randomUUID() })],
    ['sealed to what is no key', 'OUTBOX_KEY_GONE', (sent) => ({ ...sent, keyId: 'none' })],
    ['under another id', 'SEAL_BROKEN', (sent) => ({ ...sent, clientMutationId: randomUUID() })],
    [
      'under an id that is words',
      'MUTATION_ID_INVALID',
      (sent) => ({ ...sent, clientMutationId: 'a b' }),
    ],
    ['with other bytes', 'SEAL_BROKEN', (sent, { sealed }) => ({ ...sent, sealed })],
    ['far too long', 'TOO_MANY_ENTRIES', (sent) => ({ ...sent, sealed: 'A'.repeat(64_001) })],
  ])('%s', async (_, code, changed) => {
    const { id, phone, other, outbox } = await bench.out();
    const sent = await phone.seal(id, outbox, [line()]);
    const theirs = await other.seal(id, outbox, [line()]);
    expect((await bench.send(changed(sent, theirs))).codes).toEqual([code]);
    expect(await counted(id)).toEqual([]);
    // Nothing was kept of it: the batch itself still counts.
    expect((await bench.send(sent)).codes).toEqual([]);
  });

  it('though it is signed: with a broken seal, of another pass, under another id', async () => {
    const { id, phone, outbox } = await bench.out();
    const second = await bench.out();
    const sent = await phone.seal(id, outbox, [line()]);
    const flipped = Buffer.from(sent.sealed, 'base64url');
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    const broken = [
      { ...sent, sealed: flipped.toString('base64url') },
      { ...sent, sealed: '' },
      { ...sent, enc: sent.deviceKey },
      { ...sent, enc: 'AA' },
      { ...sent, clientMutationId: randomUUID() },
      {
        ...sent,
        ...(await phone.seal(second.id, second.outbox, [line()])),
        passId: id,
        keyId: outbox.keyId,
      },
    ];
    for (const batch of broken) {
      expect((await bench.send(await phone.sign(batch))).codes).toEqual(['SEAL_BROKEN']);
    }
    for (const text of ['', 'null', '{"v":2,"entries":[]}', '{"v":1,"entries":[1]}']) {
      const batch = await phone.sealText(id, outbox, text);
      expect((await bench.send(batch)).codes).toEqual(['SEAL_BROKEN']);
    }
    expect(await rows('field_outbox_receipt', id)).toBe(0);
  });

  it('for what it holds, line by line, and leaves the next one alone', async () => {
    const { id, phone, outbox } = await bench.out();
    const poison = [
      line(),
      line('advertsReviewed'),
      line('nonsense'),
      line('contacts', 0),
      line('contacts', 1, '2022-05-20T18:16:00Z'),
    ];
    const { problems } = await bench.send(await phone.seal(id, outbox, poison));
    expect(problems.map(({ code, field }) => `${field} ${code}`)).toEqual([
      'entries.1 COUNTER_NOT_OF_TYPE',
      'entries.2 COUNTER_NOT_OF_TYPE',
      'entries.3 NOT_A_COUNT',
      'entries.4 QUARTER_OUTSIDE_PASS',
    ]);
    const many = await phone.seal(id, outbox, Array(201).fill(line()));
    expect((await bench.send(many)).codes).toEqual(['TOO_MANY_ENTRIES']);
    expect((await bench.send(await phone.seal(id, outbox, [line()]))).codes).toEqual([]);
    expect(await counted(id)).toEqual([{ counter: 'contacts', n: 1 }]);
  });

  it('before the team is out', async () => {
    const { id } = await bench.passes.ready();
    const phone = await bench.phone(id);
    const sent = await phone.seal(id, await bench.outbox(id), [line()]);
    expect((await bench.send(sent)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});

describe('a batch', () => {
  it('counts once, sent twice, with the same bytes or others, by two at once (INV-28)', async () => {
    const { id, phone, outbox } = await bench.out();
    const first = await phone.seal(id, outbox, [line('contacts', 2), line('accepted')]);
    const { statements, codes } = await bench.send(first);
    expect([codes, statements <= 12]).toEqual([[], true]);
    expect((await bench.send(first)).codes).toEqual([]);
    const otherBytes = await phone.seal(id, outbox, [line('contacts', 9)], first.clientMutationId);
    expect((await bench.send(otherBytes)).codes).toEqual([]);
    const next = await phone.seal(id, outbox, [line('contacts')]);
    const both = await Promise.all([bench.send(next), bench.send(next)]);
    expect(both.map(({ codes: each }) => each)).toEqual([[], []]);
    expect(await counted(id)).toEqual([
      { counter: 'contacts', n: 3 },
      { counter: 'accepted', n: 1 },
    ]);
    expect(await rows('field_outbox_receipt', id)).toBe(2);
  });

  it('comes to the same in every order, below zero on the way (INV-14)', async () => {
    const { id, phone, other, outbox } = await bench.out();
    const back = await phone.seal(id, outbox, [line('contacts', -2), line('declined', -1)]);
    expect((await bench.send(back)).codes).toEqual([]);
    expect(await counted(id)).toEqual([
      { counter: 'contacts', n: 0 },
      { counter: 'declined', n: 0 },
    ]);
    const theirs = await other.seal(id, outbox, [line('contacts', 4, '2022-05-20T19:00:00Z')]);
    expect((await bench.send(theirs, NIGHT, SOC2)).codes).toEqual([]);
    expect(await counted(id)).toEqual([
      { counter: 'contacts', n: 2 },
      { counter: 'declined', n: 0 },
    ]);
  });

  it('is in its quarter by the clock that the phone has corrected itself', async () => {
    const { id, phone, outbox } = await bench.out();
    await bench.send(
      await phone.seal(id, outbox, [line('contacts', 1, '2022-05-20T19:30:00.000Z')]),
    );
    const { rows: kept } = await portal.owner.query(
      'select quarter, n, untimed from field_count where activity_id = $1',
      [id],
    );
    expect(kept).toEqual([{ quarter: new Date('2022-05-20T19:30:00Z'), n: 1, untimed: 0 }]);
  });

  it('without a certain time is counted in the quarter of the start, and told', async () => {
    const { id, phone, outbox } = await bench.out();
    const entries = [
      line('contacts', 3, null),
      line('contacts', -1, null),
      line(),
      line('age.under18', 1, null),
    ];
    expect((await bench.send(await phone.seal(id, outbox, entries))).codes).toEqual([]);
    const { rows: kept } = await portal.owner.query(
      'select counter, quarter, n, untimed from field_count where activity_id = $1 order by 1, 2',
      [id],
    );
    expect(kept).toEqual([
      { counter: 'age.under18', quarter: EVENING, n: 1, untimed: 0 },
      { counter: 'contacts', quarter: EVENING, n: 2, untimed: 2 },
      { counter: 'contacts', quarter: new Date('2022-05-20T18:15:00Z'), n: 1, untimed: 0 },
    ]);
    expect((await bench.see(SOC1, id))?.untimedCounts).toBe(2);
    expect((await bench.see(FA1, id))?.untimedCounts).toBe(0);
  });

  it('arrives when everyone is back, beside what arrived before', async () => {
    const { id, team, phone, other, outbox } = await bench.out();
    const sent = await phone.seal(id, outbox, [line('contacts', 2)]);
    await bench.send(await other.seal(id, outbox, [line()]), NIGHT, SOC2);
    await bench.back(id, team);
    expect((await bench.send(sent, NEXT_DAY)).codes).toEqual([]);
    expect(await counted(id, NEXT_DAY)).toEqual([{ counter: 'contacts', n: 3 }]);
  });
});

describe('what comes after the lock', () => {
  const lockedPass = async () => {
    const { id, team, phone, other, outbox } = await bench.out();
    await bench.send(await phone.seal(id, outbox, [line('contacts', 3, null)]));
    await bench.back(id, team);
    await bench.lock(id);
    return { id, phone, other, outbox };
  };

  it('is a correction asked of the agency that counts, which alone sees it', async () => {
    const { id, phone, outbox } = await lockedPass();
    const entries = [
      line('contacts', 2),
      line('contacts', -1, null),
      line('accepted'),
      line('accepted', -1),
    ];
    const sent = await phone.seal(id, outbox, entries);
    expect((await bench.send(sent, NEXT_DAY)).codes).toEqual([]);
    expect((await bench.send(sent, NEXT_DAY)).codes).toEqual([]);
    const seen = await bench.see(SOC2, id, NEXT_DAY);
    expect(seen?.lateCounts).toEqual([
      { id: expect.any(String), counter: 'contacts', n: 1, arrivedAt: NEXT_DAY.toISOString() },
    ]);
    expect([seen?.fieldCounts, seen?.untimedCounts]).toEqual([[], 0]);
    for (const key of [FA1, POLICE]) {
      expect((await bench.see(key, id, NEXT_DAY))?.lateCounts).toEqual([]);
    }
    const { rows: own } = await portal.owner.query(
      'select contacts from field_report where activity_id = $1 and contacts is not null',
      [id],
    );
    expect(own).toEqual([{ contacts: 3 }]);
  });

  it('is settled by that agency', async () => {
    const { id, phone, outbox } = await lockedPass();
    await bench.send(await phone.seal(id, outbox, [line('contacts', -1)]), NEXT_DAY);
    const [late] = (await bench.see(SOC1, id, NEXT_DAY))?.lateCounts ?? [];
    const settle = (key: string, ids: unknown[]) =>
      bench.passes.send(key, 'settleLateCounts', { passId: id, ids }, NEXT_DAY);
    expect((await settle(FA1, [late?.id])).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await settle(OUTSIDER, [late?.id])).codes).toEqual(['NOT_AVAILABLE']);
    expect((await settle(SOC1, [late?.id, randomUUID()])).codes).toEqual(['NOT_AVAILABLE']);
    expect((await settle(CHIEF, [late?.id])).codes).toEqual([]);
    expect((await settle(SOC1, [late?.id])).codes).toEqual([]);
    expect((await bench.see(SOC1, id, NEXT_DAY))?.lateCounts).toEqual([]);
    expect(await rows('field_late_count', id)).toBe(1);
  });
});

describe('the key of a pass', () => {
  const AFTER = new Date(NEXT_DAY.getTime() + 60 * 60_000);
  const days = (n: number) => new Date(NEXT_DAY.getTime() + n * 86_400_000);
  const gone = async (id: string) => {
    const tables = ['field_pass_key', 'field_device', 'field_outbox_receipt'];
    return (await Promise.all(tables.map((table) => rows(table, id)))).every((n) => n === 0);
  };

  it('outlives closing until each phone has said that it is empty; what then comes is refused', async () => {
    const { id, team, phone, other, outbox } = await bench.out();
    const arrived = await phone.seal(id, outbox, [line()]);
    const late = await phone.seal(id, outbox, [line('accepted')]);
    await bench.send(arrived);
    // Too early to count: the next tap may follow.
    const outside = new Date(NIGHT.getTime() - 60_000);
    expect((await bench.empty(id, phone.deviceKey, outside)).codes).toEqual([]);
    await bench.back(id, team);
    await bench.lock(id);
    expect((await bench.empty(id, other.deviceKey, NEXT_DAY, SOC2)).codes).toEqual([]);
    await bench.close(id);
    expect(await gone(id)).toBe(false);
    expect((await bench.send(late, AFTER)).codes).toEqual([]);
    expect((await bench.see(SOC1, id, AFTER))?.lateCounts).toHaveLength(1);
    expect((await bench.empty(id, other.deviceKey, AFTER)).codes).toEqual(['DEVICE_UNKNOWN']);
    expect((await bench.empty(id, phone.deviceKey, AFTER, FA1)).codes).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    expect((await bench.empty(id, phone.deviceKey, AFTER)).codes).toEqual([]);
    expect(await gone(id)).toBe(true);
    const last = await phone.seal(id, outbox, [line()]);
    for (const batch of [last, arrived]) {
      expect((await bench.send(batch, AFTER)).codes).toEqual(['OUTBOX_KEY_GONE']);
    }
    expect((await bench.register(SOC1, id, phone.deviceKey, AFTER)).codes).toEqual([
      'OUTBOX_KEY_GONE',
    ]);
    expect((await bench.empty(id, phone.deviceKey, AFTER)).codes).toEqual([]);
    expect((await bench.see(SOC1, id, AFTER))?.outbox).toBeNull();
  });

  it('lives on when a phone that was empty has sent again', async () => {
    const { id, team, phone, other, outbox } = await bench.out();
    await bench.back(id, team);
    for (const [key, { deviceKey }] of [
      [SOC1, phone],
      [SOC2, other],
    ] as const) {
      await bench.empty(id, deviceKey, NIGHT, key);
    }
    await bench.send(await phone.seal(id, outbox, [line()]));
    await bench.lock(id);
    await bench.close(id);
    expect(await gone(id)).toBe(false);
  });

  it('goes with the closing where all are empty', async () => {
    const { id, team, phone, other } = await bench.out();
    await bench.back(id, team);
    for (const [key, { deviceKey }] of [
      [SOC1, phone],
      [SOC2, other],
    ] as const) {
      await bench.empty(id, deviceKey, NEXT_DAY, key);
    }
    await bench.lock(id);
    await bench.close(id);
    expect(await gone(id)).toBe(true);
  });

  it('goes after fourteen days, whatever is still in a phone', async () => {
    const { id, team, phone, outbox } = await bench.out();
    await bench.back(id, team);
    await bench.lock(id);
    await bench.close(id);
    await portal.runJobs(days(OUTBOX_DAYS - 1));
    expect(await gone(id)).toBe(false);
    const sent = await phone.seal(id, outbox, [line()]);
    expect((await bench.send(sent, days(OUTBOX_DAYS))).codes).toEqual(['OUTBOX_KEY_GONE']);
    await portal.runJobs(days(OUTBOX_DAYS));
    expect(await gone(id)).toBe(true);
  });

  it('goes when the pass is cancelled', async () => {
    const { id } = await bench.passes.ready();
    await bench.phone(id);
    await bench.passes.done(SOC1, 'cancelPass', { passId: id, reason: 'THREAT' }, EVENING);
    expect(await gone(id)).toBe(true);
  });
});
