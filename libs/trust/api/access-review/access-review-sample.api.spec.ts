import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  PassBench,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import {
  AccessReviewStage,
  at,
  CONCLUDE,
  type Logged,
  MANAGER,
  REVIEWER,
} from './testing/access-review-stage.js';

/** At the door nobody knows yet who it is. */
const AT_ACCOUNT = { action: 'SIGN_IN_REFUSED', type: 'session', ago: '@10:15', byUnknown: true };
const OTHER_WORKER = 'socialsekreterare-samverkan-polis@soc-lund';

/** What of the log is looked at: a sample, and what is always looked at. */
let stage: AccessReviewStage;
beforeAll(async () => {
  stage = await AccessReviewStage.open();
});
afterAll(() => stage.close());

describe('the sample', () => {
  it('can be drawn again from the seed by another program', async () => {
    const types = [
      { type: 'debrief', times: 300 },
      { action: 'LIST', type: 'standing_risk', times: 60 },
      { action: 'EXPORT', type: 'report_snapshot.pdf', times: 9 },
    ];
    await stage.logged(...types);
    const review = await stage.drawn();
    // Every twentieth of 369, rounded up: 19. One of each kind, 16 in proportion 299 : 59 : 8.
    const sampled = (await stage.items(review)).filter(({ reasons }) => reasons.includes('SAMPLE'));
    expect([review.events, sampled.length]).toEqual([369, 19]);
    const { rows } = await stage.portal.owner.query<{ id: string; action: string; drawn: boolean }>(
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
    await stage.logged({ type: 'debrief', times: 3, ago: '2 hours' });
    const first = await stage.drawn();
    expect(first.items).toBe(3);
    for (const item of await stage.items(first)) await stage.judged(item, 'authorise');
    await stage.send(REVIEWER, CONCLUDE, {
      reviewId: first.id,
      expectedVersion: first.version,
      conclusion: 'Inget att anmärka.',
    });
    const second = await stage.drawn();
    const { rows } = await stage.portal.owner.query(
      `select i.event_id from access_review_item i group by 1 having count(*) > 1`,
    );
    expect(rows).toEqual([]);
    expect((await stage.items(second)).every(({ objectType }) => objectType !== 'debrief')).toBe(
      true,
    );
  });

  it('holds nothing of another agency', async () => {
    await stage.logged({ who: 'samverkanspolis1@pol-lund', type: 'debrief', times: 5 });
    expect(await stage.drawn()).toMatchObject({ events: 0, items: 0 });
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
    ['five refused sign-ins at one account', null, [{ ...AT_ACCOUNT, times: 5 }]],
    ['six refused sign-ins at one account', 'SIGN_IN_REFUSALS', [{ ...AT_ACCOUNT, times: 6 }]],
    [
      'six refused sign-ins at two accounts',
      null,
      [
        { ...AT_ACCOUNT, times: 3 },
        { ...AT_ACCOUNT, times: 3, who: MANAGER },
      ],
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
    await stage.logged(...events);
    const looked = await stage.items(await stage.drawn());
    const found = looked.flatMap(({ reasons }) => reasons.filter((reason) => reason !== 'SAMPLE'));
    expect(found).toEqual(finding ? [finding] : []);
    if (finding === 'MANY_READS') {
      expect(looked.find(({ reasons }) => reasons.includes('MANY_READS'))?.counted).toBe(41);
    }
  });

  it('a refused sign-in, by the function of whose account was tried', async () => {
    await stage.logged({ ...AT_ACCOUNT, times: 6 });
    const [item] = await stage.items(await stage.drawn());
    expect(item).toMatchObject({ counted: 6, functionTitle: 'Socialsekreterare 1' });
  });

  it('no refused sign-in of nobody’s account', async () => {
    await stage.logged({ ...AT_ACCOUNT, times: 6, ids: [] });
    expect(await stage.items(await stage.drawn())).toEqual([]);
  });

  describe('a pass that somebody opens', () => {
    let passId: string;
    beforeAll(async () => {
      const bench = await PassBench.open(stage.portal);
      passId = (await bench.planned()).id;
      // Last night, for the log is gone through a year back.
      await stage.portal.owner.query(
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
      await stage.logged({ ...event, ids: [passId] });
      const looked = await stage.items(await stage.drawn());
      const found = looked.flatMap(({ reasons }) => reasons.filter((one) => one !== 'SAMPLE'));
      expect(found).toEqual(finding ? [finding] : []);
    });
  });
});
