import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '../../../../apps/api/test/portal.js';
import { ALL_NO, CHIEF, DUTY, FA1, PassBench, SAME_DAY, SOC1, SOC2 } from './make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open();
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
