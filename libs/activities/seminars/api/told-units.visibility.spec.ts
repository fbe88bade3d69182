import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seminarsGround } from './testing/ground.js';

/** A seminar of social services in Lund that is confirmed, one that is shared with the police, and a draft. */
const SEMINARS = { FINALISED: '', JOINT_DRAFT: '', DRAFT: '' };
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(seminarsGround);
  await portal.owner.query(
    'delete from seminar_sign_up_key; delete from seminar_attendance; delete from seminar_evaluation',
  );
  for (const lifecycle of Object.keys(SEMINARS) as (keyof typeof SEMINARS)[]) {
    const { rows } = await portal.owner.query(
      `with a as (
         insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
           classification, lifecycle, created_by)
         select m.agency_id, s.id, p.id, 'SEMINAR', 'utan ord', 'COMPLETED', '2022-04-28 11:00Z',
           '2022-04-28 14:00Z', 'P1', $1, m.id
         from membership m, site s, programme p
         where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
         returning *),
       h as (
         insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
         select a.id, g.id, a.agency_id, a.created_by from a, agency g
         where g.key = 'POL-LUND' and a.lifecycle = 'JOINT_DRAFT')
       insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
       select id, agency_id, 'IN_DEPTH', 'COMPLETED', 'syfte', 40 from a returning activity_id as id`,
      [lifecycle],
    );
    SEMINARS[lifecycle] = String(rows[0]?.id);
  }
});
afterAll(() => portal.close());

const PLANNER = 'socialsekreterare2@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

/** A unit, how many registered, how many came, and of which agency it is: `aa 12/12 SOC-LUND`. */
type Unit = string;

async function write(id: string, units: readonly Unit[]): Promise<void> {
  await portal.owner.query('delete from seminar_attendance where activity_id = $1', [id]);
  for (const unit of units) {
    const [name, counts = '', agency = null] = unit.split(' ');
    const [registered, present] = counts.split('/');
    await portal.owner.query(
      `insert into seminar_attendance (activity_id, agency_id, from_agency_id, unit, registered, present)
       select s.activity_id, s.agency_id, (select id from agency where key = $2), $3, $4, $5
       from seminar s where s.activity_id = $1`,
      [id, agency, name, registered, present === '–' ? null : present],
    );
  }
}

interface Told {
  readonly unit: string;
  readonly registered: number;
  readonly present: number | null;
  readonly together: boolean;
}

/** What a viewer is told of a seminar, `together` for the row of several. */
async function told(person: string, id: string): Promise<string[]> {
  const ctx = (await portal.as(person)).context('read');
  const rows = await ctx.db.sql<Told>(
    `select unit, registered, present, is_together as together
     from app.told_seminar_units(array[$1::uuid]) order by is_together, unit`,
    [id],
  );
  await ctx.db.transaction.close('rollback');
  return rows.map(
    ({ unit, registered, present, together }) =>
      `${together ? 'together' : unit} ${registered}/${present ?? '–'}`,
  );
}

