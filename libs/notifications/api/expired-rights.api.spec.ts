import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { notificationsGround } from './testing/ground.js';

/** A right that runs out while the team is out is reported (INV-22): once, to those who can help, without a name. */
let portal: TestPortal;
let bench: PassBench;

const SOC_ADMIN = 'administrator@soc-lund';
const FA_ADMIN = 'administrator@fa-hbg';
const POL_ADMIN = 'administrator@pol-lund';
/** The pass is of the evening of the 20th. */
const MIDNIGHT = atLocal('2022-05-21', '00:02');
const LATER = atLocal('2022-05-22', '00:02');

beforeAll(async () => {
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.owner.query('delete from notification; delete from session');
  await validTo(null, SOC1, SOC2, FA1, SOC_ADMIN);
});

/** Written behind the trigger: a day that has been would end all sessions today. */
async function validTo(day: string | null, ...keys: readonly string[]): Promise<void> {
  await portal.owner.query(`begin; alter table membership disable trigger shut_out`);
  await portal.owner.query(
    `update membership set valid_to = $1 where work_email = any ($2) and valid_to is distinct from $1`,
    [day, keys.map((key) => `${key}.example`)],
  );
  await portal.owner.query('alter table membership enable trigger shut_out; commit');
}

/** Phones of these people are ready for the pass, and it is out: until it is back. */
const phones = (passId: string, ...keys: readonly string[]) =>
  portal.owner.query(
    `insert into session (token_hash, person_id, membership_id, way, pass_id)
     select sha256(convert_to(m.id::text, 'UTF8')), m.person_id, m.id, 'FIELD', $1
     from membership m where m.work_email = any ($2)`,
    [passId, keys.map((key) => `${key}.example`)],
  );

/** Who was told what, by which function: `administrator@soc-lund RIGHT_EXPIRED Socialsekreterare 2`. */
async function told(): Promise<string[]> {
  const { rows } = await portal.owner.query<{ line: string }>(
    `select concat_ws(' ', replace(m.work_email, '.example', ''), n.kind, n.by_title) as line
     from notification n join membership m on m.id = n.membership_id
     where n.kind like 'RIGHT_EXPIRED%' order by line`,
  );
  return rows.map(({ line }) => line);
}

/** While the ring of the Salvation Army at the site of the pass is another one. */
async function withRing(passId: string, changes: string, work: () => Promise<void>): Promise<void> {
  const where = `agency_id = $2 and site_id = (select site_id from activity where id = $1)`;
  const values = [passId, bench.agency('FA-HBG')];
  const { rows } = await portal.owner.query<{ first: string; last: string | null }>(
    `select valid_from::text as first, valid_to::text as last from site_agency where ${where}`,
    values,
  );
  expect(rows).toHaveLength(1);
  await portal.owner.query(`update site_agency set ${changes} where ${where}`, values);
  try {
    await work();
  } finally {
    await portal.owner.query(
      `update site_agency set valid_from = $3, valid_to = $4 where ${where}`,
      [...values, rows[0]?.first, rows[0]?.last],
    );
  }
}

describe('nobody is told', () => {
  it('of an agency that has no ring at the site to lose, or whose ring goes on', async () => {
    const { id } = await bench.started();
    await phones(id, FA1);
    await withRing(id, `valid_from = '2030-01-01'`, () => portal.runJobs(MIDNIGHT));
    const other = await bench.started();
    await phones(other.id, SOC2);
    await withRing(other.id, `valid_to = '2022-05-21'`, () => portal.runJobs(MIDNIGHT));
    expect(await told()).toEqual([]);
  });

  it('while rights are in force, on the last day as well', async () => {
    const { id } = await bench.started();
    await phones(id, SOC1, SOC2);
    await validTo('2022-05-21', SOC2);
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toEqual([]);
  });

  it('of somebody without a phone that was made ready: they are out at once', async () => {
    const { id } = await bench.started();
    await phones(id, SOC1);
    await validTo('2022-05-20', SOC2);
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toEqual([]);
  });

  it('of a pass that is back, or was never begun', async () => {
    const { id } = await bench.returned();
    await phones(id, SOC2);
    const waiting = await bench.ready();
    await phones(waiting.id, FA1);
    await validTo('2022-05-20', SOC2, FA1);
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toEqual([]);
  });

  it('whose own right has run out', async () => {
    const { id } = await bench.started();
    await phones(id, SOC1);
    await validTo('2022-05-20', SOC1, SOC_ADMIN);
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toEqual([]);
  });
});

