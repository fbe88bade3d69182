import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, PassBench, PLANNED, POLICE, SOC1, SOC2 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

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
