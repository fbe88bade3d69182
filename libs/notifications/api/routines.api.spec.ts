import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { waitingOf } from '@stad/identity/api/testing/waiting-of.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { act, says } from '@stad/routines/api/testing/routine-operations.js';
import { LUND_STEPS } from '@stad/routines/rules/demo/lund-routine.js';
import { notificationsGround } from './testing/ground.js';

const SOCIAL = 'socialsekreterare1@soc-lund';
const CHIEF = 'enhetschef@soc-lund';
const POLICE = 'polisledning@pol-lund';

/** Between social services and the police of Lund; the Salvation Army is of the core group and is not asked. */
let portal: TestPortal;
let siteId: string;
let parties: readonly string[];
beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  const { rows } = await portal.owner.query(
    `select a.id, s.id as site from agency a, site s where s.key = 'lund' and a.key in ('SOC-LUND', 'POL-LUND')`,
  );
  siteId = rows[0].site;
  parties = rows.map(({ id }) => id);
});
afterAll(() => portal.close());
beforeEach(() =>
  portal.owner.query(`delete from notification; set role portal_jobs;
    delete from graphile_worker._private_jobs; reset role;
    update local_routine set in_force_from = null`),
);

/** Who was told of a kind, by their address, and what the notice says of who did it. */
async function told(kind: string): Promise<string[]> {
  const { rows } = await portal.owner.query<{ who: string }>(
    `select replace(m.work_email, '.example', '') as who from notification n
       join membership m on m.id = n.membership_id where n.kind = $1 order by 1`,
    [kind],
  );
  return rows.map(({ who }) => who);
}

const AUGUST = atLocal('2022-08-29', '10:00');
async function done(who: string, name: string, input: Record<string, unknown>, at = AUGUST) {
  const { data, problems } = await act(await portal.as(who, undefined, at), name, input);
  expect(problems).toEqual([]);
  return data?.[name]?.id ?? '';
}
async function asked(): Promise<string> {
  const localRoutineId = await done(SOCIAL, 'addLocalRoutine', { siteId, start: 'MALMO_2021' });
  // A step of the two, and of nobody else.
  const steps = [LUND_STEPS[0]];
  const says2 = { localRoutineId, expectedVersion: 1, ...says(parties, { steps }) };
  await done(SOCIAL, 'changeLocalRoutine', says2);
  await done(SOCIAL, 'stepLocalRoutine', { localRoutineId, step: 'submit' });
  return localRoutineId;
}
async function agreed(): Promise<string> {
  const localRoutineId = await asked();
  const said = { localRoutineId, expectedVersion: 2, answer: 'AGREED', reason: '' };
  for (const who of [CHIEF, POLICE]) await done(who, 'answerLocalRoutine', said);
  return localRoutineId;
}

describe('a version of the local routine', () => {
  it('is told to who agrees for each organisation that is asked', async () => {
    await asked();
    await portal.runJobs(AUGUST);
    const who = await told('ROUTINE_ASKED');
    expect(who).toEqual(expect.arrayContaining([CHIEF, POLICE]));
    expect(who.every((each) => /@(soc|pol)-lund$/.test(each))).toBe(true);
    expect(who).not.toContain(SOCIAL);
  });

  it('is not told when it was taken back', async () => {
    const localRoutineId = await asked();
    await done(SOCIAL, 'stepLocalRoutine', { localRoutineId, step: 'retract' });
    await portal.runJobs(AUGUST);
    expect(await told('ROUTINE_ASKED')).toEqual([]);
  });

  it('is told as agreed by the last yes alone, also to who drafted it', async () => {
    const localRoutineId = await asked();
    const said = { localRoutineId, expectedVersion: 2, answer: 'AGREED', reason: '' };
    await done(CHIEF, 'answerLocalRoutine', said);
    await portal.runJobs(AUGUST);
    expect(await told('ROUTINE_AGREED')).toEqual([]);
    await done(POLICE, 'answerLocalRoutine', said);
    await portal.runJobs(AUGUST);
    const who = await told('ROUTINE_AGREED');
    expect(who).toEqual(expect.arrayContaining([CHIEF, SOCIAL]));
    expect(who).not.toContain(POLICE);
    expect(who.every((each) => /@(soc|pol)-lund$/.test(each))).toBe(true);
  });

  it('is told on the morning of its first day, and at once where that is today', async () => {
    const localRoutineId = await agreed();
    await done(SOCIAL, 'forceLocalRoutine', { localRoutineId, from: '2022-09-28' });
    await portal.runJobs(atLocal('2022-09-28', '06:59'));
    expect(await told('ROUTINE_IN_FORCE')).toEqual([]);
    await portal.runJobs(atLocal('2022-09-28', '07:00'));
    expect(await told('ROUTINE_IN_FORCE')).toEqual(expect.arrayContaining([SOCIAL, CHIEF, POLICE]));
    await portal.owner.query('delete from notification');
    const other = await agreed();
    const today = { localRoutineId: other, from: '2022-09-29' };
    await done(SOCIAL, 'forceLocalRoutine', today, atLocal('2022-09-29', '10:00'));
    await portal.runJobs(atLocal('2022-09-29', '10:00'));
    expect(await told('ROUTINE_IN_FORCE')).toContain(POLICE);
  });

  it('is told where a yes is taken back, and never as in force on the day it had', async () => {
    const localRoutineId = await agreed();
    // The database asks its own day.
    await done(SOCIAL, 'forceLocalRoutine', { localRoutineId, from: '2099-09-30' });
    const back = { localRoutineId, expectedVersion: 2, answer: 'TAKEN_BACK', reason: '' };
    await done(POLICE, 'answerLocalRoutine', back);
    await portal.runJobs(AUGUST);
    expect(await told('ROUTINE_TAKEN_BACK')).toEqual(expect.arrayContaining([SOCIAL, CHIEF]));
    expect(await told('ROUTINE_TAKEN_BACK')).not.toContain(POLICE);
    await portal.runJobs(atLocal('2099-09-30', '07:00'));
    expect(await told('ROUTINE_IN_FORCE')).toEqual([]);
  });

  it('waits with who drafted it until somebody has put it in force', async () => {
    const id = await agreed();
    const waiting = async (who: string) => {
      const caller = await portal.as(who, undefined, AUGUST);
      return (await waitingOf(portal, caller, 'ROUTINE_AGREED')).rows.map((row) => row.id);
    };
    expect(await waiting(SOCIAL)).toContain(id);
    expect(await waiting(POLICE)).not.toContain(id);
  });
});