describe('those who can help are told', () => {
  it('at midnight: the administrator of the employer, and the pass leader', async () => {
    const { id, number } = await bench.started();
    await phones(id, SOC1, SOC2);
    await validTo('2022-05-20', SOC2);
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toEqual([
      `${SOC_ADMIN} RIGHT_EXPIRED Socialsekreterare 2`,
      `${SOC1} RIGHT_EXPIRED_IN_TEAM Socialsekreterare 2`,
    ]);
    const admin = await (await portal.as(SOC_ADMIN)).run<{
      notifications: { rows: Record<string, unknown>[] };
    }>('{ notifications { rows { kind subject number byTitle byAgency { key } } } }');
    expect(admin.data?.notifications.rows).toEqual([
      {
        kind: 'RIGHT_EXPIRED',
        subject: 'PEOPLE',
        number,
        byTitle: 'Socialsekreterare 2',
        byAgency: { key: 'SOC-LUND' },
      },
    ]);
  });

  it('of each employer about its own, and the leader of another employer about both', async () => {
    const { id } = await bench.started();
    await phones(id, SOC1, SOC2, FA1);
    await validTo('2022-05-20', SOC2, FA1);
    await portal.runJobs(MIDNIGHT);
    const lines = await told();
    expect(lines.filter((line) => line.includes('IN_TEAM'))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith(`${SOC_ADMIN} `))).toEqual([
      `${SOC_ADMIN} RIGHT_EXPIRED Socialsekreterare 2`,
    ]);
    expect(lines.filter((line) => line.startsWith(`${FA_ADMIN} `))).toEqual([
      `${FA_ADMIN} RIGHT_EXPIRED Fältarbetare 1`,
    ]);
    expect(lines.filter((line) => line.startsWith(`${POL_ADMIN} `))).toEqual([]);
  });

  it('of the leader’s own right: the administrator alone', async () => {
    const { id } = await bench.started();
    await phones(id, SOC1);
    await validTo('2022-05-20', SOC1);
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toEqual([`${SOC_ADMIN} RIGHT_EXPIRED Socialsekreterare 1`]);
  });

  it('once, however many midnights the team is out', async () => {
    const { id } = await bench.started();
    await phones(id, SOC2, FA1);
    await validTo('2022-05-20', SOC2);
    await validTo('2022-05-21', FA1);
    await portal.runJobs(MIDNIGHT);
    const first = await told();
    expect(first).toHaveLength(2);
    await portal.runJobs(LATER);
    const news = (await told()).filter((line) => !first.includes(line));
    expect(news).toEqual([
      `${FA_ADMIN} RIGHT_EXPIRED Fältarbetare 1`,
      `${SOC1} RIGHT_EXPIRED_IN_TEAM Fältarbetare 1`,
    ]);
    expect(await told()).toHaveLength(4);
  });

  it('of an agency whose ring at the site has ended, about each of its phones', async () => {
    const { id } = await bench.started();
    await phones(id, SOC2, FA1);
    await withRing(id, `valid_to = '2022-05-20'`, () => portal.runJobs(MIDNIGHT));
    expect(await told()).toEqual([
      `${FA_ADMIN} RIGHT_EXPIRED Fältarbetare 1`,
      `${SOC1} RIGHT_EXPIRED_IN_TEAM Fältarbetare 1`,
    ]);
  });

  it('of an undertaking that is no longer the one in force', async () => {
    const { id } = await bench.started();
    await phones(id, SOC2);
    await portal.owner.query(
      `with bound as (
         insert into sign_in_binding (agency_id, membership_id, issuer, subject, state)
         select agency_id, id, 'local', 'of this spec', 'APPROVED' from membership where work_email = $1
         returning id)
       update session set binding_id = bound.id from bound`,
      [`${SOC2}.example`],
    );
    await portal.runJobs(MIDNIGHT);
    expect(await told()).toContain(`${SOC_ADMIN} RIGHT_EXPIRED Socialsekreterare 2`);
    await portal.owner.query(
      `delete from session; delete from sign_in_binding where subject = 'of this spec'`,
    );
  });
});

it('whose rights have run out is answered to jobs of those in the pass, and to nobody else', async () => {
  const { id } = await bench.started();
  await phones(id, SOC2);
  await validTo('2022-05-20', SOC2);
  const question = `select from app.expired_in_field('${id}', '2022-05-21')`;
  const system = (key: string) =>
    portal.caller({ kind: 'system', job: 'test', agencyId: bench.agency(key) });
  expect(await attempt(await portal.as(SOC_ADMIN), question)).toBe(0);
  expect(await attempt(await portal.as(SOC1), question)).toBe(0);
  expect(await attempt(system('KS-LUND'), question)).toBe(0);
  expect(await attempt(system('SOC-LUND'), question)).toBe(1);
  expect(await attempt(system('FA-HBG'), question)).toBe(1);
});
