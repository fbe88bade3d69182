import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  FA_MANAGER,
  FA1,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const give = (key: string, passId: string, at = SAME_DAY) =>
  bench.send(key, 'giveGoAhead', { passId }, at);
const check = (key: string, passId: string, more: Record<string, unknown> = {}, at = SAME_DAY) =>
  bench.send(key, 'savePassCheck', { passId, ...ALL_NO, ...more }, at);
const goAheadOf = (
  pass: { employers: readonly { agency: { key: string }; goAhead: unknown }[] },
  key: string,
) => pass.employers.find((employer) => employer.agency.key === key)?.goAhead;

/** INV-10, whoever writes. */
describe('who gives no go-ahead', () => {
  it('an agency that was not asked, one without people in the field, and one of another town', async () => {
    const { id } = await bench.sent();
    expect((await give('socialsekreterare1@soc-hbg', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await give(POLICE, id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await give('skyddsombud@soc-lund', id)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await give(SOC1, randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('anybody before the plan is sent, or after the pass has begun', async () => {
    const { id } = await bench.planned();
    expect((await give(SOC1, id)).codes).toEqual(['GO_AHEAD_NOT_NOW']);
    const started = await bench.started();
    expect((await give(SOC1, started.id)).codes).toEqual(['GO_AHEAD_NOT_NOW']);
  });

  it('anybody without the check of the day, which is made on the day', async () => {
    const { id } = await bench.sent();
    expect((await give(SOC1, id)).problems).toEqual([
      { code: 'PASS_CHECK_MISSING', params: { who: 'Socialtjänsten Lund' } },
    ]);
    expect((await check(SOC1, id, {}, PLANNED)).codes).toEqual(['CHECK_ON_THE_DAY']);
  });

  it('anybody without a standing assessment for type and area group', async () => {
    const { id } = await bench.sent({ type: 'EVENT' });
    await check(SOC1, id);
    expect((await give(SOC1, id)).codes).toEqual(['STANDING_RISK_MISSING']);
  });
});

describe('a go-ahead', () => {
  it('makes the pass ready when the last employer has given it, also at the same moment', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id);
    await check(FA1, id);
    await Promise.all([give(SOC1, id), give(FA1, id)]);
    const { pass } = await bench.read(POLICE, id);
    expect(pass).toMatchObject({ state: 'READY', phase: 'CONFIRMED' });
    expect(goAheadOf(pass, 'FA-HBG')).toMatchObject({
      byTitle: 'Fältarbetare 1',
      how: 'SIGNED_IN',
    });
    expect(pass.employers[0]).toMatchObject({ riskBand: 'LOW', riskAssessed: true });
  });

  it('withheld stops the pass for that employer, and can be given after all', async () => {
    const { id } = await bench.ready();
    const refused = await bench.done(FA_MANAGER, 'refuseGoAhead', { passId: id }, SAME_DAY);
    expect(refused.state).toBe('AWAITING_GO');
    expect(goAheadOf(refused, 'FA-HBG')).toMatchObject({
      decision: 'NOT_GIVEN',
      byTitle: 'Verksamhetschef',
    });
    expect((await give(FA1, id)).pass.state).toBe('READY');
  });

  it('told by phone is noted by somebody of another agency in the pass', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id);
    await give(SOC1, id);
    const told = {
      passId: id,
      agencyId: bench.agency('FA-HBG'),
      decision: 'GIVEN',
      byFunction: 'Verksamhetschef',
      toldAt: SAME_DAY.toISOString(),
    };
    expect((await bench.send(SOC1, 'noteOralGoAhead', told, SAME_DAY)).codes).toEqual([
      'PASS_CHECK_MISSING',
    ]);
    await check(FA1, id, { newThreat: true });
    const noted = await bench.done(
      SOC1,
      'noteOralGoAhead',
      { ...told, conditions: ['Centrum först'] },
      SAME_DAY,
    );
    expect(noted.state).toBe('READY');
    expect(goAheadOf(noted, 'FA-HBG')).toMatchObject({
      how: 'ORAL',
      byTitle: 'Verksamhetschef',
      notedByTitle: 'Socialsekreterare 1',
      conditions: ['Centrum först'],
    });
    const future = { ...told, toldAt: NIGHT.toISOString() };
    expect((await bench.send(SOC1, 'noteOralGoAhead', future, SAME_DAY)).codes).toEqual([
      'TOLD_TIME_IN_FUTURE',
    ]);
    const number = { ...told, conditions: ['Ring 19121212-1212'] };
    expect((await bench.send(SOC1, 'noteOralGoAhead', number, SAME_DAY)).codes).toEqual([
      'PERSONAL_DATA_BLOCKED',
    ]);
  });

  it('of the police is their own assessment, with function and time', async () => {
    const { id, teamVersion } = await bench.sent();
    const joined = await bench.done(
      POLICE,
      'answerInvitation',
      { passId: id, answer: 'IN_FIELD' },
      PLANNED,
    );
    expect(joined.team.map((each) => each.functionTitle)).toContain('Samverkanspolis 1');
    expect(joined.teamVersion).toBe(teamVersion + 1);
    expect((await give(POLICE, id)).codes).toEqual(['OWN_STRUCTURE_MISSING']);
    const assessed = {
      passId: id,
      agencyId: bench.agency('POL-LUND'),
      byFunction: 'Vakthavande befäl',
      toldAt: SAME_DAY.toISOString(),
    };
    const pass = await bench.done(SOC1, 'assessedInOwnStructure', assessed, SAME_DAY);
    expect(goAheadOf(pass, 'POL-LUND')).toMatchObject({ how: 'OWN_STRUCTURE', inForce: true });
    const foreign = { ...assessed, agencyId: bench.agency('FA-HBG') };
    expect((await bench.send(SOC1, 'assessedInOwnStructure', foreign, SAME_DAY)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    const refused = await bench.done(POLICE, 'refuseGoAhead', { passId: id }, SAME_DAY);
    expect(goAheadOf(refused, 'POL-LUND')).toMatchObject({ decision: 'NOT_GIVEN' });
  });
});
