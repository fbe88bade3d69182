import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { TrainingStage } from './testing/training-stage.js';

/** Social services of Lund hold a course; one of the police has a seat, and one number of theirs a record. */
let stage: TrainingStage;
let seminarId: string;
let free: string;
beforeAll(async () => {
  stage = await TrainingStage.open();
  const courseId = await stage.course();
  seminarId = await stage.session(courseId);
  free = await stage.session(courseId);
  await stage.book(POLICE, seminarId, await stage.membership(POLICE));
  await stage.book(POLICE_2, seminarId, await stage.membership(POLICE_2));
  await stage.portal.owner.query(`
    insert into training_not_now (booking_id, agency_id, reason, at)
      select b.id, b.agency_id, 'PART_ATTENDED', now() from training_booking b
      join membership m on m.id = b.membership_id where m.work_email = '${POLICE}.example';
    insert into training_record (agency_id, unit_id, membership_id, staff_number, course_id, kind, held_on, source,
        given_at, given_by)
      select m.agency_id, u.id, who.id, who.number, c.id, 'IN_DEPTH', '2022-04-28', 'EXTERNAL', now(), m.id
      from membership m join unit u on u.agency_id = m.agency_id and u.name = 'Kommunpolis', training_course c,
        (select id, null::int as number from membership where work_email = '${POLICE}.example'
           union all select null, 7) who
      where m.work_email = '${CHIEF}.example';
    insert into training_target (agency_id, site_id, unit_id, staff, from_on, set_by)
      select u.agency_id, s.id, u.id, 4, '2022-04-01', m.id from unit u, site s, membership m
      where m.work_email = '${CHIEF}.example' and u.name = 'Kommunpolis' and s.key = 'lund'`);
});
afterAll(() => stage.close());

const POLICE = 'samverkanspolis1@pol-lund';
const POLICE_2 = 'samverkanspolis2@pol-lund';
const CHIEF = 'polisledning@pol-lund';
const DUTY = 'vakthavande-befal@pol-lund';
const ORGANISER = 'socialsekreterare1@soc-lund';
const OTHER_CHIEF = 'enhetschef@soc-lund';
const LEAD = 'projektledare@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

const all = (table: string) => `select from ${table}`;
const memberOf = (key: string) => `(select id from membership where work_email = '${key}.example')`;
const book = (of: string) => () =>
  `insert into training_booking
    (agency_id, membership_id, activity_id, sign_up_id, booked_at)
  values ((select app.agency_id()), ${of}, '${free}', gen_random_uuid(), now())`;
const register = (of: string, by: string) => () =>
  `insert into training_record
    (agency_id, membership_id, course_id, kind, held_on, source, given_at, given_by)
  select (select app.agency_id()), ${of}, c.id, 'IN_DEPTH', '2022-04-20', 'EXTERNAL', now(), ${by}
  from training_course c`;
const ME = '(select app.membership_id())';

type Line = [string, string, string, string | (() => string), number | 'refused'];

