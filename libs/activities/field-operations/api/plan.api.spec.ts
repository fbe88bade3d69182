import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { EVENING, FA1, PassBench, PLANNED, POLICE, SOC1, SOC2 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
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
    [
      'an aim that is none of the four',
      { aimTag: 'WIN' },
      { code: 'AIM_TAG_UNKNOWN', field: 'aimTag' },
    ],
    ['an unknown type', { type: 'RAID' }, { code: 'PASS_TYPE_UNKNOWN', field: 'type' }],
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

  it('may be begun with its night alone, and is not sent before it says where and why', async () => {
    const begun = await plan({ areaIds: [], aim: null });
    expect(begun.problems).toEqual([]);
    const sent = await bench.send(SOC1, 'sendPlan', { passId: begun.pass.id }, PLANNED);
    const codes = sent.problems.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['AREA_MISSING', 'AIM_MISSING']));
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
