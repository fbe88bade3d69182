import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EvaluationStage, ten } from '../testing/evaluation-stage.js';
import { send } from '../testing/make-seminar.js';
import { DAY, later } from '../testing/sign-up-stage.js';

/** A seminar on 28 April 2022, 13–16: asked before, after and three months later. */
let stage: EvaluationStage;
beforeAll(async () => {
  stage = await EvaluationStage.open();
});
afterAll(() => stage.close());

const BEGUN = new Date('2022-04-28T11:05:00Z');
const OVER = new Date('2022-04-28T14:00:00Z');
const EVENING = new Date('2022-04-28T14:10:00Z');
const DAY_AFTER = new Date('2022-04-29T04:10:00Z');
const THREE_MONTHS = new Date('2022-07-28T07:01:00Z');
const TWO_DAYS_LATER = new Date('2022-07-30T04:01:00Z');

const addressesOf = async (id: string) =>
  (
    await stage.portal.owner.query<{ to: string }>(
      'select work_email as to from seminar_sign_up where activity_id = $1 and work_email is not null order by 1',
      [id],
    )
  ).rows.map(({ to }) => to);

async function held(id: string): Promise<void> {
  const planner = await stage.planner(BEGUN);
  for (const step of ['beginSeminar', 'completeSeminar']) {
    const { problems } = await send(planner, step, { seminarId: id });
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
  }
}

const evaluationOf = async (id: string, now: Date) => {
  const planner = await stage.planner(now);
  const { data } = await planner.run<{ seminar: { evaluation: Record<string, unknown> | null } }>(
    `query E($id: ID!) { seminar(id: $id) { evaluation { answers hidden
       knowledge { meanBefore meanAfter gain } satisfaction { numerator denominator } } } }`,
    { id },
  );
  return data?.seminar.evaluation ?? null;
};

