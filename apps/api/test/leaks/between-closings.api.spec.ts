import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, fields } from '@stad/handovers/api/testing/handover-operations.js';
import { closeDays } from '@stad/outcomes/api/testing/close-days.js';
import { FiguresStage } from '@stad/outcomes/api/testing/figures-stage.js';
import { type Caller, type TestPortal, wholeGround } from '../portal.js';
import { askedFor, NOT_ASKED } from './asked-for.js';
import { generatedQueries, readSchema } from './generated-queries.js';
import { readWorld, type World } from './world.js';

/**
 * Every field of every answer, asked by those who have no part in it, while a handover is made, confirmed, contested,
 * said twice, sent back and ended through the API, and while a report is corrected, opened and locked: between two
 * closings no byte moves (INV-15). The figures by town and code are asked in `libs/outcomes`.
 */
const NOW = new Date('2022-07-02T20:00:00Z');
/** About how many records of a kind are asked for. */
const PROBES = 3;

let portal: TestPortal;
let world: World;
let police: Caller;
let worker: Caller;
let thirds: readonly (readonly [string, Caller])[];
beforeAll(async () => {
  const stage = await FiguresStage.open(wholeGround);
  portal = stage.portal;
  const as = (key: string) => portal.as(key, undefined, NOW);
  await closeDays(portal, await as('projektledare@fa-hbg'), stage.programmeId, { anew: true });
  [police, worker] = await Promise.all([
    as('samverkanspolis1@pol-lund'),
    as('socialsekreterare1@soc-lund'),
  ]);
  thirds = await Promise.all(
    THIRDS.map(
      async (key) => [key, key ? await as(key) : portal.caller({ kind: 'visitor' }, NOW)] as const,
    ),
  );
  world = await readWorld(portal.owner, [], NOW);
});
afterAll(() => portal.close());

/** Members of other organisations, members of the two ends in no role of a handover, and a visitor. */
const THIRDS = [
  'projektledare@fa-hbg',
  'enhetschef@soc-hbg',
  'handlaggare@ks-lund',
  'administrator@soc-lund',
  'jurist@pol-lund',
  '',
];
/** Queries with a secret that nobody holds are left out, and the log of one's own agency, in which each asking stands. */
const OWN_ALONE = ['token', 'secret', 'key'];
const queries = generatedQueries(readSchema()).filter(
  ({ field, needs }) =>
    !NOT_ASKED.has(field) &&
    field !== 'auditEvents' &&
    !needs.some((name) => OWN_ALONE.includes(name)),
);

/** Figures of no person are told as they are today: passes, hours, and cards to staff. */
const AS_TODAY = ['K09', 'K10', 'K19'];
const isAsToday = (value: { code?: string; key?: string; definition?: { code: string } } | null) =>
  AS_TODAY.includes(value?.definition?.code ?? value?.code ?? '') || value?.key === 'STAFF';
const textOf = (answer: unknown) =>
  JSON.stringify(answer, (_, value) => (isAsToday(value) ? null : value));

async function polled(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const [name, third] of thirds) {
    for (const [part, query] of queries.entries()) {
      for (const variables of askedFor(query, world, (all) => all.slice(0, PROBES))) {
        const { data, codes } = await third.run(query.document, variables);
        const question = `${name} ${query.field} ${part} ${JSON.stringify(variables)}`;
        answers.set(question, textOf({ data, codes }));
      }
    }
  }
  return answers;
}
const movedSince = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([question, answer]) => before.get(question) !== answer);

const agencyId = (key: string) => world.agencies.find((each) => each.key === key)?.id;
const siteId = () => world.sites.find(({ key }) => key === 'lund')?.id;
const register = async (who: Caller, more: Record<string, unknown>) => {
  const answer = await act(who, 'registerHandover', fields(NOW, { siteId: siteId(), ...more }));
  expect(answer.problems).toEqual([]);
  return answer.data?.['registerHandover']?.id ?? '';
};
const does = async (who: Caller, name: string, input: Record<string, unknown>) =>
  expect((await act(who, name, input)).problems).toEqual([]);
const sent = (more = {}) => register(police, { otherAgencyId: agencyId('SOC-LUND'), ...more });
const received = (more = {}) =>
  register(worker, {
    end: 'RECEIVER',
    otherAgencyId: agencyId('POL-LUND'),
    otherFunction: 'Yttre befäl',
    contactAt: NOW.toISOString(),
    ...more,
  });

const OF_LUND = `report_id in (select report_id from field_report_sum s join agency a on a.id = s.agency_id
  where a.key = 'SOC-LUND' order by 1 limit 2)`;
/** In their order: each begins where the one before ended. */
const MOVES: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a handover is made', () => sent()],
  ['a child is', () => sent({ category: 'CHILD_CONCERN', band: 'UNDER_18' })],
  ['one is confirmed', async () => does(worker, 'confirmHandover', { handoverId: await sent() })],
  [
    'one came to the wrong receiver',
    async () => {
      const handoverId = await sent({ category: 'SHELTER' });
      await does(worker, 'wrongReceiver', { handoverId });
      await does(police, 'endHandover', { handoverId });
    },
  ],
  ['the receiver writes one', () => received()],
  [
    'one is contested',
    async () => does(police, 'contestHandover', { handoverId: await received() }),
  ],
  [
    'both wrote one',
    async () => {
      const [own, other] = [await sent({ band: 'UNKNOWN' }), await received({ band: 'AGE_18_20' })];
      await does(police, 'sameHandover', { handoverId: own, otherId: other });
    },
  ],
  [
    'reports are corrected',
    () =>
      portal.owner.query(`update field_report_sum set contacts = contacts + 3 where ${OF_LUND}`),
  ],
  [
    'reports are opened again',
    () =>
      portal.owner.query(`create table kept as select * from field_report_sum where ${OF_LUND};
      delete from field_report_sum where ${OF_LUND}`),
  ],
  [
    'they are locked anew',
    () => portal.owner.query('insert into field_report_sum select * from kept; drop table kept'),
  ],
];

/** As it was answered last. */
let told: ReadonlyMap<string, string>;

describe('between two closings, to those who have no part in it', () => {
  it('there is much that could move', async () => {
    told = await polled();
    const read = [...told.values()].join('').length;
    process.stdout.write(
      `${told.size} questions of ${queries.length} queries by ${thirds.length}, ${MOVES.length} moves, ${read} bytes\n`,
    );
    expect(read).toBeGreaterThan(400_000);
    // Nothing of it moves by itself.
    expect(movedSince(told, await polled())).toEqual([]);
  });

  it.each(MOVES)('no byte moves as %s', async (_, move) => {
    await move();
    const after = await polled();
    const moved = movedSince(told, after);
    told = after;
    expect(moved).toEqual([]);
  });
});
