import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from '../testing/ground.js';

/**
 * A seminar of social services in Lund that is held, with three of the police who were told that their manager
 * learns who came, one who was not, one who waited, and one of a hotel; another that has not begun.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  await portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'SEMINAR', t, t, '2022-04-28 11:00Z', '2022-04-28 14:00Z',
         'P1', 'FINALISED', m.id
       from membership m, site s, programme p, unnest(array['COMPLETED', 'CONFIRMED']) t
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
       returning *),
     s as (
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'KNOWLEDGE', title, 'syfte', 40 from a returning *),
     p as (
       insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
       select activity_id, agency_id, true, 'the-link-that-is-spread' || state, sha256('door') from s returning *),
     n as (
       insert into activity_participant (activity_id, agency_id, from_agency_id, function_title, asked_at)
       select p.activity_id, p.agency_id, a.id, coalesce(a.short_name, 'Hotell Lillån'), now()
       from p, (select id, short_name from agency where key = 'POL-LUND'
         union all values (null::uuid, null::text)) a returning *)
     insert into seminar_sign_up (activity_id, agency_id, organisation, function_title, work_email, language, state,
       queue_number, is_present, asked_at, told_participant_id)
     select n.activity_id, n.agency_id, 'Arbetet', u.who, u.mail || '@arbetet.example', 'sv', u.state,
       case u.state when 'QUEUED' then 1 end, u.came, now(), case when u.told then n.id end
     from n join (values
         (true, 'Polis A', 'a', 'SEAT', true, true), (true, 'Polis B', 'b', 'SEAT', false, true),
         (true, null, 'c', 'SEAT', true, true), (true, 'Polis förr', 'd', 'SEAT', true, false),
         (true, 'Polis i kö', 'e', 'QUEUED', false, true), (false, 'Nattchef', 'f', 'SEAT', true, true))
       as u (is_police, who, mail, state, came, told) on u.is_police = (n.from_agency_id is not null)`,
  );
});
afterAll(() => portal.close());

const STAFF = (state: string) =>
  `select * from app.seminar_staff((select id from activity where title = '${state}'))`;

describe('app.seminar_staff, sentence by sentence', () => {
  it('a manager of the employer that invited: of those who were told, with a seat, once it is held', async () => {
    const chief = await portal.as('polisledning@pol-lund');
    expect(await attempt(chief, STAFF('COMPLETED'))).toBe(3);
    expect(await attempt(chief, `${STAFF('COMPLETED')} where came = 1`)).toBe(2);
    expect(await attempt(chief, STAFF('CONFIRMED'))).toBe(0);
  });

  it('and reads no row of the list for it: no address, no place in the queue', async () => {
    const chief = await portal.as('polisledning@pol-lund');
    expect(await attempt(chief, 'select from seminar_sign_up')).toBe(0);
    expect(await attempt(chief, 'update seminar_sign_up set told_participant_id = null')).toBe(0);
  });

  it('nobody else: no colleague, no other employer, no organiser, no system, no visitor', async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'POL-LUND'`);
    const others: Caller[] = [
      await portal.as('samverkanspolis1@pol-lund'),
      await portal.as('polisledning@pol-hbg'),
      await portal.as('enhetschef@soc-lund'),
      await portal.as('verksamhetschef@fa-hbg'),
      portal.caller({ kind: 'system', job: 'test', agencyId: rows[0].id }),
      portal.visitor(),
    ];
    for (const other of others) {
      expect(
        await attempt(other, `select * from unnest($1::uuid[]) a, app.seminar_staff(a)`, [
          await seminarIds(),
        ]),
      ).toBe(0);
    }
  });
});

async function seminarIds(): Promise<string[]> {
  const { rows } = await portal.owner.query('select activity_id as id from seminar');
  return rows.map(({ id }) => id);
}
