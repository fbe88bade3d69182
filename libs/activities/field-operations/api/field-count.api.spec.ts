import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  type PassBench,
  POLICE,
  SOC1,
  SOC2,
  ZERO,
} from './testing/make-field-pass.js';
import { line, OutboxBench } from './testing/outbox-bench.js';
import type { BatchLine } from './testing/sealing-phone.js';

let portal: TestPortal;
let phones: OutboxBench;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  phones = await OutboxBench.open(portal);
  bench = phones.passes;
});
afterAll(() => portal.close());

const ELSEWHERE = 'socialsekreterare1@soc-hbg';

interface Counted {
  id: string;
  fieldCounts: { counter: string; n: number }[];
  ownReport: { countedInField: Record<string, number> | null } | null;
}
const FIELDS = `id fieldCounts { counter n } ownReport { countedInField { contacts accepted declined } }`;

async function counted(key: string, id: string, at = NIGHT) {
  const caller = await portal.as(key, undefined, at);
  const { data } = await caller.run<{ fieldPass: Counted }>(
    `query Counted($input: FieldPassInput!) { fieldPass(input: $input) { ${FIELDS} } }`,
    { input: { id } },
  );
  return data?.fieldPass;
}

/** Sends lines from a phone of the counting agency, as somebody who may not. */
async function sendAs(key: string, passId: string, entries: readonly BatchLine[]) {
  const phone = await phones.phone(passId);
  return phones.send(await phone.seal(passId, await phones.outbox(passId), entries), NIGHT, key);
}

