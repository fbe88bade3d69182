import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, PassBench, PLANNED, POLICE, SOC1, SOC2 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

interface Told {
  readonly planClashes: readonly Readonly<Record<string, unknown>>[];
}
const ASK = `query C($input: PlanClashesInput!) { planClashes(input: $input) {
  code severity remedy who hours side memberId } }`;

async function told(key: string, more: Record<string, unknown> = {}) {
  const { siteId, startsAt, endsAt, areaIds } = bench.plan(more);
  const { passId, team } = more;
  const input = { siteId, startsAt, endsAt, areaIds, passId, team };
  const answer = await (await portal.as(key, undefined, PLANNED)).run<Told>(ASK, { input });
  const clashes = answer.data?.planClashes ?? [];
  return { ...answer, clashes, codes: [...answer.codes, ...clashes.map(({ code }) => code)] };
}
const night = (date: string, from: string, to: string, end = date) => ({
  startsAt: atLocal(date, from).toISOString(),
  endsAt: atLocal(end, to).toISOString(),
});

describe('what a plan would run into, before it is saved', () => {
  beforeAll(async () => {
    await bench.sent(night('2022-06-17', '20:00', '01:00', '2022-06-18'));
  });

  it('is not told to somebody who plans nothing', async () => {
    for (const key of ['administrator@soc-lund', 'handlaggare@ks-lund', 'skyddsombud@soc-lund']) {
      expect((await told(key)).codes).toEqual(['NOT_AVAILABLE']);
    }
  });

  it('nor of a pass of others', async () => {
    const { id: passId } = await bench.planned();
    expect((await told(POLICE, { passId })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is the same area within 72 hours, by the passes one may see', async () => {
    const two = night('2022-06-19', '20:00', '23:00');
    expect((await told(SOC1, two)).clashes).toEqual([
      {
        code: 'AREA_VISITED',
        severity: 'NOTE',
        remedy: 'WHEN',
        who: 'Centrum',
        hours: 43,
        side: 'BEFORE',
        memberId: null,
      },
    ]);
    const stranger = 'socialsekreterare1@soc-hbg';
    expect((await told(stranger, two)).clashes).toEqual([]);
  });

  it('is the red day it touches after midnight', async () => {
    const eve = night('2022-06-24', '20:00', '01:00', '2022-06-25');
    expect((await told(SOC1, eve)).clashes.map(({ code, who }) => [code, who])).toEqual([
      ['EVE', 'midsommarafton'],
      ['RED_DAY', 'midsommardagen'],
    ]);
  });

  it('is somebody who is taken, and what rest they have before it', async () => {
    const team = [bench.person(SOC1, 'PASS_LEADER'), bench.person(FA1)];
    const same = { ...night('2022-06-17', '22:00', '23:00'), areaIds: [], team };
    expect((await told(SOC1, same)).codes).toEqual(['DOUBLE_BOOKED', 'BUSY']);
    // To the police both are people of others: taken, and no more.
    expect((await told(POLICE, same)).codes).toEqual(['BUSY', 'BUSY']);
    const morning = { ...night('2022-06-18', '09:00', '12:00'), areaIds: [], team };
    const rest = (await told(SOC1, morning)).clashes;
    expect(rest.map(({ code, side, hours }) => [code, side, hours])).toEqual([
      ['REST_TOO_SHORT', 'BEFORE', 8],
      ['REST_TOO_SHORT', 'BEFORE', 8],
    ]);
  });

  it('is nothing of the pass itself', async () => {
    const { id: passId, team } = await bench.sent(
      night('2022-07-01', '20:00', '01:00', '2022-07-02'),
    );
    const own = { ...night('2022-07-01', '20:30', '01:00', '2022-07-02'), passId };
    expect((await told(SOC1, own)).codes).toEqual([]);
    const chosen = [bench.person(SOC2, 'PASS_LEADER'), bench.person(FA1)];
    expect((await told(SOC1, { ...own, team: chosen })).codes).toEqual([]);
    expect(team).toHaveLength(4);
  });

  it('is nothing for times that are no pass', async () => {
    expect((await told(SOC1, night('2022-06-17', '23:00', '20:00'))).codes).toEqual([]);
    expect((await told(SOC1, night('2022-06-17', '10:00', '23:00'))).codes).toEqual([]);
  });
});

describe('a function that answers calls meanwhile', () => {
  it('is on call when it is in the field, and may hold the time behind', async () => {
    const passId = null;
    const duty = 'chef-i-beredskap@soc-lund';
    const { rows } = await portal.owner.query(
      `insert into contact_function (agency_id, label, kind, work_phone, site_ids)
       select $1, 'Chef i beredskap, Socialtjänsten Lund', 'MANAGER', '040-628 04 00', array[$2::uuid] returning id`,
      [bench.agency('SOC-LUND'), bench.place.siteId],
    );
    await portal.owner.query(
      `insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
       values ($1, $2, array[$3::uuid], '{5}', '16:00', '08:00', '2022-01-01')`,
      [bench.agency('SOC-LUND'), rows[0]?.id, bench.place.siteId],
    );
    const window = night('2022-08-05', '20:00', '23:00');
    const as = (role: string) => ({
      ...window,
      passId,
      areaIds: [],
      team: [bench.person(duty, role)],
    });
    expect((await told(SOC1, as('MEMBER'))).codes).toEqual(['ON_CALL']);
    expect((await told(SOC1, as('REAR_SUPPORT'))).codes).toEqual([]);
    const thursday = { ...as('MEMBER'), ...night('2022-08-04', '20:00', '23:00') };
    expect((await told(SOC1, thursday)).codes).toEqual([]);
  });

  it('is not on call on an eve or a red day on which its hours are closed', async () => {
    const duty = [bench.person('chef-i-beredskap@soc-lund')];
    const eve = { ...night('2022-06-24', '20:00', '23:00'), areaIds: [], team: duty };
    expect((await told(SOC1, eve)).codes).toEqual(['ON_CALL', 'EVE']);
    await portal.owner.query(
      `update on_call_coverage c set eves = 'CLOSED' from contact_function f
       where f.id = c.contact_function_id and f.label like 'Chef i beredskap,%'`,
    );
    expect((await told(SOC1, eve)).codes).toEqual(['EVE']);
  });
});

describe('who answers while the pass goes on', () => {
  const silent = async (more: Record<string, unknown>) => {
    const { id } = await bench.sent({ ...more, areaIds: [bench.area('LU-NORRA-FALADEN')] }, []);
    const { readiness } = (await bench.read(SOC1, id)).pass;
    const line = readiness.find((each) => each.line === 'WHO_ANSWERS');
    return line?.missing.map(({ code, who, from, to }) => [code, who, from, to]);
  };
  const answers = (agency: string, redDays: string, eves: string) =>
    portal.owner.query(
      `insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time,
         valid_from, red_days, eves)
       select $1, f.id, array[$2::uuid], '{1,2,3,4,5,6,7}', '16:00', '23:30', '2022-01-01', $3, $4
       from contact_function f where f.agency_id = $1 limit 1`,
      [bench.agency(agency), bench.place.siteId, redDays, eves],
    );

  it('is told with its hours, and red days and eves are reckoned in', async () => {
    await portal.owner.query('delete from on_call_coverage');
    await answers('SOC-LUND', 'CLOSED', 'AS_USUAL');
    const name = 'Socialtjänsten Lund';
    const friday = night('2022-06-10', '20:00', '01:00', '2022-06-11');
    expect(await silent(friday)).toEqual([['NOBODY_ANSWERS', name, '23:30', '01:00']]);
    // Midsummer Eve is no red day; Midsummer Day is, and the hours of the eve do not reach it.
    const eve = night('2022-06-24', '18:00', '22:00');
    expect(await silent(eve)).toEqual([]);
    const red = night('2022-06-25', '18:00', '22:00');
    expect(await silent(red)).toEqual([['NOBODY_ANSWERS', name, null, null]]);
    await portal.owner.query(`update on_call_coverage set eves = 'CLOSED'`);
    expect(await silent(eve)).toEqual([['NOBODY_ANSWERS', name, null, null]]);
  });
});
