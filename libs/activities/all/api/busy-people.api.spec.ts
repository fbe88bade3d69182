import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  PassBench,
  PLANNED,
  POLICE,
  SOC1,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import {
  askTo as askToActivity,
  makeSeminar,
  send as sendSeminar,
} from '@stad/activities/seminars/api/testing/make-seminar.js';
import {
  PLAN,
  send,
  type WholeVisit,
} from '@stad/activities/study-visits/api/testing/make-study-visit.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { activitiesGround } from './testing/ground.js';

/** Whoever is asked to a seminar or a study visit is taken, whatever else is planned of them. */
let portal: TestPortal;
let bench: PassBench;
let planner: Caller;
let police: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(activitiesGround);
  bench = await PassBench.open(portal);
  planner = await portal.as(SOC1, undefined, PLANNED);
  police = await portal.as(POLICE, undefined, PLANNED);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query(
    'delete from participant_busy; delete from busy_span; delete from activity_participant',
  );
});

const hours = (from: string, to: string) => ({
  startsAt: atLocal('2022-06-15', from).toISOString(),
  endsAt: atLocal('2022-06-15', to).toISOString(),
});
const DAY = hours('10:00', '16:00');
const asked = () => ({
  agencyId: bench.agency('POL-LUND'),
  functionTitle: 'Samverkanspolis 1',
});

/** What a pass of the afternoon would run into with the police in its team. */
async function clashes(window = hours('14:00', '20:00')) {
  const { siteId } = bench.place;
  const input = { siteId, ...window, areaIds: [], team: [bench.person(POLICE)] };
  const answer = await planner.run<{ planClashes: readonly { readonly code: string }[] }>(
    'query C($input: PlanClashesInput!) { planClashes(input: $input) { code } }',
    { input },
  );
  return [...answer.codes, ...(answer.data?.planClashes.map(({ code }) => code) ?? [])];
}

async function visit() {
  const plan = { ...PLAN, ...bench.place, ...DAY };
  const { is } = await send<WholeVisit>(planner, 'planStudyVisit', plan);
  return is;
}

const seminar = () => makeSeminar(planner, bench.place, DAY);

describe.each([
  ['a study visit', visit],
  ['a seminar', seminar],
])('who is asked to %s', (_what, plan) => {
  it('is taken, until they say no; and again when they come after all', async () => {
    const { id } = await plan();
    expect(await clashes()).toEqual([]);
    const answer = await askToActivity(planner, id, asked());
    expect(await clashes()).toEqual(['BUSY']);
    await answer('DECLINED', police);
    expect(await clashes()).toEqual([]);
    await answer('ACCEPTED', police);
    expect(await clashes()).toEqual(['BUSY']);
  });

  it('is not taken when nobody bears the function', async () => {
    const { id } = await plan();
    await askToActivity(planner, id, { ...asked(), functionTitle: 'Vakthavande befäl' });
    await askToActivity(planner, id, { functionTitle: 'Samverkanspolis 1' });
    expect(await clashes()).toEqual([]);
  });
});

describe('the time of what one is asked to', () => {
  it('is the time one is taken: moved, put off, called off', async () => {
    const { id, version } = await seminar();
    await askToActivity(planner, id, asked());
    const plan = {
      kind: 'KNOWLEDGE',
      title: 'Seminarium',
      aim: 'Syfte',
      venue: 'Sal',
      capacity: 9,
    };
    const moved = { seminarId: id, expectedVersion: version, ...plan, ...hours('08:00', '09:00') };
    expect((await sendSeminar(planner, 'changeSeminar', moved)).problems).toEqual([]);
    expect(await clashes()).toEqual([]);
    expect(await clashes(hours('08:00', '12:00'))).toEqual(['BUSY']);
    await sendSeminar(planner, 'postponeSeminar', { seminarId: id });
    expect(await clashes(hours('08:00', '12:00'))).toEqual([]);
    await sendSeminar(planner, 'planSeminarAgain', { seminarId: id });
    expect(await clashes(hours('08:00', '12:00'))).toEqual(['BUSY']);
    await sendSeminar(planner, 'cancelSeminar', { seminarId: id, reason: 'OTHER' });
    expect(await clashes(hours('08:00', '12:00'))).toEqual([]);
  });

  it('is free again when the question is taken back', async () => {
    const { id } = await visit();
    await askToActivity(planner, id, asked());
    const { rows } = await portal.owner.query(
      'select id from activity_participant where activity_id = $1',
      [id],
    );
    await send(planner, 'removeParticipant', { participantId: rows[0].id });
    expect(await clashes()).toEqual([]);
  });

  it('is not laid out again once it is disposed of', async () => {
    const { id } = await seminar();
    await askToActivity(planner, id, asked());
    await portal.owner.query('delete from busy_span');
    await portal.owner.query(`update activity set phase = 'EVALUATED' where id = $1`, [id]);
    expect(await clashes()).toEqual([]);
  });
});

/** docs/VISIBILITY.md, `busySpans`: the core group of the site, and one's own agency. */
describe('of a span that comes from no pass', () => {
  const BUSY = `query Busy($siteId: ID!, $from: Instant!, $to: Instant!) {
    busySpans(siteId: $siteId, from: $from, to: $to) {
      __typename id startsAt endsAt membershipId functionTitle agency { key } } }`;
  const spans = async (key: string) => {
    const { siteId } = bench.place;
    const { startsAt: from, endsAt: to } = hours('00:00', '23:00');
    const caller = await portal.as(key, undefined, PLANNED);
    const answer = await caller.run<{ busySpans: readonly object[] }>(BUSY, { siteId, from, to });
    return answer.codes.length > 0 ? answer.codes : answer.data?.busySpans;
  };

  it.each<[string, number | string]>([
    [POLICE, 1],
    [SOC1, 1],
    ['faltarbetare1@fa-hbg', 1],
    ['socialsekreterare1@soc-hbg', 0],
    ['handlaggare@ks-lund', 'NOT_AVAILABLE'],
    ['administrator@pol-lund', 'NOT_AVAILABLE'],
  ])('%s reads no more than that somebody is taken: %s', async (key, expected) => {
    const { id } = await visit();
    await askToActivity(planner, id, asked());
    const read = await spans(key);
    if (typeof expected === 'string') expect(read).toEqual([expected]);
    else expect(read).toHaveLength(expected);
    expect(JSON.stringify(read)).not.toContain(id);
    if (expected !== 1) return;
    expect(read).toEqual([
      {
        ...{ __typename: 'BusySpan', id: expect.any(String), ...DAY },
        startsAt: new Date(DAY.startsAt).toISOString(),
        ...{ membershipId: bench.membership(POLICE), functionTitle: 'Samverkanspolis 1' },
        agency: { key: 'POL-LUND' },
      },
    ]);
  });

  it.each([SOC1, POLICE, 'handlaggare@ks-lund'])('%s is not told of what it comes', async (key) => {
    expect(await attempt(await portal.as(key), 'select from participant_busy')).toBe('refused');
  });

  it('opens no direct number: nobody is out', async () => {
    await askToActivity(planner, (await visit()).id, asked());
    const { rows } = await portal.owner.query('select is_out from busy_span');
    expect(rows).toEqual([{ is_out: false }]);
  });
});