describe('counting in the field', () => {
  it('is for the agency that counts, and for a team that is out', async () => {
    const { id } = await bench.started();
    expect((await sendAs(FA1, id, [line()])).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await sendAs(POLICE, id, [line()])).codes).toEqual(['STEP_NOT_POSSIBLE']);
    expect((await sendAs(ELSEWHERE, id, [line()])).codes).toEqual(['NOT_AVAILABLE']);
    const ready = await bench.ready();
    expect((await phones.count(ready.id, [line()])).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('is never below zero where it is read, whatever is taken back first (INV-14)', async () => {
    const { id } = await bench.started();
    expect((await phones.count(id, [line('contacts', -2)])).codes).toEqual([]);
    expect((await counted(SOC1, id))?.fieldCounts).toEqual([{ counter: 'contacts', n: 0 }]);
    await phones.count(id, [line('contacts', 3, '2022-05-20T19:00:00Z')], SOC2);
    expect((await counted(SOC1, id))?.fieldCounts).toEqual([{ counter: 'contacts', n: 1 }]);
  });

  it('adds up over two phones', async () => {
    const { id } = await bench.started();
    await phones.count(id, [line('contacts', 2), line('accepted')]);
    const theirs = [line(), line('contacts', 1, '2022-05-20T19:00:00Z')];
    const { statements } = await phones.count(id, theirs, SOC2);
    expect(statements).toBeLessThanOrEqual(12);
    expect((await phones.count(id, [line('contacts', -1)], SOC2)).problems).toEqual([]);
    expect((await counted(SOC1, id))?.fieldCounts).toEqual([
      { counter: 'contacts', n: 3 },
      { counter: 'accepted', n: 1 },
    ]);
    expect((await counted(FA1, id))?.fieldCounts).toEqual([]);
  });

  it('is taken over by the report, and forgotten when that is locked', async () => {
    const { id } = await bench.returned();
    const entries = [line('contacts', 3), line('supportConversations', 2), line('declined')];
    await phones.count(id, entries);
    expect((await counted(CHIEF, id))?.ownReport?.countedInField).toEqual({
      contacts: 3,
      accepted: 0,
      declined: 1,
    });
    expect((await counted(FA1, id))?.ownReport?.countedInField).toBeNull();
    const tally = { ...ZERO, contacts: 3, supportConversations: 2, declined: 1 };
    await bench.done(SOC1, 'saveFieldReport', { passId: id, hours: [], tally }, NEXT_DAY);
    await bench.done(SOC1, 'lockFieldReport', { passId: id, expectedVersion: 1 }, NEXT_DAY);
    expect((await counted(SOC1, id))?.fieldCounts).toEqual([]);
    const { rows } = await portal.owner.query('select from field_count where activity_id = $1', [
      id,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('more counters', () => {
  const stored = async (id: string) =>
    (
      await portal.owner.query(
        'select counter, quarter, n from field_count where activity_id = $1 order by counter',
        [id],
      )
    ).rows;

  it('are for the agency that counts, and only the parts there are', async () => {
    const { id } = await bench.started();
    expect((await sendAs(FA1, id, [line('signs.sexual')])).codes).toEqual(['STEP_NOT_POSSIBLE']);
    const none = [line('age.unknown'), line('acceptedBySex.woman')];
    const { problems } = await phones.count(id, none);
    expect(problems.map(({ code }) => code)).toEqual([
      'COUNTER_NOT_OF_TYPE',
      'COUNTER_NOT_OF_TYPE',
    ]);
    expect(await stored(id)).toEqual([]);
  });

  it('stand in the quarter in which the pass began, whenever they were tapped (INV-27)', async () => {
    const { id } = await bench.started();
    const later = '2022-05-20T21:30:00.000Z';
    await phones.count(id, [line(), line('signs.sexual'), line('age.under18', 2, later)]);
    const { statements } = await phones.count(id, [line('signs.sexual', 1, later)], SOC2);
    expect(statements).toBeLessThanOrEqual(12);
    await phones.count(id, [line('age.under18', -1)], SOC2);
    expect(await stored(id)).toEqual([
      { counter: 'age.under18', quarter: EVENING, n: 1 },
      { counter: 'contacts', quarter: new Date('2022-05-20T18:15:00Z'), n: 1 },
      { counter: 'signs.sexual', quarter: EVENING, n: 2 },
    ]);
  });

  it('are seen by the own agency alone, and go with the lock of the report', async () => {
    const { id } = await bench.returned();
    await phones.count(id, [line('contacts', 2), line('sex.woman'), line('interpreterUsed')]);
    expect((await counted(CHIEF, id))?.fieldCounts).toEqual([
      { counter: 'contacts', n: 2 },
      { counter: 'interpreterUsed', n: 1 },
      { counter: 'sex.woman', n: 1 },
    ]);
    for (const key of [FA1, POLICE]) {
      const seen = await counted(key, id);
      expect([seen?.fieldCounts, seen?.ownReport?.countedInField ?? null]).toEqual([[], null]);
    }
    expect(await counted(ELSEWHERE, id)).toBeUndefined();
    const tally = { ...ZERO, contacts: 2 };
    await bench.done(SOC1, 'saveFieldReport', { passId: id, hours: [], tally }, NEXT_DAY);
    await bench.done(SOC1, 'lockFieldReport', { passId: id, expectedVersion: 1 }, NEXT_DAY);
    expect(await stored(id)).toEqual([]);
  });
});

describe('what was counted, for those who were there (INV-15)', () => {
  const seen = async (key: string, id: string, at = NEXT_DAY) => {
    const caller = await portal.as(key, undefined, at);
    const { data } = await caller.run<{
      fieldPass: { teamCounts: { counter: string; n: number }[] };
    }>(
      'query Seen($input: FieldPassInput!) { fieldPass(input: $input) { teamCounts { counter n } } }',
      { input: { id } },
    );
    return data?.fieldPass.teamCounts.filter(({ n }) => n > 0);
  };

  it('is shown from the lock on, follows a correction, and goes thirty days after closing', async () => {
    const { id } = await bench.returned();
    const tally = { ...ZERO, contacts: 3, supportConversations: 2, accepted: 1 };
    await bench.done(SOC1, 'saveFieldReport', { passId: id, hours: [], tally }, NEXT_DAY);
    expect(await seen(FA1, id)).toEqual([]);
    await bench.done(SOC1, 'lockFieldReport', { passId: id, expectedVersion: 1 }, NEXT_DAY);
    const counts = [
      { counter: 'contacts', n: 3 },
      { counter: 'supportConversations', n: 2 },
      { counter: 'accepted', n: 1 },
    ];
    expect(await seen(FA1, id)).toEqual(counts);
    expect(await seen(CHIEF, id)).toEqual(counts);
    expect(await seen('projektledare@fa-hbg', id)).toEqual([]);
    const corrected = { hours: [], tally: { ...tally, contacts: 4 }, reason: 'MISCOUNTED' };
    await bench.done(
      SOC1,
      'correctFieldReport',
      { passId: id, expectedVersion: 2, ...corrected },
      NEXT_DAY,
    );
    expect((await seen(FA1, id))?.[0]).toEqual({ counter: 'contacts', n: 4 });
    const closed = (days: number) =>
      portal.owner.query(
        `update pass_progress set debrief_held_at = coalesce(debrief_held_at, now()),
           closed_at = now() - make_interval(days => $2) where activity_id = $1`,
        [id, days],
      );
    await closed(29);
    expect(await seen(FA1, id, new Date())).toHaveLength(3);
    await closed(31);
    expect(await seen(FA1, id, new Date())).toEqual([]);
    expect(await seen(SOC1, id, new Date())).toHaveLength(3);
  });
});

describe('the pass a phone opens', () => {
  const now = async (key: string, at: Date) => {
    const caller = await portal.as(key, undefined, at);
    const { data, problems } = await caller.run<{ fieldPassNow: { id: string } | null }>(
      'query Now { fieldPassNow { id } }',
    );
    expect(problems).toEqual([]);
    return data?.fieldPassNow?.id ?? null;
  };

  it('is the next, then the one that is on, and the day after the one that was', async () => {
    await portal.owner.query(
      `update pass_member set membership_id = null where membership_id = $1`,
      [bench.membership(SOC1)],
    );
    expect(await now(SOC1, EVENING)).toBeNull();
    const ready = await bench.ready();
    expect(await now(SOC1, EVENING)).toBe(ready.id);
    const on = await bench.started();
    expect(await now(SOC1, NIGHT)).toBe(on.id);
    const back = on.team.map((member) => member.id);
    await bench.done(SOC1, 'returnPass', { passId: on.id, backMemberIds: back }, NIGHT);
    expect(await now(SOC1, NEXT_DAY)).toBe(on.id);
    expect(await now(SOC1, new Date(NEXT_DAY.getTime() + 86_400_000))).toBeNull();
    expect(await now('skyddsombud@soc-lund', NIGHT)).toBeNull();
  });
});
