import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { meetingsGround } from './testing/ground.js';
import {
  AFTER,
  BEFORE,
  CHIEF,
  COMMAND,
  LEAD,
  MeetingBench,
  NETWORK,
  POLICE,
  SAFETY,
  type WholeMeeting,
} from './testing/make-meeting.js';

/** A meeting of the core group that was held, and one of the network: who is only in the network knows of one. */
let portal: TestPortal;
let bench: MeetingBench;
let core: WholeMeeting;
let network: WholeMeeting;
let url: string;
beforeAll(async () => {
  portal = await TestPortal.open(meetingsGround);
  url = await listening(portal);
  bench = await MeetingBench.open(portal);
  core = await bench.held();
  network = await bench.held({ ring: 'NETWORK', title: 'Nätverksmöte' });
});
afterAll(() => portal.close());

const LIST = `query L($input: ActivitiesInput!) { activities(input: $input) { total rows { id } } }`;
const listed = async (key: string, input: object) => {
  const answer = await (await bench.as(key, AFTER)).run<{
    activities: { total: number; rows: { id: string }[] };
  }>(LIST, { input: { ...bench.place, ...input } });
  return [answer.data?.activities.total, answer.data?.activities.rows.map(({ id }) => id)];
};

/** Of the network: an agency of its ring, a member of a core agency without its roles, who reads no content. */
const OUTSIDE = [
  NETWORK,
  SAFETY,
  'registrator@ks-lund',
  'administrator@soc-lund',
  'dataskyddsombud@soc-lund',
];

describe('Whoever is only in the network', () => {
  it.each(OUTSIDE)(
    '%s cannot open a meeting of the core group, and one of the network',
    async (key) => {
      expect((await bench.read(key, core.id, AFTER)).codes).toEqual(['NOT_AVAILABLE']);
      expect((await bench.read(key, network.id, AFTER)).codes).toEqual([]);
    },
  );

  it.each(OUTSIDE)('%s finds it in no list, no count and no search', async (key) => {
    for (const input of [
      ...[{}, { kind: 'MEETING' }, { mine: true }, { agencyId: bench.agencies.get('SOC-LUND') }],
      { from: '2022-05-20T00:00:00Z', to: '2022-05-21T00:00:00Z' },
    ]) {
      const [total, ids] = await listed(key, input);
      expect(ids).not.toContain(core.id);
      expect(total).toBe((ids as string[]).length);
    }
    expect((await listed(key, { kind: 'MEETING' }))[1]).toEqual([network.id]);
  });

  it('sees no hours of it as taken, and has none in a calendar', async () => {
    expect(await attempt(await bench.as(NETWORK), 'select from busy_span')).toBe(0);
  });

  it.each(OUTSIDE)('%s reads no row of what hangs on it', async (key) => {
    const caller = await bench.as(key, AFTER);
    for (const table of [
      ...['activity_participant', 'meeting_point', 'meeting_minutes', 'meeting_decision'],
      ...['meeting', 'meeting_registration', 'meeting_comment', 'learning'],
    ]) {
      const seen = await attempt(caller, `select from ${table} where activity_id = $1`, [core.id]);
      expect([table, seen]).toEqual([table, 0]);
    }
  });

  it('is told of no change of it, and fetches no file of it', async () => {
    const asked = 'query W($kind: Code!, $id: ID!) { lastChange(kind: $kind, id: $id) { at } }';
    const told = [];
    for (const key of [NETWORK, POLICE]) {
      const caller = await bench.as(key, AFTER);
      told.push((await caller.run(asked, { kind: 'MEETING', id: core.id })).codes);
    }
    expect(told).toEqual([['NOT_AVAILABLE'], []]);
    const cookie = await cookieOf(portal, NETWORK);
    const statuses = [];
    for (const { id } of [core, network]) {
      statuses.push(
        (await fetch(`${url}/files/meetings/${id}.pdf`, { headers: { cookie } })).status,
      );
    }
    expect(statuses).toEqual([404, 200]);
  });

  it('is not asked to one, and calls none', async () => {
    const { is } = await bench.plan();
    expect((await bench.ask(is.id, [['KS-LUND', 'Handläggare']])).codes).toEqual([
      'MEETING_OF_THE_CORE_GROUP',
    ]);
    expect((await bench.ask(is.id, [['SOC-MALMO', 'Evonhuset']])).codes).toEqual([
      'MEETING_OF_THE_CORE_GROUP',
    ]);
    expect((await bench.plan({}, SAFETY)).codes).toEqual(['MEETING_RING_NOT_OURS']);
    expect((await bench.plan({ ring: 'NETWORK' }, SAFETY)).codes).toEqual([]);
    expect((await bench.plan({ ring: 'NETWORK' }, NETWORK)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('The core group', () => {
  it.each([
    ['its owner', CHIEF, []],
    ['who calls them at its owner', 'utvecklingsledare@soc-lund', []],
    ['who was asked', POLICE, []],
    ['another of that agency', COMMAND, []],
    ['an agency of it that was not asked', LEAD, ['NOT_AVAILABLE']],
    ['another town', 'enhetschef@soc-hbg', ['NOT_AVAILABLE']],
  ])('%s opens it: %s %j', async (_, key, codes) => {
    expect((await bench.read(key, core.id, AFTER)).codes).toEqual(codes);
  });

  it('has its tasks for itself: of class P2', async () => {
    const { rows } = await portal.owner.query(
      `select t.classification, m.ring from task t join meeting_decision d on d.id = t.source_id
         join meeting m on m.activity_id = d.activity_id where t.source_kind = 'MEETING_DECISION'
       group by 1, 2 order by 2`,
    );
    expect(rows).toEqual([
      { classification: 'P2', ring: 'CORE' },
      { classification: 'P1', ring: 'NETWORK' },
    ]);
  });
});

describe('A meeting of the network', () => {
  it('is nobody else’s before it is sent, and then everyone’s at the site; who came stays with those who were asked', async () => {
    const { id } = await bench.called({ ring: 'NETWORK' }, { sent: false });
    expect((await bench.read(NETWORK, id)).codes).toEqual(['NOT_AVAILABLE']);
    await bench.send(CHIEF, 'stepMeeting', { meetingId: id, step: 'confirm' });
    const { is } = await bench.read(NETWORK, id);
    expect([is.points.length, is.participants, is.proposals]).toEqual([1, [], []]);
    expect((await bench.read('enhetschef@soc-hbg', id, BEFORE)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('takes up nothing that is the core group’s', async () => {
    const { is } = await bench.plan({ ring: 'NETWORK' });
    const gap = { text: 'Tolk om natten', sourceKind: 'GAP', sourceId: bench.place.siteId };
    const save = { meetingId: is.id, expectedVersion: 1, points: [gap] };
    expect((await bench.send(CHIEF, 'saveMeetingAgenda', save)).codes).toEqual([
      'POINT_OF_THE_CORE_GROUP',
    ]);
    const kinds = new Set(is.proposals.map(({ sourceKind }) => sourceKind));
    expect([...kinds].filter((kind) => ['GAP', 'STEP', 'FIGURES'].includes(kind))).toEqual([]);
  });
});
