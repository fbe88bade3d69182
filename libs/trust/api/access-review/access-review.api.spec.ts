import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassBench, SOC1, SOC2 } from '@stad/activities/field-operations/api/make-field-pass.js';
import { type Caller, TestPortal } from '../../../../apps/api/test/portal.js';

const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const WORKER = SOC1;
const OTHER_WORKER = 'socialsekreterare-samverkan-polis@soc-lund';

const ITEM =
  'id reasons counted at action objectType functionTitle state answer answeredBy note version mayBe';
const REVIEW =
  'id state seed events items left authorised asked deviations conclusion seal version';
const ALL = `{ accessReviews { dueOn isDue mayDraw rows { ${REVIEW} drawnBy concludedBy } } }`;
const ITEMS = `query I($id: ID!) { accessReviewItems(reviewId: $id) { ${ITEM} } }`;
const QUESTIONS = `{ accessQuestions { ${ITEM} } }`;
const WAITING = '{ accessReviewWaiting { left dueOn questions } }';
const DRAW = `mutation D($input: DrawAccessReviewInput!) { drawAccessReview(input: $input) { ${REVIEW} } }`;
const JUDGE = `mutation J($input: JudgeAccessInput!) { judgeAccess(input: $input) { ${ITEM} } }`;
const ANSWER = `mutation A($input: AnswerAccessInput!) { answerAccess(input: $input) { ${ITEM} } }`;
const CONCLUDE = `mutation C($input: ConcludeAccessReviewInput!) { concludeAccessReview(input: $input) { ${REVIEW} } }`;