describe('training, policy by policy', () => {
  it.each<Line>([
    ['training_course read', 'its organiser', ORGANISER, all('training_course'), 1],
    ['training_course read', 'the town', POLICE, all('training_course'), 1],
    ['training_course read', 'the network', NETWORK, all('training_course'), 0],
    ['training_course read', 'another town', ELSEWHERE, all('training_course'), 0],
    [
      'training_course change',
      'its organiser',
      ORGANISER,
      `update training_course set name = 'Ny'`,
      1,
    ],
    ['training_course change', 'the town', POLICE, `update training_course set name = 'Ny'`, 0],
    [
      ...(['training_course add', 'a registrar', 'registrator@soc-lund'] as const),
      `insert into training_course (agency_id, site_id, name, level, kind)
       select (select app.agency_id()), id, 'Kurs', 'BASIC', 'IN_DEPTH' from site`,
      'refused',
    ],
    [
      ...(['training_course add', 'in another town', ORGANISER] as const),
      `insert into training_course (agency_id, site_id, name, level, kind)
       values ((select app.agency_id()), gen_random_uuid(), 'Kurs', 'BASIC', 'IN_DEPTH')`,
      'refused',
    ],
    ['training_session read', 'the town', POLICE, all('training_session'), 2],
    ['training_session read', 'the network', NETWORK, all('training_session'), 0],
    ['training_session remove', 'the town', POLICE, 'delete from training_session', 0],
    [
      ...(['training_session remove', 'its organiser', ORGANISER] as const),
      () => `delete from training_session where activity_id = '${free}'`,
      1,
    ],
    [
      ...(['training_session add', 'another agency', POLICE] as const),
      `insert into training_session select gen_random_uuid(), agency_id, course_id from training_session`,
      'refused',
    ],
    ['training_booking read', 'whose it is', POLICE, all('training_booking'), 1],
    ['training_booking read', 'the own manager', CHIEF, all('training_booking'), 2],
    ['training_booking read', 'the duty manager', DUTY, all('training_booking'), 0],
    ['training_booking read', 'the organiser', ORGANISER, all('training_booking'), 0],
    ['training_booking read', 'another manager', OTHER_CHIEF, all('training_booking'), 0],
    ['training_booking read', 'the lead', LEAD, all('training_booking'), 0],
    ['training_booking add', 'oneself', POLICE, book(ME), 1],
    ['training_booking add', 'the own manager', CHIEF, book(memberOf(POLICE)), 1],
    ['training_booking add', 'a colleague', POLICE, book(memberOf(POLICE_2)), 'refused'],
    [
      ...(['training_booking change', 'oneself', POLICE] as const),
      'update training_booking set is_present = true',
      'refused',
    ],
    ['training_not_now read', 'whom it is about', POLICE, all('training_not_now'), 1],
    ['training_not_now read', 'a colleague', POLICE_2, all('training_not_now'), 0],
    ['training_not_now read', 'the organiser', ORGANISER, all('training_not_now'), 0],
    [
      'training_not_now change',
      'whom it is about',
      POLICE,
      `update training_not_now set reason = 'OTHER_TASKS'`,
      0,
    ],
    [
      'training_not_now change',
      'the own manager',
      CHIEF,
      `update training_not_now set reason = 'OTHER_TASKS'`,
      1,
    ],
    ['training_not_now remove', 'whom it is about', POLICE, 'delete from training_not_now', 0],
    ['training_not_now remove', 'the own manager', CHIEF, 'delete from training_not_now', 1],
    [
      ...(['training_not_now add', 'the own manager', CHIEF] as const),
      `insert into training_not_now select b.id, b.agency_id, 'OTHER_TASKS', now() from training_booking b
       where not exists (select from training_not_now n where n.booking_id = b.id)`,
      1,
    ],
    [
      ...(['training_not_now add', 'whom it is about', POLICE_2] as const),
      `insert into training_not_now select b.id, b.agency_id, 'OTHER_TASKS', now() from training_booking b`,
      'refused',
    ],
    ['training_record read', 'whom it is about', POLICE, all('training_record'), 1],
    ['training_record read', 'the own manager', CHIEF, all('training_record'), 2],
    ['training_record read', 'the duty manager', DUTY, all('training_record'), 0],
    ['training_record read', 'another manager', OTHER_CHIEF, all('training_record'), 0],
    ['training_record read', 'the lead', LEAD, all('training_record'), 0],
    ['training_record read', 'the network', NETWORK, all('training_record'), 0],
    ['training_record add', 'the own manager', CHIEF, register(memberOf(POLICE), ME), 1],
    ['training_record add', 'of oneself', CHIEF, register(ME, ME), 'refused'],
    [
      ...(['training_record add', 'in another’s name', CHIEF] as const),
      register(memberOf(POLICE), memberOf(POLICE)),
      'refused',
    ],
    ['training_record add', 'a colleague', POLICE, register(memberOf(POLICE_2), ME), 'refused'],
    ['training_record remove', 'the own manager', CHIEF, 'delete from training_record', 2],
    ['training_record remove', 'whom it is about', POLICE, 'delete from training_record', 0],
    ['training_record remove', 'another manager', OTHER_CHIEF, 'delete from training_record', 0],
    ['training_target read', 'the own manager', CHIEF, all('training_target'), 1],
    ['training_target read', 'a colleague', POLICE, all('training_target'), 0],
    ['training_target read', 'another manager', OTHER_CHIEF, all('training_target'), 0],
    ['training_target change', 'the own manager', CHIEF, 'update training_target set staff = 9', 1],
    [
      'training_target change',
      'another manager',
      OTHER_CHIEF,
      'update training_target set staff = 9',
      0,
    ],
    [
      ...(['training_target add', 'a colleague', POLICE] as const),
      `insert into training_target (agency_id, site_id, unit_id, staff, from_on, set_by)
       select u.agency_id, s.id, u.id, 4, '2022-05-01', (select app.membership_id()) from unit u, site s`,
      'refused',
    ],
    [
      ...(['training_target add', 'the own manager', CHIEF] as const),
      `insert into training_target (agency_id, site_id, unit_id, staff, from_on, set_by)
       select u.agency_id, s.id, u.id, 4, '2022-05-01', (select app.membership_id()) from unit u, site s where s.key = 'lund'
         and u.name = 'Kommunpolis'`,
      1,
    ],
  ])('%s, %s', async (_what, _who, key, statement, expected) => {
    const sql = typeof statement === 'string' ? statement : statement();
    expect(await attempt(await stage.as(key), sql)).toBe(expected);
  });

  it('training_record is read by the statistics, in-depth training alone', async () => {
    const kinds = 'select distinct kind from training_record';
    const other = () =>
      stage.portal.owner.query(
        `update training_record set kind = 'PASS_LEADER' where staff_number = 7`,
      );
    expect(await seenByStatistics(stage.portal, other, kinds)).toEqual([{ kind: 'IN_DEPTH' }]);
  });

  it('training_target is read by the statistics', async () => {
    const staff = 'select staff from training_target';
    expect(await seenByStatistics(stage.portal, async () => undefined, staff)).toEqual([
      { staff: 4 },
    ]);
  });

  it.each(['course', 'session', 'booking', 'not_now', 'record', 'target'])(
    'training_%s is nothing to a visitor',
    async (table) => {
      expect(await attempt(stage.portal.visitor(), all(`training_${table}`))).toBe(0);
    },
  );
});