describe('what is refused', () => {
  it('a round that is not for now, or a second time, or beside typed sums', async () => {
    const id = await stage.seated(1);
    const open = async (kind: string) =>
      stage.act(await stage.planner(), 'openEvaluationRound', id, { kind });
    expect(await open('AFTER')).toBe('STEP_NOT_POSSIBLE');
    expect(await open('THREE_MONTHS')).toBe('ROUND_NOT_POSSIBLE');
    expect(await open('NONE')).toBe('ROUND_NOT_POSSIBLE');
    expect(await open('BEFORE')).toBe('');
    expect(await open('BEFORE')).toBe('STEP_NOT_POSSIBLE');
    await held(id);
    const typed = { expectedVersion: 0, answers: 0, meanBefore: 5, meanAfter: 7 };
    const planner = await stage.planner(BEGUN);
    const { problems } = await send(planner, 'recordEvaluation', { seminarId: id, ...typed });
    expect(problems.map(({ code }) => code)).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('a round that nobody would get, and opens none', async () => {
    const id = await stage.seated(0);
    const planner = await stage.planner();
    expect(await stage.act(planner, 'openEvaluationRound', id, { kind: 'BEFORE' })).toBe(
      'ROUND_NOBODY',
    );
    expect(await stage.rounds(planner, id)).toEqual([]);
  });

  it('a round of a seminar of which sums were typed', async () => {
    const id = await stage.seated(1);
    await held(id);
    const typed = { expectedVersion: 0, answers: 0, meanBefore: 5, meanAfter: 7 };
    const planner = await stage.planner(BEGUN);
    expect((await send(planner, 'recordEvaluation', { seminarId: id, ...typed })).problems).toEqual(
      [],
    );
    expect(await stage.act(planner, 'openEvaluationRound', id, { kind: 'AFTER' })).toBe(
      'STEP_NOT_POSSIBLE',
    );
  });

  it('somebody else’s seminar, round or words', async () => {
    const { id, links } = await stage.opened(5);
    for (const link of links) await stage.answer(link, later(2), { text: 'Bra' });
    const { id: roundId, quotes } = await stage.closeRound(id, 'BEFORE', later(3));
    const police = await stage.portal.as('samverkanspolis1@pol-lund', undefined, later(4));
    const quoteId = quotes[0]?.id;
    for (const [field, more] of [
      ['openEvaluationRound', { kind: 'BEFORE' }],
      ['closeEvaluationRound', { roundId }],
      ['reviewQuote', { quoteId, isShown: true }],
    ] as const) {
      expect(await stage.act(police, field, id, more)).toBe('NOT_AVAILABLE');
    }
  });

  it('an answer that is not whole, and words that point out somebody; the link is still good', async () => {
    const { links } = await stage.opened(1);
    const [link = ''] = links;
    const tried = [
      { values: ten(3).slice(1) },
      { values: ten(6) },
      { more: 4 },
      { text: 'Anna Larsson, 19121212-1212' },
    ];
    const codes = [];
    for (const more of tried) codes.push((await stage.answer(link, later(2), more)).codes);
    expect(codes).toEqual([
      ...[
        'STATEMENTS_UNANSWERED',
        'STATEMENTS_UNANSWERED',
        'MORE_NOT_ASKED',
        'PERSONAL_DATA_BLOCKED',
      ],
    ]);
    expect((await stage.answer(link, later(3))).state).toBe('USED');
  });
});

describe('before, after and three months later', () => {
  let id: string;
  let last: readonly string[];

  it('before: by a letter to each, until it begins', async () => {
    id = await stage.seated(8, { asksLater: true });
    await stage.openRound(id, 'BEFORE');
    const links = [...(await stage.links(later(1), id)).values()];
    expect(links).toHaveLength(8);
    expect((await stage.form(links[0] ?? '', later(2))).is).toMatchObject({
      ...{ kind: 'BEFORE', state: 'OPEN', asksMore: null },
    });
    for (const link of links.slice(0, 6)) await stage.answer(link, later(2), { values: ten(2) });
    expect((await stage.answer(links[7] ?? '', new Date('2022-04-28T11:00:00Z'))).codes).toBe(
      'ROUND_CLOSED',
    );
    await stage.links(new Date('2022-04-28T11:00:30Z'), id);
    expect(await stage.rounds(await stage.planner(BEGUN), id)).toEqual([
      expect.objectContaining({ kind: 'BEFORE', isOpen: false, answers: 6, letters: 8, mean: 2.5 }),
    ]);
  });

  it('after: opens by itself as it ends, to those who came', async () => {
    await held(id);
    const links = [...(await stage.links(OVER, id)).values()];
    expect(links).toHaveLength(8);
    expect((await stage.form(links[0] ?? '', EVENING)).is?.asksMore).toBe('SATISFIED');
    expect((await stage.answer(links[0] ?? '', EVENING)).codes).toBe('MORE_UNANSWERED');
    for (const [at, link] of links.entries()) {
      const more = { values: ten(4), more: at < 3 ? 5 : 3, text: at === 0 ? 'Mer om natten' : '' };
      expect((await stage.answer(link, EVENING, more)).codes).toBe('');
    }
    const round = await stage.closeRound(id, 'AFTER', EVENING);
    expect(round).toMatchObject({ answers: 8, mean: 7.5, more: { numerator: 3, denominator: 8 } });
  });

  it('K04 weighs the smaller number, K05 is of those who were asked', async () => {
    expect(await evaluationOf(id, EVENING)).toEqual({
      ...{ answers: 8, hidden: false },
      knowledge: { meanBefore: 2.5, meanAfter: 7.5, gain: 5 },
      satisfaction: { numerator: 3, denominator: 8 },
    });
    const { rows } = await stage.portal.owner.query(
      'select answers, answers_before, satisfied from seminar_sum where activity_id = $1',
      [id],
    );
    expect(rows).toEqual([{ answers: 8, answers_before: 6, satisfied: 3 }]);
  });

  it('words wait for the organiser; shown they are everybody’s, taken away nobody’s', async () => {
    const planner = await stage.planner(EVENING);
    const network = await stage.portal.as('handlaggare@ks-lund', undefined, EVENING);
    const quotes = async (caller: typeof planner) =>
      (await stage.round(caller, id, 'AFTER')).quotes;
    const [quote] = await quotes(planner);
    expect(quote).toMatchObject({ text: 'Mer om natten', state: 'WAITING' });
    expect(await quotes(network)).toEqual([]);
    const review = (isShown: boolean) =>
      stage.act(planner, 'reviewQuote', id, { quoteId: quote?.id, isShown });
    expect(await review(true)).toBe('');
    expect(await quotes(network)).toEqual([{ ...quote, state: 'SHOWN' }]);
    expect(await review(false)).toBe('');
    expect(await quotes(planner)).toEqual([]);
  });

  it('others read the means, and may close nothing', async () => {
    const network = await stage.portal.as('handlaggare@ks-lund', undefined, EVENING);
    expect(await stage.round(network, id, 'AFTER')).toMatchObject({ mean: 7.5, mayClose: false });
  });

  it('the address of who has ticked it lives to the third letter, and then goes', async () => {
    await stage.links(DAY_AFTER, id);
    expect(await addressesOf(id)).toHaveLength(8);
    last = [...(await stage.links(THREE_MONTHS, id)).keys()];
    expect(last).toHaveLength(8);
    expect(await addressesOf(id)).toHaveLength(8);
    await stage.links(TWO_DAYS_LATER, id);
    expect(await addressesOf(id)).toEqual([]);
  });
});

describe('an address is not kept', () => {
  const dayAfter = async (id: string) => {
    await stage.links(OVER, id);
    await stage.links(DAY_AFTER, id);
    return addressesOf(id);
  };

  it('of whoever has not ticked it', async () => {
    const id = await stage.seated(2);
    await stage.openRound(id, 'BEFORE');
    expect(await dayAfter(id)).toEqual([]);
  });

  it('where nobody is asked anything', async () => {
    const id = await stage.seated(2, { asksLater: true });
    expect(await dayAfter(id)).toEqual([]);
  });

  it('of whoever has left', async () => {
    const id = await stage.seated(2, { asksLater: true });
    await stage.openRound(id, 'BEFORE');
    await stage.portal.owner.query(
      `update seminar_sign_up set state = 'CANCELLED' where activity_id = $1 and work_email = $2`,
      [id, stage.guestsOf(id)[0]],
    );
    expect(await dayAfter(id)).toEqual(stage.guestsOf(id).slice(1));
  });
});

describe('a round whose box is gone', () => {
  it('has no links any more, and the next morning closes it with what was told', async () => {
    const { id, links } = await stage.opened(6);
    await stage.answer(links[0] ?? '', later(2));
    // As after a restore: no backup has it.
    await stage.portal.owner.query('delete from seminar_round_box');
    expect((await stage.answer(links[1] ?? '', later(3))).codes).toBe('NOT_AVAILABLE');
    await stage.links(later(DAY), id);
    const round = await stage.round(await stage.planner(later(DAY)), id, 'BEFORE');
    expect(round).toMatchObject({ isOpen: false, answers: 0 });
  });
});
