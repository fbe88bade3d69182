import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  EVENING,
  FA1,
  NEXT_DAY,
  NIGHT,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
} from './testing/make-field-pass.js';

/** *Be teamet lämna området*: the police alone, without a reason; the time and the agency are kept, nothing else. */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const codes = async (...args: Parameters<PassBench['send']>) => (await bench.send(...args)).codes;

const kept = async (passId: string) => {
  const { rows } = await bench.portal.owner.query(
    `select area_stop_at as at, g.key from pass_progress p join agency g on g.id = p.area_stop_agency_id
     where activity_id = $1`,
    [passId],
  );
  return rows;
};

describe('an area is not stopped', () => {
  it('by anybody but the police, nor taken back by them', async () => {
    const { id: passId } = await bench.started();
    for (const key of [SOC1, FA1]) {
      expect(await codes(key, 'stopArea', { passId }, NIGHT)).toEqual(['STEP_NOT_POSSIBLE']);
    }
    await bench.done(POLICE, 'stopArea', { passId }, NIGHT);
    for (const key of [SOC1, FA1]) {
      expect(await codes(key, 'freeArea', { passId }, NIGHT)).toEqual(['STEP_NOT_POSSIBLE']);
    }
  });

  it('by police who were not asked, or to whom the plan was not sent', async () => {
    const { id: passId } = await bench.sent({}, []);
    expect(await codes(POLICE, 'stopArea', { passId }, SAME_DAY)).toEqual(['NOT_AVAILABLE']);
    const draft = await bench.planned();
    const early = await codes(POLICE, 'stopArea', { passId: draft.id }, PLANNED);
    expect(early).toEqual(['NOT_AVAILABLE']);
  });

  it('of a pass that is over or called off', async () => {
    const { id: back } = await bench.returned();
    expect(await codes(POLICE, 'stopArea', { passId: back }, NEXT_DAY)).toEqual([
      'STEP_NOT_POSSIBLE',
    ]);
    const { id: passId } = await bench.sent();
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'THREAT' }, SAME_DAY);
    expect(await codes(POLICE, 'stopArea', { passId }, SAME_DAY)).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('twice, nor freed when it is not stopped', async () => {
    const { id: passId } = await bench.sent();
    expect(await codes(POLICE, 'freeArea', { passId }, SAME_DAY)).toEqual(['STEP_NOT_POSSIBLE']);
    await bench.done(POLICE, 'stopArea', { passId }, SAME_DAY);
    expect(await codes(POLICE, 'stopArea', { passId }, SAME_DAY)).toEqual(['STEP_NOT_POSSIBLE']);
  });

  const STOP = `area_stop_at = now(), area_stop_agency_id =`;
  it.each([
    ['by another agency', SOC1, `${STOP} app.agency_id()`, '42501'],
    ['in the name of the police', SOC1, `${STOP} $2`, '42501'],
    ['by the police in the name of another', POLICE, `${STOP} $3`, '42501'],
  ])('%s, says the database itself', async (_, key, change, code) => {
    const { id } = await bench.sent();
    const ctx = (await portal.as(key, key.split('@')[1]?.toUpperCase(), SAME_DAY)).context('write');
    const agencies = [bench.agency('POL-LUND'), bench.agency('SOC-LUND')];
    await expect(
      ctx.db.sql(
        `update pass_progress set ${change} where activity_id = $1
           and $2::uuid is distinct from $3::uuid`,
        [id, ...agencies],
      ),
    ).rejects.toMatchObject({ driverError: { code } });
    await ctx.db.transaction.close('rollback');
  });
});

describe('an area that the police have stopped', () => {
  it('keeps a pass from starting, until they take it back', async () => {
    const { id: passId } = await bench.ready();
    await bench.done(SOC1, 'markBriefing', { passId }, EVENING);
    const stopped = await bench.done(POLICE, 'stopArea', { passId }, EVENING);
    expect(stopped).toMatchObject({
      state: 'READY',
      progress: { areaStopAt: EVENING.toISOString(), areaStopBy: 'Polisen Lund' },
    });
    expect(await kept(passId)).toEqual([{ at: EVENING, key: 'POL-LUND' }]);
    const { pass } = await bench.read(SOC1, passId, EVENING);
    expect(pass.nextSteps.find(({ step }) => step === 'start')).toMatchObject({
      ready: false,
      missing: [{ code: 'AREA_STOPPED', who: 'Polisen Lund' }],
    });
    const refused = await bench.send(SOC1, 'startPass', { passId }, EVENING);
    expect(refused.problems.map(({ code }) => code)).toEqual(['AREA_STOPPED']);
    const ctx = (await portal.as(SOC1, undefined, EVENING)).context('write');
    await expect(
      ctx.db.sql('update pass_progress set started_at = now() where activity_id = $1', [passId]),
    ).rejects.toMatchObject({ driverError: { code: '40001' } });
    await ctx.db.transaction.close('rollback');

    const freed = await bench.done(POLICE, 'freeArea', { passId }, EVENING);
    expect(freed).toMatchObject({ progress: { areaStopAt: null, areaStopBy: null } });
    expect(await kept(passId)).toEqual([]);
    expect(await bench.done(SOC1, 'startPass', { passId }, EVENING)).toMatchObject({
      state: 'ACTIVE',
    });
  });

  it('is seen by the team that is out, which then comes back by the steps there are', async () => {
    const { id: passId, team } = await bench.started();
    await bench.done(POLICE, 'stopArea', { passId }, NIGHT);
    expect((await bench.read(FA1, passId, NIGHT)).pass).toMatchObject({
      progress: { areaStopBy: 'Polisen Lund' },
    });
    const backMemberIds = team.map((member) => member.id);
    const back = { passId, backMemberIds, abortReason: 'AREA_STOP' };
    expect(await bench.done(SOC1, 'returnPass', back, NIGHT)).toMatchObject({ state: 'RETURNED' });
    expect(await codes(POLICE, 'freeArea', { passId }, NIGHT)).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('lets a plan be called off', async () => {
    const { id: passId } = await bench.sent();
    await bench.done(POLICE, 'stopArea', { passId }, SAME_DAY);
    const off = await bench.done(SOC1, 'cancelPass', { passId, reason: 'THREAT' }, SAME_DAY);
    expect(off).toMatchObject({ state: 'CANCELLED' });
  });
});
