import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccessReviewStage,
  ALL,
  CONCLUDE,
  DRAW,
  ITEMS,
  type Item,
  JUDGE,
  MANAGER,
  QUESTIONS,
  REVIEWER,
  type Review,
  WORKER,
} from './testing/access-review-stage.js';

const DPO = 'dataskyddsombud@soc-lund';

/** Who may look through the log, what they find of it, and how they conclude. */
let stage: AccessReviewStage;
beforeAll(async () => {
  stage = await AccessReviewStage.open();
});
afterAll(() => stage.close());

describe('refused', () => {
  it.each([WORKER, 'administrator@soc-lund', 'registrator@soc-lund', 'jurist@soc-lund'])(
    'everything to %s',
    async (key) => {
      for (const [document, variables] of [
        [ALL, {}],
        [ITEMS, { id: randomUUID() }],
        [QUESTIONS, {}],
      ] as const) {
        await expect(stage.ask(key, document, variables)).rejects.toThrow('NOT_AVAILABLE');
      }
      await expect(stage.send(key, DRAW)).rejects.toThrow('NOT_AVAILABLE');
      expect(await stage.waiting(key)).toEqual([]);
    },
  );

  it('to the manager what the controller does, to the controller the answer', async () => {
    await stage.logged({ type: 'debrief' });
    const [item] = await stage.items(await stage.drawn());
    await expect(stage.ask(MANAGER, ALL)).rejects.toThrow('NOT_AVAILABLE');
    await expect(
      stage.send(MANAGER, JUDGE, { itemId: item?.id, expectedVersion: 1, verdict: 'authorise' }),
    ).rejects.toThrow('NOT_AVAILABLE');
    await expect(stage.answered(item as Item, 'IN_WORK', REVIEWER)).rejects.toThrow(
      'NOT_AVAILABLE',
    );
    // What nobody asked about, a manager does not see.
    await expect(stage.answered(item as Item, 'IN_WORK')).rejects.toThrow('NOT_AVAILABLE');
  });

  it('a second one while one is open, and the verdicts to the data protection officer', async () => {
    await expect(stage.drawn()).rejects.toThrow('REVIEW_OPEN');
    await expect(stage.send(DPO, DRAW)).rejects.toThrow('NOT_AVAILABLE');
    const { rows } = await stage.ask<{ rows: Review[] }>(DPO, ALL);
    expect(rows).toHaveLength(1);
    const [item] = await stage.items(rows[0] as Review, DPO);
    expect(item?.mayBe).toEqual([]);
    await expect(
      stage.send(DPO, JUDGE, { itemId: item?.id, expectedVersion: 1, verdict: 'authorise' }),
    ).rejects.toThrow('NOT_AVAILABLE');
  });
});

describe('verdicts', () => {
  let review: Review;
  const one = async (who: string): Promise<Item> => {
    await stage.logged({ who, type: 'debrief', ago: '@10:15' });
    review = await stage.drawn();
    return (await stage.items(review))[0] as Item;
  };

  it('are given, taken back, and each change needs the version one saw', async () => {
    const item = await one(WORKER);
    expect(item.mayBe).toEqual(['authorise', 'ask', 'report']);
    const good = await stage.judged(item, 'authorise');
    expect(good).toMatchObject({ state: 'AUTHORISED', version: 2 });
    await expect(stage.judged(item, 'report')).rejects.toThrow('CONFLICT');
    expect(await stage.judged(good, 'report', { note: 'Incident 4' })).toMatchObject({
      state: 'DEVIATION',
      note: 'Incident 4',
    });
  });

  it('pass the guard against personal data', async () => {
    const item = await one(WORKER);
    await expect(stage.judged(item, 'report', { note: '19121212-1212' })).rejects.toThrow(
      'PERSONAL_DATA_BLOCKED',
    );
  });

  it('on one’s own reading need a manager', async () => {
    const own = await one(REVIEWER);
    await expect(stage.judged(own, 'authorise')).rejects.toThrow('OWN_ACCESS');
    const asked = await stage.judged(own, 'ask');
    const told = await stage.answered(asked, 'IN_WORK');
    expect(told).toMatchObject({ state: 'ANSWERED', answeredBy: 'Enhetschef' });
    expect((await stage.judged(told, 'authorise')).state).toBe('AUTHORISED');
  });

  it('a manager says no: that is a deviation and nothing else', async () => {
    const asked = await stage.judged(await one(WORKER), 'ask');
    expect(await stage.waiting(MANAGER)).toEqual([['ACCESS_ASKED', 1]]);
    const [question] = await stage.ask<Item[]>(MANAGER, QUESTIONS);
    expect(question).toMatchObject({
      id: asked.id,
      functionTitle: 'Socialsekreterare 1',
      mayBe: ['IN_WORK', 'NOT_IN_WORK'],
    });
    const told = await stage.answered(asked, 'NOT_IN_WORK');
    expect(await stage.waiting(MANAGER)).toEqual([]);
    expect(await stage.waiting(REVIEWER)).toEqual([['ACCESS_TO_JUDGE', 1]]);
    await expect(stage.judged(told, 'authorise')).rejects.toThrow('MANAGER_SAID_NO');
    expect((await stage.judged(told, 'report')).state).toBe('DEVIATION');
  });

  it('a manager does not answer for their own reading', async () => {
    const asked = await stage.judged(await one(MANAGER), 'ask');
    expect(await stage.waiting(MANAGER)).toEqual([]);
    expect((await stage.ask<Item[]>(MANAGER, QUESTIONS))[0]?.mayBe).toEqual([]);
    await expect(stage.answered(asked, 'IN_WORK')).rejects.toThrow('OWN_ACCESS');
  });

  it('of another agency are nobody’s here', async () => {
    const asked = await stage.judged(await one(WORKER), 'ask');
    await expect(stage.answered(asked, 'IN_WORK', 'polisledning@pol-lund')).rejects.toThrow(
      'NOT_AVAILABLE',
    );
  });
});