describe('units of a seminar, as others than its planners read them (INV-15, INV-18)', () => {
  it.each<[string, Unit[], string[]]>([
    ['nobody', [], []],
    ['one of one: the sum alone', ['aa 1/1'], ['together 1/1']],
    ['five are told', ['aa 5/4'], ['aa 5/4']],
    ['an empty unit is told', ['aa 0/0', 'bb 6/6'], ['aa 0/0', 'bb 6/6']],
    [
      'one of one beside a large one takes it along: their difference would tell',
      ['aa 1/1', 'bb 9/9'],
      ['together 10/10'],
    ],
    [
      'the smallest of the large ones first',
      ['aa 12/12 SOC-LUND', 'bb 6/6 POL-LUND', 'cc 1/1 POL-LUND'],
      ['aa 12/12', 'together 7/7'],
    ],
    [
      'small ones of many owners are told together',
      ['aa 12/12', 'bb 3/3', 'cc 3/2', 'dd 3/1'],
      ['aa 12/12', 'together 9/6'],
    ],
    [
      'an agency that takes its own away does not find the other',
      ['aa 4/4 SOC-LUND', 'bb 1/1 POL-LUND', 'cc 8/8', 'dd 9/9'],
      ['dd 9/9', 'together 13/13'],
    ],
    [
      'units of one agency are its own',
      ['aa 3/3 SOC-LUND', 'bb 2/1 SOC-LUND', 'cc 8/8'],
      ['cc 8/8', 'together 5/4'],
    ],
    [
      'not counted is not counted together',
      ['aa 3/–', 'bb 3/–', 'cc 3/–', 'dd 7/–'],
      ['dd 7/–', 'together 9/–'],
    ],
  ])('%s', async (_, units, expected) => {
    await write(SEMINARS.FINALISED, units);
    expect(await told(NETWORK, SEMINARS.FINALISED)).toEqual(expected);
    expect(await told(PLANNER, SEMINARS.FINALISED)).toEqual(
      units.map((unit) => unit.split(' ').slice(0, 2).join(' ')),
    );
  });

  it('no row, and no row without what one owner knows, is of one to four people', async () => {
    const agencies = ['SOC-LUND', 'POL-LUND', undefined];
    for (let seed = 1; seed < 40; seed += 1) {
      const draw = (n: number, at: number) => ((seed * 7919 + at * 104729) % 9973) % n;
      const units = Array.from({ length: 1 + draw(5, 0) }, (_, at) => ({
        ...{ unit: `u${at}`, registered: draw(9, at + 1), agency: agencies[draw(3, at + 20)] },
      }));
      await write(
        SEMINARS.FINALISED,
        units.map(({ unit, registered, agency }) =>
          `${unit} ${registered}/0 ${agency ?? ''}`.trim(),
        ),
      );
      const rows = (await told(NETWORK, SEMINARS.FINALISED)).map((row) => ({
        unit: row.split(' ')[0] as string,
        registered: Number(/ (\d+)\//.exec(row)?.[1]),
      }));
      const total = (all: readonly { registered: number }[]) =>
        all.reduce((sum, { registered }) => sum + registered, 0);
      expect(total(rows)).toBe(total(units));
      if (rows.every(({ unit, registered }) => unit === 'together' || registered === 0)) continue;
      for (const row of rows.filter(({ registered }) => registered > 0)) {
        expect(row.registered).toBeGreaterThanOrEqual(5);
        if (row.unit !== 'together') continue;
        const within = units.filter(({ unit }) => !rows.some((shown) => shown.unit === unit));
        for (const owner of within) {
          const own = within.filter((each) =>
            owner.agency ? each.agency === owner.agency : each === owner,
          );
          const left = total(within) - total(own);
          expect([left, left === 0 || left >= 5]).toEqual([left, true]);
        }
      }
    }
  });

  it('by SQL there is no more: the rows are the planners’ of the organiser', async () => {
    for (const id of Object.values(SEMINARS)) await write(id, ['aa 1/1', 'bb 9/9']);
    const raw = 'select from seminar_attendance where registered = 1';
    const rows = async (person: string) => attempt(await portal.as(person), raw);
    expect([
      await rows(PLANNER),
      await rows(POLICE),
      await rows(NETWORK),
      await rows(ELSEWHERE),
    ]).toEqual([3, 0, 0, 0]);
  });

  it.each<[string, string, [number, number, number]]>([
    ['the planner', PLANNER, [2, 2, 2]],
    ['who it is shared with', POLICE, [1, 1, 0]],
    ['the network of the site', NETWORK, [1, 0, 0]],
    ['another site', ELSEWHERE, [0, 0, 0]],
  ])('are told of seminars that one sees alone: %s', async (_, person, expected) => {
    for (const id of Object.values(SEMINARS)) await write(id, ['aa 1/1', 'bb 9/9']);
    const rows = await Promise.all(Object.values(SEMINARS).map((id) => told(person, id)));
    expect(rows.map(({ length }) => length)).toEqual(expected);
  });

  it('a job of the organiser reads each, and one of another agency what that is told', async () => {
    await write(SEMINARS.FINALISED, ['aa 1/1', 'bb 9/9']);
    const { rows } = await portal.owner.query('select key, id from agency');
    const read = async (key: string) => {
      const agencyId = rows.find((row) => row['key'] === key)?.['id'];
      const caller = portal.caller({ kind: 'system', job: 'spec', agencyId });
      const raw = `select from seminar_attendance where activity_id = $1`;
      const small = 'select from app.told_seminar_units(array[$1::uuid]) where registered < 5';
      const of = [SEMINARS.FINALISED];
      return [await attempt(caller, raw, of), await attempt(caller, small, of)];
    };
    expect(await read('SOC-LUND')).toEqual([2, 1]);
    expect(await read('POL-LUND')).toEqual([0, 0]);
  });

  it.each(['LOG_REVIEWER', 'DPO', 'AGENCY_ADMIN', 'NETWORK_MEMBER', 'METHOD_EDITOR'])(
    'the organiser’s own who plan nothing are told as others are: %s',
    async (role) => {
      await write(SEMINARS.FINALISED, ['aa 1/1', 'bb 9/9']);
      const { viewer } = await portal.as(PLANNER);
      const caller = portal.caller({ ...viewer, roles: [role] } as typeof viewer);
      const small = 'app.told_seminar_units($1) where registered < 5';
      expect(await attempt(caller, 'select from seminar_attendance')).toBe(0);
      expect(await attempt(caller, `select from ${small}`, [[SEMINARS.FINALISED]])).toBe(0);
    },
  );
});
