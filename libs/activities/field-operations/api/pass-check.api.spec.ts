import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  CHIEF,
  DUTY,
  EVENING,
  FA1,
  PassBench,
  SAME_DAY,
  SOC1,
  SOC2,
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

describe('the check of the day', () => {
  it('is the employer’s own: the others know that it was made', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id, { newThreat: true });
    expect((await bench.read(SOC2, id)).pass.ownCheck).toMatchObject({
      newThreat: true,
      version: 1,
    });
    const theirs = (await bench.read(FA1, id)).pass;
    expect(theirs.ownCheck).toBeNull();
    expect(theirs.employers.map(({ agency, checkedAt }) => [agency.key, checkedAt])).toEqual([
      ['SOC-LUND', SAME_DAY.toISOString()],
      ['FA-HBG', null],
    ]);
  });

  it('is the manager’s to decide on when anything is yes', async () => {
    const { id } = await bench.sent();
    await check(SOC1, id, { supportAbsent: true });
    expect((await give(SOC1, id)).codes).toEqual(['MANAGER_DECIDES']);
    for (const key of [CHIEF, DUTY]) {
      expect(goAheadOf((await give(key, id)).pass, 'SOC-LUND')).toMatchObject({ inForce: true });
    }
  });

  it('is chef i beredskap’s to decide on in the hours of the duty alone, where they are kept', async () => {
    await portal.owner.query(
      `with f as (insert into contact_function (agency_id, label, kind, work_phone, site_ids)
         values ($1, 'Chef i beredskap, Socialtjänsten Lund', 'DUTY_MANAGER', '040-628 04 00', array[$2::uuid])
         returning id)
       insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
       select $1, f.id, array[$2::uuid], '{5}', '16:30', '08:00', '2022-01-01' from f`,
      [bench.agency('SOC-LUND'), bench.place.siteId],
    );
    const { id } = await bench.sent();
    await check(SOC1, id, { supportAbsent: true });
    expect((await give(DUTY, id)).codes).toEqual(['NOT_AVAILABLE']);
    const offered = async (at: Date) =>
      (await bench.read(DUTY, id, at)).pass.nextSteps.some(({ step }) => step === 'giveGoAhead');
    expect([await offered(SAME_DAY), await offered(EVENING)]).toEqual([false, true]);
    const given = await bench.send(DUTY, 'giveGoAhead', { passId: id }, EVENING);
    expect(goAheadOf(given.pass, 'SOC-LUND')).toMatchObject({ inForce: true });
  });

  it('makes a planner’s go-ahead fall when it becomes yes, and knows who was faster', async () => {
    const { id } = await bench.ready();
    const changed = await check(SOC2, id, { newThreat: true, expectedVersion: 1 });
    expect(changed.pass.state).toBe('AWAITING_GO');
    expect(goAheadOf(changed.pass, 'SOC-LUND')).toMatchObject({
      inForce: false,
      voidReasons: ['CHECK_SAYS_YES'],
    });
    expect((await check(SOC1, id, { expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
  });
});
