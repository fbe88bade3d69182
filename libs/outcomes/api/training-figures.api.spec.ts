import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { outcomesGround } from './testing/ground.js';
import { publishedAs, READ_FIGURE, type ReadFigure } from './testing/published-as.js';

const READ = `query R($code: Code!, $programmeId: ID!) { kpi(code: $code, programmeId: $programmeId) {
  figure { ...Read parts { key } entered { document } } records { kind } elsewhere { agency { key } records } } }
  ${READ_FIGURE}`;

interface Read {
  readonly figure: (ReadFigure & { readonly parts: readonly { key: string }[] }) | null;
  readonly records: readonly object[];
  readonly elsewhere: readonly { agency: { key: string }; records: number | null }[];
}

/** Social services with a unit of fourteen and one of one; the Salvation Army with a target of four. */
let portal: TestPortal;
let programmeId: string;
let lead: Caller;
let police: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  const now = new Date('2022-10-03T08:00:00Z');
  lead = await portal.as('projektledare@fa-hbg', undefined, now);
  police = await portal.as('samverkanspolis1@pol-lund', undefined, now);
  await portal.owner.query(`
    insert into training_course (agency_id, site_id, name, level, kind)
      select a.id, s.id, 'Kursen', 'IN_DEPTH', 'IN_DEPTH' from agency a, site s
      where a.key = 'SOC-LUND' and s.key = 'lund'`);
});
afterAll(() => portal.close());

const target = (agency: string, unit: string, staff: number, from = '2022-04-01') =>
  portal.owner.query(
    `insert into training_target (agency_id, site_id, unit_id, staff, from_on, set_by)
     select a.id, s.id, u.id, $3, $4, (select m.id from membership m where m.agency_id = a.id limit 1) from agency a join unit u on u.agency_id = a.id, site s
     where a.key = $1 and u.name = $2 and s.key = 'lund'`,
    [agency, unit, staff, from],
  );
const trained = (
  agency: string,
  unit: string,
  numbers: readonly number[],
  heldOn = '2022-05-12',
  validTo: string | null = null,
) =>
  portal.owner.query(
    `insert into training_record (agency_id, unit_id, staff_number, course_id, kind, held_on, valid_to, source,
       given_at, given_by)
     select a.id, u.id, n, c.id, 'IN_DEPTH', $4, $5, 'SEMINAR', now(),
       (select m.id from membership m where m.agency_id = a.id limit 1)
     from agency a join unit u on u.agency_id = a.id, training_course c, unnest($3::int[]) n
     where a.key = $1 and u.name = $2`,
    [agency, unit, numbers, heldOn, validTo],
  );
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

const share = ({ figure }: Pick<Read, 'figure'>) =>
  figure && `${figure.value.numerator} av ${figure.value.denominator}`;

async function read(code: string, who = lead): Promise<Read> {
  const { data, problems } = await who.run<{ kpi: Read }>(READ, { code, programmeId });
  expect(problems).toEqual([]);
  return data?.kpi as Read;
}

describe('K03, of the register of training', () => {
  it('is nothing before a target is entered', async () => {
    expect((await read('K03')).figure).toBeNull();
  });

  it('is the whole of an agency, for the lead and for the others alike', async () => {
    await target('SOC-LUND', 'Mottagningsenheten', 14);
    await target('SOC-LUND', 'Utvecklingsenheten', 1);
    await trained('SOC-LUND', 'Mottagningsenheten', upTo(11));
    // At both courses, and counted once.
    await trained('SOC-LUND', 'Mottagningsenheten', [1, 2], '2022-06-02');
    await trained('SOC-LUND', 'Utvecklingsenheten', [1]);
    // Run out before the last day, and given after it.
    await trained('SOC-LUND', 'Mottagningsenheten', [12], '2022-05-12', '2022-09-29');
    await trained('SOC-LUND', 'Mottagningsenheten', [13], '2022-10-01');
    for (const who of [lead, police]) {
      const { figure, records } = await read('K03', who);
      expect(share({ figure })).toBe('12 av 15');
      // No unit, and nobody behind it.
      expect([figure?.parts, records]).toEqual([[], []]);
    }
  });

  it('is nothing of an agency with fewer than five in its target, nor by subtraction', async () => {
    await target('FA-HBG', 'Socialt arbete', 4);
    await trained('FA-HBG', 'Socialt arbete', [1, 2, 3]);
    const { figure, elsewhere } = await read('K03', police);
    expect(share({ figure })).toBe('12 av 15');
    expect(figure?.parts).toEqual([]);
    expect(elsewhere.map(({ agency }) => agency.key)).toEqual(['SOC-LUND']);
  });

  it('is of the target that was entered last until the day', async () => {
    await target('SOC-LUND', 'Mottagningsenheten', 20, '2022-09-01');
    await target('SOC-LUND', 'Mottagningsenheten', 90, '2022-10-01');
    expect(share(await read('K03'))).toBe('12 av 21');
  });

  it('has nobody in it who has left', async () => {
    const { rows } = await portal.owner.query(
      `insert into training_record (agency_id, unit_id, membership_id, course_id, kind, held_on, source, given_at, given_by)
       select m.agency_id, m.unit_id, m.id, c.id, 'IN_DEPTH', '2022-06-02', 'SEMINAR', now(), m.id
       from membership m, training_course c where m.work_email = 'socialsekreterare1@soc-lund.example'
       returning membership_id as id`,
    );
    expect(share(await read('K03'))).toBe('13 av 21');
    await portal.owner.query(`update membership set valid_to = '2022-07-01' where id = $1`, [
      rows[0].id,
    ]);
    expect(share(await read('K03'))).toBe('12 av 21');
  });
});

describe('K02, of who was present', () => {
  it('is each unit once, and the organiser of a list by its organisations', async () => {
    expect((await read('K02')).figure).toBeNull();
    await portal.owner.query(
      `with made as (
         insert into activity (agency_id, site_id, programme_id, kind, title, phase, classification, lifecycle,
             starts_at, ends_at, created_by)
         select a.id, s.id, p.id, 'SEMINAR', 'Seminariet ' || n, 'CONFIRMED', 'P1', 'FINALISED',
           '2022-05-12 09:00+02', '2022-05-12 12:00+02',
           (select m.id from membership m where m.agency_id = a.id limit 1)
         from agency a, site s, programme p, generate_series(1, 2) n
         where a.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022' returning id, agency_id
       ), seminars as (
         insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
         select id, agency_id, 'KNOWLEDGE', 'COMPLETED', 'Veta', 20 from made returning activity_id, agency_id)
       insert into seminar_attendance (activity_id, agency_id, unit, registered, present)
       select activity_id, agency_id, u.unit, 3, u.present
       from seminars, (values ('Enheten', 2), ('enheten', 1), ('Hotellet', 3), ('Kom inte', 0)) u(unit, present)`,
    );
    const { figure, elsewhere } = await read('K02', police);
    expect(publishedAs(figure as ReadFigure)).toBe('2');
    expect(elsewhere).toEqual([]);
  });
});