interface Item {
  readonly id: string;
  readonly reasons: string[];
  readonly counted: number;
  readonly objectType: string;
  readonly functionTitle: string | null;
  readonly state: string;
  readonly version: number;
  readonly mayBe: string[];
}
interface Review {
  readonly id: string;
  readonly seed: string;
  readonly events: number;
  readonly items: number;
  readonly left: number;
  readonly seal: string | null;
  readonly version: number;
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(async () => {
  await clear();
  await portal.close();
});

const clear = () => portal.owner.query('delete from access_review_item; delete from access_review');

async function ask<T>(key: string, document: string, variables: object = {}): Promise<T> {
  const { data, problems } = await (await portal.as(key)).run(
    document,
    variables as Record<string, unknown>,
  );
  if (problems.length > 0) throw new Error(problems.map(({ code }) => code).join());
  return Object.values(data as object)[0] as T;
}
const send = <T>(key: string, document: string, input: object = {}) =>
  ask<T>(key, document, { input: { clientMutationId: randomUUID(), ...input } });

const items = (review: Review, key = REVIEWER) => ask<Item[]>(key, ITEMS, { id: review.id });
const judged = (item: Item, verdict: string, more: object = {}) =>
  send<Item>(REVIEWER, JUDGE, { itemId: item.id, expectedVersion: item.version, verdict, ...more });
const answered = (item: Item, answer: string, key = MANAGER) =>
  send<Item>(key, ANSWER, { itemId: item.id, expectedVersion: item.version, answer });

/** An empty log of Lund's social services, then these events of an hour ago. */
async function logged(...events: readonly Logged[]): Promise<void> {
  await clear();
  await portal.owner.query('delete from audit.payload; delete from audit.event');
  for (const {
    who = WORKER,
    action = 'READ',
    type = 'field_operation',
    times = 1,
    ago = '1 hour',
    ids = null,
    fields = [],
  } of events) {
    const { rows } = await portal.owner.query<{ id: string }>(
      `insert into audit.event (chain_id, membership_id, agency_id, action, object_type, object_ids, fields)
       select m.agency_id, m.id, m.agency_id, $2, $3, coalesce($5::uuid[], array[gen_random_uuid()]), $6
       from membership m join agency a on a.id = m.agency_id, generate_series(1, $4) n
       where m.work_email = $1 and a.key = upper(split_part(replace($1, '.example', ''), '@', 2)) returning id`,
      [`${who}.example`, action, type, times, ids, fields],
    );
    // Its time is that of the COMMIT.
    await portal.owner.query(`update audit.event set at = ${at(ago)} where id = any ($1)`, [
      rows.map(({ id }) => id),
    ]);
  }
}

interface Logged {
  readonly who?: string;
  readonly action?: string;
  readonly type?: string;
  readonly times?: number;
  /** Before now, or `@23:30`: that time on the Swedish wall clock, yesterday. */
  readonly ago?: string;
  readonly ids?: readonly string[] | null;
  readonly fields?: readonly string[];
}
const at = (ago: string) =>
  ago.startsWith('@')
    ? `((now() at time zone 'Europe/Stockholm')::date - 1 + time '${ago.slice(1)}') at time zone 'Europe/Stockholm'`
    : `now() - interval '${ago}'`;

const drawn = () => send<Review>(REVIEWER, DRAW);

describe('refused', () => {
  it.each([WORKER, 'administrator@soc-lund', 'registrator@soc-lund', 'jurist@soc-lund'])(
    'everything to %s',
    async (key) => {
      for (const [document, variables] of [
        [ALL, {}],
        [ITEMS, { id: randomUUID() }],
        [QUESTIONS, {}],
        [WAITING, {}],
      ] as const) {
        await expect(ask(key, document, variables)).rejects.toThrow('NOT_AVAILABLE');
      }
      await expect(send(key, DRAW)).rejects.toThrow('NOT_AVAILABLE');
    },
  );

  it('to the manager what the controller does, to the controller the answer', async () => {
    await logged({ type: 'debrief' });
    const [item] = await items(await drawn());
    await expect(ask(MANAGER, ALL)).rejects.toThrow('NOT_AVAILABLE');
    await expect(
      send(MANAGER, JUDGE, { itemId: item?.id, expectedVersion: 1, verdict: 'authorise' }),
    ).rejects.toThrow('NOT_AVAILABLE');
    await expect(answered(item as Item, 'IN_WORK', REVIEWER)).rejects.toThrow('NOT_AVAILABLE');
    // What nobody asked about, a manager does not see.
    await expect(answered(item as Item, 'IN_WORK')).rejects.toThrow('NOT_AVAILABLE');
  });

  it('a second one while one is open, and the verdicts to the data protection officer', async () => {
    await expect(drawn()).rejects.toThrow('REVIEW_OPEN');
    await expect(send(DPO, DRAW)).rejects.toThrow('NOT_AVAILABLE');
    const { rows } = await ask<{ rows: Review[] }>(DPO, ALL);
    expect(rows).toHaveLength(1);
    const [item] = await items(rows[0] as Review, DPO);
    expect(item?.mayBe).toEqual([]);
    await expect(
      send(DPO, JUDGE, { itemId: item?.id, expectedVersion: 1, verdict: 'authorise' }),
    ).rejects.toThrow('NOT_AVAILABLE');
  });
});

describe('the sample', () => {
  it('can be drawn again from the seed by another program', async () => {
    const types = [
      { type: 'debrief', times: 300 },
      { action: 'LIST', type: 'standing_risk', times: 60 },
      { action: 'EXPORT', type: 'report_snapshot.pdf', times: 9 },
    ];
    await logged(...types);
    const review = await drawn();
    // Every twentieth of 369, rounded up: 19. One of each kind, 16 in proportion 299 : 59 : 8.
    const sampled = (await items(review)).filter(({ reasons }) => reasons.includes('SAMPLE'));
    expect([review.events, sampled.length]).toEqual([369, 19]);
    const { rows } = await portal.owner.query<{ id: string; action: string; drawn: boolean }>(
      `select e.id, e.action, exists (select from access_review_item i
         where i.event_id = e.id and 'SAMPLE' = any (i.reasons)) as drawn
       from audit.event e where e.object_type in ('debrief', 'standing_risk', 'report_snapshot.pdf')`,
    );
    const place = (id: string) =>
      createHash('sha256')
        .update(review.seed + id)
        .digest('hex');
    const sizes: Record<string, number> = { READ: 14, LIST: 4, EXPORT: 1 };
    for (const [action, size] of Object.entries(sizes)) {
      const own = rows.filter((row) => row.action === action);
      const expected = own.map(({ id }) => id).sort((a, b) => (place(a) < place(b) ? -1 : 1));
      expect(
        own
          .filter((row) => row.drawn)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(expected.slice(0, size).sort());
    }
  });

  it('is of everything since the last one, and of nothing twice', async () => {
    await logged({ type: 'debrief', times: 3, ago: '2 hours' });
    const first = await drawn();
    expect(first.items).toBe(3);
    for (const item of await items(first)) await judged(item, 'authorise');
    await send(REVIEWER, CONCLUDE, {
      reviewId: first.id,
      expectedVersion: first.version,
      conclusion: 'Inget att anmärka.',
    });
    const second = await drawn();
    const { rows } = await portal.owner.query(
      `select i.event_id from access_review_item i group by 1 having count(*) > 1`,
    );
    expect(rows).toEqual([]);
    expect((await items(second)).every(({ objectType }) => objectType !== 'debrief')).toBe(true);
  });

  it('holds nothing of another agency', async () => {
    await logged({ who: 'samverkanspolis1@pol-lund', type: 'debrief', times: 5 });
    expect(await drawn()).toMatchObject({ events: 0, items: 0 });
  });
});

describe('what is always looked at', () => {
  it.each<[string, string | null, Logged[]]>([
    ['forty in an hour', null, [{ type: 'debrief', times: 40, ago: '@10:15' }]],
    ['forty-one in an hour', 'MANY_READS', [{ type: 'debrief', times: 41, ago: '@10:15' }]],
    [
      'forty-one in two hours',
      null,
      [
        { type: 'debrief', times: 21, ago: '@10:15' },
        { type: 'debrief', times: 20, ago: '@11:15' },
      ],
    ],
    [
      'forty-one of two people',
      null,
      [
        { type: 'debrief', times: 21, ago: '@10:15' },
        { who: MANAGER, type: 'debrief', times: 20, ago: '@10:15' },
      ],
    ],
    ['just before ten at night', null, [{ type: 'debrief', ago: '@21:59' }]],
    ['at ten at night', 'NIGHT', [{ type: 'debrief', ago: '@22:00' }]],
    ['just before six', 'NIGHT', [{ type: 'debrief', ago: '@05:59' }]],
    ['at six', null, [{ type: 'debrief', ago: '@06:00' }]],
    ['a change by night', null, [{ action: 'UPDATE', type: 'debrief', ago: '@23:00' }]],
    ['ten downloads', null, [{ action: 'EXPORT', type: 'x', times: 10, ago: '@10:15' }]],
    [
      'eleven downloads',
      'MANY_EXPORTS',
      [{ action: 'EXPORT', type: 'x', times: 11, ago: '@10:15' }],
    ],
    ['five refusals', null, [{ action: 'REFUSED', type: 'x', times: 5, ago: '@10:15' }]],
    ['six refusals', 'REFUSALS', [{ action: 'REFUSED', type: 'x', times: 6, ago: '@10:15' }]],
    [
      'six refused sign-ins',
      'SIGN_IN_REFUSALS',
      [{ action: 'SIGN_IN_REFUSED', type: 'session', times: 6, ago: '@10:15' }],
    ],
    [
      'a warning that was let through',
      'TEXTS_LET_THROUGH',
      [{ action: 'TEXT_OVERRIDDEN', type: 'aim', ago: '@10:15' }],
    ],
    [
      'changed roles',
      'RIGHTS',
      [{ action: 'UPDATE', type: 'membership', fields: ['roles', 'version'], ago: '@10:15' }],
    ],
    [
      'that a membership is still needed',
      null,
      [{ action: 'UPDATE', type: 'membership', fields: ['reviewed_on'], ago: '@10:15' }],
    ],
    ['an invitation', 'RIGHTS', [{ action: 'INSERT', type: 'invitation', ago: '@10:15' }]],
    [
      'an approved sign-in',
      'RIGHTS',
      [{ action: 'UPDATE', type: 'sign_in_binding', fields: ['state'], ago: '@10:15' }],
    ],
    ['a deputy', 'RIGHTS', [{ action: 'INSERT', type: 'deputy', ago: '@10:15' }]],
  ])('%s: %s', async (_, finding, events) => {
    await logged(...events);
    const looked = await items(await drawn());
    const found = looked.flatMap(({ reasons }) => reasons.filter((reason) => reason !== 'SAMPLE'));
    expect(found).toEqual(finding ? [finding] : []);
    if (finding === 'MANY_READS') {
      expect(looked.find(({ reasons }) => reasons.includes('MANY_READS'))?.counted).toBe(41);
    }
  });

  describe('a pass that somebody opens', () => {
    let passId: string;
    beforeAll(async () => {
      const bench = await PassBench.open(portal);
      passId = (await bench.planned()).id;
      // Last night, for the log is gone through a year back.
      await portal.owner.query(
        `update activity set starts_at = ${at('@21:00')}, ends_at = ${at('@21:00')} + interval '4 hours' where id = $1`,
        [passId],
      );
    });

    it.each<[string, string | null, Logged]>([
      ['in the field, not in the team', 'OUTSIDE_TEAM', { who: OTHER_WORKER, ago: '@10:15' }],
      ['of its team', null, { who: SOC2, ago: '@10:15' }],
      ['who planned it', null, { who: SOC1, ago: '@10:15' }],
      ['a manager', null, { who: MANAGER, ago: '@10:15' }],
      ['of its team, out that night', null, { who: SOC2, ago: '@23:30' }],
      ['of its team, long before', 'NIGHT', { who: SOC2, ago: '@05:00' }],
      ['a manager, by night', 'NIGHT', { who: MANAGER, ago: '@23:30' }],
    ])('%s: %s', async (_, finding, event) => {
      await logged({ ...event, ids: [passId] });
      const looked = await items(await drawn());
      const found = looked.flatMap(({ reasons }) => reasons.filter((one) => one !== 'SAMPLE'));
      expect(found).toEqual(finding ? [finding] : []);
    });
  });
});

describe('verdicts', () => {
  let review: Review;
  const one = async (who: string): Promise<Item> => {
    await logged({ who, type: 'debrief', ago: '@10:15' });
    review = await drawn();
    return (await items(review))[0] as Item;
  };

  it('are given, taken back, and each change needs the version one saw', async () => {
    const item = await one(WORKER);
    expect(item.mayBe).toEqual(['authorise', 'ask', 'report']);
    const good = await judged(item, 'authorise');
    expect(good).toMatchObject({ state: 'AUTHORISED', version: 2 });
    await expect(judged(item, 'report')).rejects.toThrow('CONFLICT');
    expect(await judged(good, 'report', { note: 'Incident 4' })).toMatchObject({
      state: 'DEVIATION',
      note: 'Incident 4',
    });
  });

  it('pass the guard against personal data', async () => {
    const item = await one(WORKER);
    await expect(judged(item, 'report', { note: '19121212-1212' })).rejects.toThrow(
      'PERSONAL_DATA_BLOCKED',
    );
  });

  it('on one’s own reading need a manager', async () => {
    const own = await one(REVIEWER);
    await expect(judged(own, 'authorise')).rejects.toThrow('OWN_ACCESS');
    const asked = await judged(own, 'ask');
    const told = await answered(asked, 'IN_WORK');
    expect(told).toMatchObject({ state: 'ANSWERED', answeredBy: 'Enhetschef' });
    expect((await judged(told, 'authorise')).state).toBe('AUTHORISED');
  });

  it('a manager says no: that is a deviation and nothing else', async () => {
    const asked = await judged(await one(WORKER), 'ask');
    expect(await ask(MANAGER, WAITING)).toMatchObject({ questions: 1, left: 0 });
    const [question] = await ask<Item[]>(MANAGER, QUESTIONS);
    expect(question).toMatchObject({
      id: asked.id,
      functionTitle: 'Socialsekreterare 1',
      mayBe: ['IN_WORK', 'NOT_IN_WORK'],
    });
    const told = await answered(asked, 'NOT_IN_WORK');
    expect(await ask(MANAGER, WAITING)).toMatchObject({ questions: 0 });
    expect(await ask(REVIEWER, WAITING)).toMatchObject({ left: 1 });
    await expect(judged(told, 'authorise')).rejects.toThrow('MANAGER_SAID_NO');
    expect((await judged(told, 'report')).state).toBe('DEVIATION');
  });

  it('a manager does not answer for their own reading', async () => {
    const asked = await judged(await one(MANAGER), 'ask');
    expect(await ask(MANAGER, WAITING)).toMatchObject({ questions: 0 });
    expect((await ask<Item[]>(MANAGER, QUESTIONS))[0]?.mayBe).toEqual([]);
    await expect(answered(asked, 'IN_WORK')).rejects.toThrow('OWN_ACCESS');
  });

  it('of another agency are nobody’s here', async () => {
    const asked = await judged(await one(WORKER), 'ask');
    await expect(answered(asked, 'IN_WORK', 'polisledning@pol-lund')).rejects.toThrow(
      'NOT_AVAILABLE',
    );
  });
});

describe('the conclusion', () => {
  const conclude = (review: Review, more: object = {}) =>
    send<Review>(REVIEWER, CONCLUDE, {
      reviewId: review.id,
      expectedVersion: review.version,
      conclusion: 'Inget att anmärka.',
      ...more,
    });

  it('waits for the last verdict', async () => {
    await logged({ type: 'debrief', times: 2 });
    const review = await drawn();
    await expect(conclude(review)).rejects.toThrow('NOT_ALL_JUDGED');
    const [first, second] = await items(review);
    await judged(first as Item, 'authorise');
    await judged(await judged(second as Item, 'ask'), 'report');
    await expect(conclude(review, { conclusion: '19121212-1212' })).rejects.toThrow(
      'PERSONAL_DATA_BLOCKED',
    );
    await expect(conclude(review, { conclusion: ' ' })).rejects.toThrow('CONCLUSION_MISSING');
    const done = await conclude(review);
    expect(done).toMatchObject({ state: 'CONCLUDED', authorised: 1, asked: 1, deviations: 1 });
    expect(done.seal).toMatch(/^[0-9a-f]{64}$/);
    await expect(conclude(done)).rejects.toThrow('STEP_NOT_POSSIBLE');
    const again = await items(review);
    expect(again.every(({ mayBe }) => mayBe.length === 0)).toBe(true);
    await expect(judged(again[0] as Item, 'report')).rejects.toThrow();
  });

  it('sets the day of the next', async () => {
    const later = new Date();
    later.setMonth(later.getMonth() + 4);
    const at4 = async (document: string) => {
      const caller: Caller = await portal.as(REVIEWER, undefined, later);
      return Object.values((await caller.run(document)).data as object)[0];
    };
    expect(await ask(REVIEWER, ALL)).toMatchObject({ isDue: false, mayDraw: true });
    expect(await ask(REVIEWER, WAITING)).toMatchObject({ left: 0, dueOn: null });
    expect(await at4(ALL)).toMatchObject({ isDue: true });
    expect(await at4(WAITING)).toMatchObject({ dueOn: expect.stringMatching(/^\d{4}-/) });
  });
});

it('draws and shows in a bounded number of statements', async () => {
  await logged({ type: 'debrief', times: 400 });
  const drawing = await (await portal.as(REVIEWER)).run(DRAW, {
    input: { clientMutationId: randomUUID() },
  });
  const [review] = (await ask<{ rows: Review[] }>(REVIEWER, ALL)).rows;
  const showing = await (await portal.as(REVIEWER)).run(ITEMS, { id: review?.id });
  expect(drawing.statements).toBeLessThanOrEqual(12);
  expect(showing.statements).toBeLessThanOrEqual(12);
});
