import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { TestPortal } from '../../../../apps/api/test/portal.js';
import {
  EVENING,
  FA1,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from './make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open();
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const plan = (more: Record<string, unknown> = {}, key = SOC1) =>
  bench.send(key, 'planFieldPass', bench.plan(more), PLANNED);

describe('who may not plan', () => {
  it('a visitor', async () => {
    const document =
      'mutation P($input: PlanFieldPassInput!) { planFieldPass(input: $input) { id } }';
    const input = { clientMutationId: randomUUID(), ...bench.plan() };
    expect((await portal.visitor().run(document, { input })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['a network member', 'handlaggare@ks-lund'],
    ['an administrator', 'administrator@soc-lund'],
    ['the duty manager', 'chef-i-beredskap@soc-lund'],
    ['an agency of another town', 'socialsekreterare1@soc-hbg'],
  ])('%s', async (_, key) => {
    expect((await plan({}, key)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('anybody in a programme that only reports', async () => {
    await portal.owner.query(`update programme set state = 'REPORTING' where key = '2022'`);
    try {
      expect((await plan()).problems).toEqual([
        { code: 'PROGRAMME_READ_ONLY', params: { state: 'REPORTING' } },
      ]);
    } finally {
      await portal.owner.query(`update programme set state = 'ACTIVE' where key = '2022'`);
    }
  });
});

describe('what cannot be planned', () => {
  it.each<[string, Record<string, unknown>, unknown]>([
    [
      'an area of another site',
      { areas: ['HB-CENTRUM'] },
      { code: 'AREA_NOT_OF_SITE', field: 'areaIds' },
    ],
    ['no area', { areas: [] }, { code: 'AREA_MISSING', field: 'areaIds' }],
    [
      'a digital area on foot',
      { areas: ['LU-DIGITAL'] },
      { code: 'AREA_NOT_FOR_TYPE', field: 'areaIds' },
    ],
    [
      'an end before the start',
      { endsAt: EVENING.toISOString() },
      { code: 'END_BEFORE_START', field: 'endsAt' },
    ],
    ['an unknown type', { type: 'RAID' }, { code: 'PASS_TYPE_UNKNOWN', field: 'type' }],
    ['nothing to do', { aim: ' ' }, { code: 'AIM_MISSING', field: 'aim' }],
    [
      'a personal number',
      { aim: 'Möta 19121212-1212' },
      {
        code: 'PERSONAL_DATA_BLOCKED',
        field: 'aim',
        params: { rule: 'PERSONAL_NUMBER', from: 6, to: 18 },
      },
    ],
    [
      'an aim that is a letter',
      { aim: 'a '.repeat(200) },
      { code: 'TEXT_TOO_LONG', field: 'aim', params: { largest: 300 } },
    ],
  ])('%s', async (_, { areas, ...more }, problem) => {
    const areaIds = ((areas ?? ['LU-CENTRUM']) as string[]).map(bench.area);
    expect((await plan({ areaIds, ...more })).problems).toContainEqual(problem);
  });

  it('a night before the programme begins', async () => {
    const window = { startsAt: '2022-03-30T18:00:00Z', endsAt: '2022-03-30T22:00:00Z' };
    expect((await plan(window)).codes).toEqual(['OUTSIDE_PROGRAMME_PERIOD']);
  });

  it('a site that is not in the programme', async () => {
    const { rows } = await portal.owner.query(
      `insert into programme (key, name, purpose, starts_on, ends_on, state, lead_agency_id, is_demo)
       select 'utan', 'Utan orter', 'Prov', '2022-01-01', '2022-12-31', 'ACTIVE', lead_agency_id, true
       from programme where key = '2022' on conflict do nothing returning id`,
    );
    expect((await plan({ programmeId: rows[0]?.id ?? randomUUID() })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });
});

describe('a plan', () => {
  it('is one plan however often it is sent', async () => {
    const caller = await portal.as(SOC1, undefined, PLANNED);
    const document =
      'mutation P($input: PlanFieldPassInput!) { planFieldPass(input: $input) { id } }';
    const input = { clientMutationId: randomUUID(), ...bench.plan() };
    const [first, again] = await Promise.all([
      caller.run(document, { input }),
      caller.run(document, { input }),
    ]);
    expect(first.problems).toEqual([]);
    expect(again.data).toEqual(first.data);
    const other = await caller.run(document, { input: { ...input, aim: 'Något annat' } });
    expect(other.codes).toEqual(['MUTATION_ID_REUSED']);
  });

  it('is its own agency’s alone until it is sent', async () => {
    const { id } = await bench.planned();
    expect((await bench.read(SOC2, id)).pass.state).toBe('PLANNING');
    for (const key of [FA1, POLICE]) {
      expect((await bench.read(key, id)).codes).toEqual(['NOT_AVAILABLE']);
    }
    const change = { passId: id, expectedVersion: 1, team: [] };
    expect((await bench.send(FA1, 'changeTeam', change, PLANNED)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('tells whoever is slower in the same part, and lets two save different parts', async () => {
    const { id: passId, whenVersion, teamVersion } = await bench.planned();
    const when = { ...bench.plan({ aim: 'Nytt syfte' }), passId, expectedVersion: whenVersion };
    const { siteId: _site, programmeId: _programme, ...changed } = when;
    await bench.done(SOC1, 'changeWhenAndWhere', changed, PLANNED);
    const team = { passId, expectedVersion: teamVersion, team: bench.team() };
    await bench.done(SOC2, 'changeTeam', team, PLANNED);
    const slower = { ...changed, aim: 'Ännu ett' };
    expect((await bench.send(SOC2, 'changeWhenAndWhere', slower, PLANNED)).problems).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion' },
    ]);
    expect((await bench.read(SOC1, passId)).pass).toMatchObject({ aim: 'Nytt syfte' });
  });

  it('can be thrown away, with its parts, as long as nobody else has seen it', async () => {
    const { id: passId } = await bench.planned();
    await bench.done(SOC1, 'deleteUnsentPlan', { passId }, PLANNED);
    expect((await bench.read(SOC1, passId)).codes).toEqual(['NOT_AVAILABLE']);
    const sent = await bench.sent();
    const kept = await bench.send(SOC1, 'deleteUnsentPlan', { passId: sent.id }, PLANNED);
    expect(kept.codes).toEqual(['STEP_NOT_POSSIBLE']);
    const others = await bench.send(FA1, 'deleteUnsentPlan', { passId: sent.id }, PLANNED);
    expect(others.codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('a team', () => {
  const member = (more: Record<string, unknown>) => ({ ...bench.person(SOC2), ...more });
  it.each<[string, () => Record<string, unknown>, unknown]>([
    [
      'somebody without a membership',
      () => member({ membershipId: randomUUID() }),
      { code: 'MEMBER_WITHOUT_MEMBERSHIP', field: 'team.1' },
    ],
    [
      'somebody as of another agency',
      () => member({ agencyId: bench.agency('FA-HBG') }),
      { code: 'MEMBER_WITHOUT_MEMBERSHIP', field: 'team.1' },
    ],
    [
      'an agency without a core ring at the site',
      () => ({
        agencyId: bench.agency('KS-LUND'),
        functionTitle: 'Säkerhetsstrateg',
        role: 'MEMBER',
      }),
      { code: 'AGENCY_NOT_AT_SITE', field: 'team.1' },
    ],
    ['an unknown role', () => member({ role: 'BOSS' }), { code: 'INVALID_CODE', field: 'team.1' }],
    [
      'nobody at all',
      () => member({ membershipId: null }),
      { code: 'FUNCTION_MISSING', field: 'team.1' },
    ],
    ['the same person twice', () => bench.person(SOC1), { code: 'MEMBER_TWICE', field: 'team' }],
    [
      'two leaders',
      () => bench.person(SOC2, 'PASS_LEADER'),
      { code: 'PASS_LEADER_TWICE', field: 'team' },
    ],
  ])('refuses %s', async (_, second, problem) => {
    const { id: passId } = await bench.done(SOC1, 'planFieldPass', bench.plan(), PLANNED);
    const team = [bench.person(SOC1, 'PASS_LEADER'), second()];
    const input = { passId, expectedVersion: 1, team };
    expect((await bench.send(SOC1, 'changeTeam', input, PLANNED)).problems).toContainEqual(problem);
  });

  it('refuses police in the lead of a street pass', async () => {
    const { id: passId } = await bench.done(SOC1, 'planFieldPass', bench.plan(), PLANNED);
    const team = [bench.person(POLICE, 'PASS_LEADER'), bench.person(SOC1)];
    const input = { passId, expectedVersion: 1, team };
    expect((await bench.send(SOC1, 'changeTeam', input, PLANNED)).codes).toEqual([
      'PASS_LED_BY_POLICE',
    ]);
  });

  it('refuses a membership that has ended before the night', async () => {
    const id = bench.membership(SOC2);
    await portal.owner.query(`update membership set valid_to = '2022-05-19' where id = $1`, [id]);
    try {
      const { id: passId } = await bench.done(SOC1, 'planFieldPass', bench.plan(), PLANNED);
      const input = { passId, expectedVersion: 1, team: bench.team() };
      expect((await bench.send(SOC1, 'changeTeam', input, PLANNED)).problems).toEqual([
        { code: 'MEMBERSHIP_EXPIRED', field: 'team.1', params: { who: 'Socialsekreterare 2' } },
      ]);
    } finally {
      await portal.owner.query('update membership set valid_to = null where id = $1', [id]);
    }
  });

  it('lets leader and member change places, and asks every employer in it', async () => {
    const { id: passId, teamVersion } = await bench.planned({}, []);
    const team = [
      bench.person(SOC1),
      bench.person(SOC2, 'PASS_LEADER'),
      bench.person(FA1),
      bench.person(POLICE),
    ];
    const changed = await bench.done(
      SOC1,
      'changeTeam',
      { passId, expectedVersion: teamVersion, team, countingAgencyId: bench.agency('FA-HBG') },
      PLANNED,
    );
    expect(changed).toMatchObject({
      leader: { functionTitle: 'Socialsekreterare 2' },
      agencies: expect.arrayContaining([
        { key: 'SOC-LUND' },
        { key: 'FA-HBG' },
        { key: 'POL-LUND' },
      ]),
      countingAgency: { key: 'FA-HBG' },
    });
    expect(changed.team.map((each) => each.functionTitle)).toEqual([
      'Socialsekreterare 2',
      'Socialsekreterare 1',
      'Fältarbetare 1',
      'Samverkanspolis 1',
    ]);
  });
});

describe('the last pass, copied', () => {
  it('keeps the wall-clock times, the team and who is asked, and nothing of that night', async () => {
    await bench.ready(
      { startsAt: '2022-08-19T18:00:00Z', endsAt: '2022-08-19T23:00:00Z' },
      atLocal('2022-08-19', '15:00'),
    );
    const copied = { ...bench.place, date: '2022-08-26' };
    const copy = await bench.done(SOC2, 'copyLastPass', copied, PLANNED);
    expect(copy).toMatchObject({
      state: 'PLANNING',
      number: null,
      startsAt: '2022-08-26T18:00:00.000Z',
      endsAt: '2022-08-26T23:00:00.000Z',
      countingAgency: { key: 'SOC-LUND' },
      safety: { checkInMode: 'BY_PHONE', childProcedureAcknowledged: false },
      agencies: expect.arrayContaining([{ key: 'POL-LUND' }, { key: 'FA-HBG' }]),
    });
    expect(copy.team).toHaveLength(4);
    expect(copy.employers.map((each) => [each.goAhead, each.checkedAt])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('is refused where there is none', async () => {
    const input = { ...bench.place };
    expect((await bench.send(POLICE, 'copyLastPass', input, PLANNED)).codes).toEqual([
      'NO_PASS_TO_COPY',
    ]);
  });
});

describe('nights', () => {
  let programmeId: string;
  beforeAll(async () => {
    const { rows } = await portal.owner.query(
      `insert into programme (key, name, purpose, starts_on, ends_on, state, lead_agency_id, is_demo)
       select 'vinter', 'Vinterprogram', 'Prov', '2022-10-01', '2023-03-31', 'ACTIVE', lead_agency_id, true
       from programme where key = '2022' returning id`,
    );
    programmeId = rows[0].id;
    await portal.owner.query(
      `insert into programme_site (programme_id, site_id) select $1, id from site where key = 'lund'`,
      [programmeId],
    );
  });

  it('over midnight and over the change of clocks have their real hours', async () => {
    // 22.00 to 03.30 is six and a half hours when the clock goes back, half a day's date later.
    const window = {
      programmeId,
      startsAt: atLocal('2022-10-29', '22:00').toISOString(),
      endsAt: atLocal('2022-10-30', '03:30').toISOString(),
    };
    const day = atLocal('2022-10-29', '15:00');
    const { id: passId, team, number } = await bench.ready(window, day);
    expect(number).toMatch(/^FP-2022-\d{3}$/);
    const evening = atLocal('2022-10-29', '22:00');
    await bench.done(SOC1, 'markBriefing', { passId }, evening);
    await bench.done(SOC1, 'startPass', { passId }, evening);
    const backMemberIds = team.map((each) => each.id);
    const back = await bench.done(
      SOC1,
      'returnPass',
      { passId, backMemberIds },
      atLocal('2022-10-30', '03:30'),
    );
    expect(back.ownReport?.hours.map(({ hours }) => hours)).toEqual([6.5, 6.5]);
    expect(back).toMatchObject({ progress: { reportDueOn: '2022-11-02' } });
  });

  it('in the year they begin get their number', async () => {
    const window = {
      programmeId,
      startsAt: atLocal('2022-12-31', '22:00').toISOString(),
      endsAt: atLocal('2023-01-01', '02:00').toISOString(),
    };
    const later = { ...window, startsAt: atLocal('2023-01-01', '00:30').toISOString() };
    expect((await bench.sent(window)).number).toMatch(/^FP-2022-/);
    expect((await bench.sent(later)).number).toBe('FP-2023-001');
  });

  it('after midnight are still the evening before for the check of the day', async () => {
    const window = {
      startsAt: atLocal('2022-06-18', '00:30').toISOString(),
      endsAt: atLocal('2022-06-18', '03:00').toISOString(),
    };
    const ready = await bench.ready(window, atLocal('2022-06-17', '23:30'));
    expect(ready.state).toBe('READY');
  });
});

describe('a plan that is sent', () => {
  it('is refused unfinished, and by another agency', async () => {
    const { id: passId } = await bench.done(SOC1, 'planFieldPass', bench.plan(), PLANNED);
    expect((await bench.send(SOC1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([
      'PASS_LEADER_MISSING',
    ]);
    expect((await bench.send(FA1, 'sendPlan', { passId }, PLANNED)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it('is read by those asked, and by no other of the core group', async () => {
    const { id } = await bench.sent({}, []);
    expect((await bench.read(FA1, id)).pass.state).toBe('AWAITING_GO');
    expect((await bench.read(POLICE, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await bench.read('administrator@soc-lund', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await bench.read('skyddsombud@soc-lund', id)).pass).toMatchObject({
      nextSteps: [],
      ownReport: null,
      ownCheck: null,
    });
  });

  it('is shared when an agency is asked later', async () => {
    const { id: passId, teamVersion } = await bench.sent({}, []);
    await bench.done(
      SOC1,
      'changeTeam',
      {
        passId,
        expectedVersion: teamVersion,
        team: bench.team(),
        invitedAgencyIds: [bench.agency('POL-LUND')],
      },
      PLANNED,
    );
    expect((await bench.read(POLICE, passId)).pass.state).toBe('AWAITING_GO');
  });

  it('gets the next number, also when five are sent at the same moment', async () => {
    const ids = [];
    for (let at = 0; at < 5; at += 1) ids.push((await bench.planned()).id);
    const sent = await Promise.all(
      ids.map((passId) => bench.done(SOC1, 'sendPlan', { passId }, PLANNED)),
    );
    const orders = sent.map(({ number }) => Number(number?.slice(-3))).sort((a, b) => a - b);
    expect(orders).toEqual(orders.map((_, at) => (orders[0] as number) + at));
  });

  it('lays out upptagen for its people, moves it, and takes it back when it is cancelled', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const spans = async () =>
      (
        await portal.owner.query(
          `select b.starts_at as at, e.function_title as who from busy_span b join pass_member m on m.busy_span_id = b.id
           join directory_entry e on e.membership_id = b.membership_id where m.activity_id = $1 order by 2`,
          [passId],
        )
      ).rows;
    expect(await spans()).toEqual([
      { at: EVENING, who: 'Chef i beredskap' },
      { at: EVENING, who: 'Fältarbetare 1' },
      { at: EVENING, who: 'Socialsekreterare 1' },
      { at: EVENING, who: 'Socialsekreterare 2' },
    ]);
    const {
      siteId: _site,
      programmeId: _programme,
      ...moved
    } = bench.plan({
      startsAt: '2022-05-20T17:00:00Z',
    });
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      { ...moved, passId, expectedVersion: whenVersion },
      PLANNED,
    );
    expect(new Set((await spans()).map(({ at }) => at.toISOString()))).toEqual(
      new Set(['2022-05-20T17:00:00.000Z']),
    );
    const busy = await (await portal.as(POLICE, undefined, PLANNED)).run<{ busySpans: unknown[] }>(
      `query B($siteId: ID!) { busySpans(siteId: $siteId, from: "2022-05-20T18:00:00Z", to: "2022-05-20T19:00:00Z") { functionTitle } }`,
      { siteId: bench.place.siteId },
    );
    expect(busy.data?.busySpans).toContainEqual({ functionTitle: 'Socialsekreterare 1' });
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'NO_ON_CALL' }, SAME_DAY);
    expect(await spans()).toEqual([]);
  });

  it('is cancelled by its owner, with a reason', async () => {
    const { id: passId } = await bench.sent();
    expect(
      (await bench.send(SOC1, 'cancelPass', { passId, reason: 'BORED' }, NIGHT)).codes,
    ).toEqual(['CANCEL_REASON_MISSING']);
    expect((await bench.send(FA1, 'cancelPass', { passId, reason: 'OTHER' }, NIGHT)).codes).toEqual(
      ['NOT_AVAILABLE'],
    );
    expect(
      await bench.done(SOC1, 'cancelPass', { passId, reason: 'NO_ON_CALL' }, SAME_DAY),
    ).toMatchObject({
      state: 'CANCELLED',
      phase: 'CANCELLED',
      nextSteps: [],
    });
  });
});
