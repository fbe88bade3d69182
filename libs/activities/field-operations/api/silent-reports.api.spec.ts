import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, NEXT_DAY, PassBench, SOC1 } from './testing/make-field-pass.js';

/** *Inget redovisat* after ten days (INV-12): the Salvation Army took part and says nothing. */
let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

const NINE_DAYS = atLocal('2022-05-30', '01:00');
const TEN_DAYS = atLocal('2022-05-31', '01:01');

describe('a report that nobody locks', () => {
  it('locks itself after ten days where its agency does not count, and not before', async () => {
    const { id } = await bench.returned();
    await portal.runJobs(NINE_DAYS);
    expect((await bench.read(FA1, id, NINE_DAYS)).pass.ownReport?.state).toBe('OPEN');
    await portal.runJobs(TEN_DAYS);
    const own = (await bench.read(FA1, id, TEN_DAYS)).pass;
    expect(own.ownReport).toMatchObject({ state: 'LOCKED', nothingToReport: true });
    // What the counting agency owes is not done by waiting.
    expect((await bench.read(SOC1, id, TEN_DAYS)).pass.ownReport?.state).toBe('OPEN');
    const steps = own.nextSteps.map(({ step }) => step);
    expect(steps).toContain('correct');
    expect(steps).not.toContain('reopen');
  });

  it('takes what was begun with it, and leaves what was locked as it is', async () => {
    const begun = await bench.returned();
    const [member] = begun.team.filter(({ agency }) => agency.key === 'FA-HBG');
    const hours = [{ memberId: member?.id, hours: 4 }];
    await bench.done(FA1, 'saveFieldReport', { passId: begun.id, hours }, NEXT_DAY);
    const locked = await bench.returned();
    await bench.done(FA1, 'lockFieldReport', { passId: locked.id }, NEXT_DAY);
    await portal.runJobs(TEN_DAYS);
    await portal.runJobs(TEN_DAYS);
    const reportOf = async (passId: string) =>
      (await bench.read(FA1, passId, TEN_DAYS)).pass.ownReport;
    expect(await reportOf(begun.id)).toMatchObject({
      state: 'LOCKED',
      nothingToReport: true,
      personHours: 0,
    });
    expect(await reportOf(locked.id)).toMatchObject({ state: 'LOCKED', nothingToReport: false });
  });

  it('is locked by the system as nothing and as nothing else', async () => {
    const { id } = await bench.returned();
    const system = (key: string) =>
      portal.caller({ kind: 'system', job: 'test', agencyId: bench.agency(key) }, TEN_DAYS);
    const insert = (key: string, more: string) =>
      `insert into field_report (activity_id, agency_id, state, locked_at, nothing_to_report, contacts)
       select '${id}', id, ${more}, null from agency where key = '${key}'`;
    const nothing = `'LOCKED', now(), true`;
    const job = system('FA-HBG');
    expect(await attempt(job, insert('FA-HBG', nothing))).toBe(1);
    expect(await attempt(job, insert('FA-HBG', `'OPEN', null, false`))).toBe('refused');
    expect(await attempt(system('POL-LUND'), insert('FA-HBG', nothing))).toBe('refused');
  });
});
