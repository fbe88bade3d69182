import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { networkGround } from './testing/ground.js';

/** Works for social services and is placed with the police: two memberships, one person (INV-09). */
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';
const HOME = 'SOC-LUND';
const POLICE = 'POL-LUND';
const DAY = { from: '2022-05-20T00:00:00Z', to: '2022-05-22T00:00:00Z' };
const ASK = `query Mine($from: Instant!, $to: Instant!) {
  myTimeElsewhere(from: $from, to: $to) { startsAt endsAt } }`;

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(networkGround);
  const busy = (
    agency: string,
    from: string,
    to: string,
    title = 'Socialsekreterare, samverkan polis',
  ) =>
    portal.owner.query(
      `insert into busy_span (agency_id, site_id, membership_id, starts_at, ends_at)
       select a.id, s.id, m.id, $3, $4 from agency a join membership m on m.agency_id = a.id, site s
       where a.key = $1 and m.function_title = $2 and s.key = 'lund'`,
      [agency, title, from, to],
    );
  await portal.owner.query('delete from busy_span');
  await busy(POLICE, '2022-05-20T18:00:00Z', '2022-05-20T23:00:00Z');
  // A talk right after it, and something at the same time: one span.
  await busy(POLICE, '2022-05-20T23:00:00Z', '2022-05-21T00:00:00Z');
  await busy(POLICE, '2022-05-20T19:00:00Z', '2022-05-20T20:00:00Z');
  await busy(HOME, '2022-05-21T08:00:00Z', '2022-05-21T12:00:00Z');
  await busy(POLICE, '2022-05-20T07:00:00Z', '2022-05-20T09:00:00Z', 'Samverkanspolis 1');
});
afterAll(() => portal.close());

const asked = async (key: string, agencyKey?: string, span: object = DAY) =>
  (await portal.as(key, agencyKey)).run<{ myTimeElsewhere: object[] }>(ASK, { ...span });

describe('the time of another membership', () => {
  it('is nothing that a visitor, a colleague or an administrator of either employer learns', async () => {
    expect((await portal.visitor().run(ASK, DAY)).codes).toEqual(['UNAUTHENTICATED']);
    for (const key of [
      ...['socialsekreterare1@soc-lund', 'administrator@soc-lund', 'enhetschef@soc-lund'],
      ...['samverkanspolis1@pol-lund', 'administrator@pol-lund', 'polisledning@pol-lund'],
    ]) {
      expect((await asked(key)).data).toEqual({ myTimeElsewhere: [] });
    }
  });

  it('is not got by asking the function, by whoever is no person', async () => {
    const call = `select from door.time_elsewhere('2022-05-01', '2022-06-01')`;
    const { rows } = await portal.owner.query(`select id from agency where key = '${POLICE}'`);
    const job = portal.caller({ kind: 'system', job: 'any', agencyId: rows[0].id });
    expect(await attempt(job, call)).toBe(0);
    expect(await attempt(portal.visitor(), call)).toBe(0);
    expect(await attempt(await portal.as(PLACED, HOME), call)).toBe(1);
  });

  it('is when, as one span where they touch, and nothing more', async () => {
    expect((await asked(PLACED, HOME)).data).toEqual({
      myTimeElsewhere: [
        { startsAt: '2022-05-20T18:00:00.000Z', endsAt: '2022-05-21T00:00:00.000Z' },
      ],
    });
    expect((await asked(PLACED, POLICE)).data).toEqual({
      myTimeElsewhere: [
        { startsAt: '2022-05-21T08:00:00.000Z', endsAt: '2022-05-21T12:00:00.000Z' },
      ],
    });
    // No other field is asked for, and none is there.
    const more = ASK.replace('endsAt }', 'endsAt agency { key } }');
    expect((await (await portal.as(PLACED, HOME)).run(more, DAY)).codes).toEqual(['BAD_REQUEST']);
  });

  it('adds no right: the rows themselves stay those of the employer one acts for', async () => {
    // Placed with the police one is no member of the core group: not even one's own row is seen.
    const all = 'select from busy_span';
    expect(await attempt(await portal.as(PLACED, POLICE), all)).toBe(0);
  });

  it('is over when the other membership is', async () => {
    const end = (day: string | null) =>
      portal.owner.query(
        `update membership m set valid_to = $1 from agency a
         where a.id = m.agency_id and a.key = $2 and m.function_title like 'Socialsekreterare, samverkan%'`,
        [day, POLICE],
      );
    await end('2022-05-01');
    expect((await asked(PLACED, HOME)).data).toEqual({ myTimeElsewhere: [] });
    await end(null);
  });

  it('is asked about at most a quarter at a time', async () => {
    const long = await asked(PLACED, HOME, { from: DAY.from, to: '2022-12-01T00:00:00Z' });
    expect(long.codes).toEqual(['SPAN_TOO_LONG']);
    const turned = await asked(PLACED, HOME, { from: DAY.to, to: DAY.from });
    expect(turned.codes).toEqual(['END_BEFORE_START']);
  });
});