describe('the conclusion', () => {
  const conclude = (review: Review, more: object = {}) =>
    stage.send<Review>(REVIEWER, CONCLUDE, {
      reviewId: review.id,
      expectedVersion: review.version,
      conclusion: 'Inget att anmärka.',
      ...more,
    });

  it('waits for the last verdict', async () => {
    await stage.logged({ type: 'debrief', times: 2 });
    const review = await stage.drawn();
    await expect(conclude(review)).rejects.toThrow('NOT_ALL_JUDGED');
    const [first, second] = await stage.items(review);
    await stage.judged(first as Item, 'authorise');
    await stage.judged(await stage.judged(second as Item, 'ask'), 'report');
    await expect(conclude(review, { conclusion: '19121212-1212' })).rejects.toThrow(
      'PERSONAL_DATA_BLOCKED',
    );
    await expect(conclude(review, { conclusion: ' ' })).rejects.toThrow('CONCLUSION_MISSING');
    const done = await conclude(review);
    expect(done).toMatchObject({ state: 'CONCLUDED', authorised: 1, asked: 1, deviations: 1 });
    expect(done.seal).toMatch(/^[0-9a-f]{64}$/);
    await expect(conclude(done)).rejects.toThrow('STEP_NOT_POSSIBLE');
    const again = await stage.items(review);
    expect(again.every(({ mayBe }) => mayBe.length === 0)).toBe(true);
    await expect(stage.judged(again[0] as Item, 'report')).rejects.toThrow();
  });

  it('sets the day of the next', async () => {
    const later = new Date();
    later.setMonth(later.getMonth() + 4);
    const at4 = async (document: string) => {
      const caller = await stage.portal.as(REVIEWER, undefined, later);
      return Object.values((await caller.run(document)).data as object)[0];
    };
    expect(await stage.ask(REVIEWER, ALL)).toMatchObject({ isDue: false, mayDraw: true });
    expect(await stage.waiting(REVIEWER)).toEqual([]);
    expect(await at4(ALL)).toMatchObject({ isDue: true });
    expect(await stage.waiting(REVIEWER, later)).toEqual([['ACCESS_REVIEW_DUE', null]]);
  });
});

it('draws and shows in a bounded number of statements', async () => {
  await stage.logged({ type: 'debrief', times: 400 });
  const drawing = await (await stage.portal.as(REVIEWER)).run(DRAW, {
    input: { clientMutationId: randomUUID() },
  });
  const [review] = (await stage.ask<{ rows: Review[] }>(REVIEWER, ALL)).rows;
  const showing = await (await stage.portal.as(REVIEWER)).run(ITEMS, { id: review?.id });
  expect(drawing.statements).toBeLessThanOrEqual(12);
  expect(showing.statements).toBeLessThanOrEqual(12);
});
