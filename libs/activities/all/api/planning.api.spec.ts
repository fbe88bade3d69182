import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CHIEF,
  FA1,
  PassBench,
  POLICE,
  SOC1,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { activitiesGround } from './testing/ground.js';

/** What the planning asks of the mixed list, over passes of two weeks, areas and agencies. */
let portal: TestPortal;
let ids: Record<string, string>;
let worker: Caller;
let police: Caller;
let bench: PassBench;

const id = async (text: string) => (await portal.owner.query(text)).rows[0]?.id as string;

beforeAll(async () => {
  portal = await TestPortal.open(activitiesGround);
  ids = {
    siteId: await id(`select id from site where key = 'lund'`),
    programmeId: await id(`select id from programme where key = '2022'`),
    area: await id(`select id from area where code = 'LU-CENTRUM'`),
    SOC: await id(`select id from agency where key = 'SOC-LUND'`),
    POL: await id(`select id from agency where key = 'POL-LUND'`),
  };
  worker = await portal.as(SOC1);
  police = await portal.as(POLICE);
  bench = await PassBench.open(portal);
  const elsewhere = await id(
    `select id from area where code like 'LU-%' and code <> 'LU-CENTRUM' order by code limit 1`,
  );
  await bench.sent();
  await bench.planned();
  const later = { startsAt: '2022-06-10T18:00:00Z', endsAt: '2022-06-10T22:00:00Z' };
  await bench.sent({ ...later, areaIds: [elsewhere] });
});
afterAll(() => portal.close());

const WEEK = `query Week($input: ActivitiesInput!) { activities(input: $input) { total rows {
  id kind phase placeLabel startsAt endsAt number title classification lifecycle owner { id key kind name }
  ... on FieldPass { state agencies { key } clashes { key } silentAgencies
    team { membershipId functionTitle role agency { id } } } } } }`;

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly phase: string;
  readonly placeLabel: string | null;
  readonly title: string;
  readonly owner: { readonly id: string };
  readonly team?: readonly { readonly membershipId: string | null }[];
}

async function ask(caller: Caller, input: Record<string, unknown>) {
  const { siteId, programmeId } = ids;
  const answer = await caller.run<{ activities: { total: number; rows: Row[] } }>(WEEK, {
    input: { siteId, programmeId, first: 200, ...input },
  });
  expect(answer.codes).toEqual([]);
  const { rows = [], total = 0 } = answer.data?.activities ?? {};
  return { rows, total, statements: answer.statements };
}

const HALF_YEAR = { from: '2022-04-01T00:00:00Z', to: '2022-10-01T00:00:00Z' };
const ONE_WEEK = { from: '2022-05-16T04:00:00Z', to: '2022-05-23T04:00:00Z' };

describe('a list of one week', () => {
  const seminar = (title: string, startsAt: string, endsAt: string) =>
    portal.owner.query(
      `insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, $2, $3, 'SEMINAR', $1, 'PLANNED', $4, $5, 'P1', 'FINALISED', m.id
       from membership m where m.work_email = $6`,
      [title, ids.siteId, ids.programmeId, startsAt, endsAt, `${SOC1}.example`],
    );
  const titles = async (input: object) =>
    (await ask(worker, { ...ONE_WEEK, ...input })).rows.map((row) => row.title);
  const begins = '2022-05-02T06:00:00Z';

  it('has what began up to fourteen days before and goes on, and nothing that is over', async () => {
    await seminar('pågår', begins, '2022-05-16T06:00:00Z');
    await seminar('slut', begins, '2022-05-16T04:00:00Z');
    expect(await titles({ kind: 'SEMINAR' })).toEqual(['pågår']);
  });

  it('misses nothing: the database takes no activity of more days', async () => {
    const refused = seminar('för lång', begins, '2022-05-16T06:00:01Z');
    await expect(refused).rejects.toThrow('activity_lasts_days');
  });

  it('counts a page that is not full by its rows, and one that is by all that match', async () => {
    const totals = [1, 2, 200].map((first) => ask(worker, { ...HALF_YEAR, first }));
    const all = (await Promise.all(totals)).map(({ total }) => total);
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toBeGreaterThan(2);
  });
});

describe('the filters of the planning', () => {
  it('show nothing that is not shown without them', async () => {
    const all = (await ask(police, {})).rows.map((row) => row.id);
    for (const filter of [{ agencyId: ids.SOC }, { areaId: ids.area }, { phase: 'PLANNED' }]) {
      const some = (await ask(police, filter)).rows.map((row) => row.id);
      expect(all).toEqual(expect.arrayContaining(some));
    }
  });

  it('are nothing for what nobody has', async () => {
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect((await ask(worker, { agencyId: nobody })).rows).toEqual([]);
    expect((await ask(worker, { areaId: nobody })).rows).toEqual([]);
    expect((await ask(worker, { phase: 'NONE' })).rows).toEqual([]);
  });

  it('are exact: area, whose plan, state', async () => {
    const { rows } = await ask(worker, {});
    const only = async (filter: Record<string, unknown>) =>
      (await ask(worker, filter)).rows.map((row) => row.id);
    const those = (test: (row: Row) => boolean) => rows.filter(test).map((row) => row.id);
    const inArea = those((row) => (row.placeLabel ?? '').split(', ').includes('Centrum'));
    expect(inArea.length).toBeGreaterThan(0);
    expect(inArea.length).toBeLessThan(rows.length);
    expect(await only({ areaId: ids.area })).toEqual(inArea);
    expect(await only({ agencyId: ids.SOC })).toEqual(those((row) => row.owner.id === ids.SOC));
    expect(await only({ phase: 'PLANNED' })).toEqual(those((row) => row.phase === 'PLANNED'));
  });

  it('mine is what I planned or go along on, whoever owns it', async () => {
    const partner = await portal.as(FA1);
    const { rows } = await ask(partner, {});
    const mine = (await ask(partner, { mine: true })).rows.map((row) => row.id);
    const out = rows.filter((row) =>
      row.team?.some((one) => one.membershipId === bench.membership(FA1)),
    );
    expect(out.length).toBeGreaterThan(0);
    expect(mine).toEqual(expect.arrayContaining(out.map((row) => row.id)));
    const chief = await portal.as(CHIEF);
    const theirs = (await ask(chief, { mine: true })).rows;
    expect(theirs.length).toBeLessThan((await ask(chief, {})).rows.length);
  });
});

describe('a long list', () => {
  it('comes fifty rows at a time, for the statements of a short one', async () => {
    const short = await ask(worker, { first: 50 });
    await portal.owner.query(
      `insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, created_by)
       select m.agency_id, $1, $2, 'SEMINAR', 'Många', 'PLANNED',
         timestamptz '2023-01-01' + n * interval '1 hour', timestamptz '2023-01-01 02:00' + n * interval '1 hour',
         'P2', m.id
       from membership m, generate_series(1, 500) n where m.id = $3`,
      [ids.siteId, ids.programmeId, bench.membership(SOC1)],
    );
    try {
      const long = await ask(worker, { first: 50 });
      expect(long.rows).toHaveLength(50);
      expect(long.statements).toBe(short.statements);
    } finally {
      await portal.owner.query(`delete from activity where title = 'Många'`);
    }
  });
});

describe('what passes of a list run into', () => {
  const PART = `id clashes { key code severity remedy who hours side memberId kept { reason } keepReasons } silentAgencies`;
  const LISTED = `query Listed($input: ActivitiesInput!) { activities(input: $input) { rows { id ... on FieldPass { ${PART} } } } }`;
  const PAGE = `query Page($input: FieldPassInput!) { fieldPass(input: $input) { ${PART} } }`;
  interface Part {
    readonly id: string;
    readonly clashes?: readonly { readonly code: string }[];
    readonly silentAgencies?: readonly string[];
  }

  beforeAll(async () => {
    // Against the order of their names.
    const { rows } = await portal.owner.query(
      `select array_agg(id order by name desc) as "areaIds" from area where code like 'LU-%' and kind = 'DISTRICT'`,
    );
    const [{ areaIds }] = rows;
    await bench.sent({ startsAt: '2022-05-21T06:00:00Z', endsAt: '2022-05-21T09:00:00Z', areaIds });
    await bench.sent({ startsAt: '2022-05-23T18:00:00Z', endsAt: '2022-05-24T01:00:00Z' });
    // Somebody of the owner's answers on weekdays until two, so not on the Saturday nor after two.
    await portal.owner.query(
      `with f as (
         insert into contact_function (agency_id, label, kind, work_phone, site_ids)
         values ($1, 'Socialjouren', 'OTHER', '040-628 04 00', array[$2::uuid]) returning *)
       insert into on_call_coverage
         (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from)
       select agency_id, id, site_ids, '{1,2,3,4,5}', '16:00', '02:00', '2022-04-01' from f`,
      [ids.SOC, ids.siteId],
    );
  });

  it.each([
    ['the owner', () => worker, ['AREA_VISITED', 'DOUBLE_BOOKED', 'REST_TOO_SHORT']],
    ['the police', () => police, ['AREA_VISITED']],
    ['the Salvation Army', () => portal.as(FA1), ['AREA_VISITED', 'REST_TOO_SHORT']],
  ] as const)('is what their own pages say to %s', async (_, as, codes) => {
    const caller = await as();
    const { siteId, programmeId } = ids;
    const input = { siteId, programmeId, first: 200, ...HALF_YEAR };
    const listed = await caller.run<{ activities: { rows: Part[] } }>(LISTED, { input });
    const passes = (listed.data?.activities.rows ?? []).filter((row) => row.clashes);
    expect(passes.length).toBeGreaterThan(1);
    for (const pass of passes) {
      const page = await caller.run<{ fieldPass: Part }>(PAGE, { input: { id: pass.id } });
      expect(page.data?.fieldPass).toEqual(pass);
    }
    const found = passes.flatMap((pass) => pass.clashes?.map(({ code }) => code) ?? []);
    expect(found).toEqual(expect.arrayContaining([...codes]));
    expect(passes.flatMap((pass) => pass.silentAgencies ?? [])).not.toEqual([]);
  });
});

describe('a week, a month, half a year', () => {
  it('cost the same statements, at most twelve', async () => {
    const week = await ask(worker, ONE_WEEK);
    const all = await ask(worker, HALF_YEAR);
    expect(all.rows.length).toBeGreaterThan(week.rows.length);
    expect(week.rows.length).toBeGreaterThan(0);
    expect(all.statements).toBe(week.statements);
    expect(all.statements).toBeLessThanOrEqual(12);
  });

  it('colleagues are one agency’s alone, and of no other than the directory shows', async () => {
    const names = async (caller: Caller, agencyId: string | undefined) =>
      (
        await caller.run<{ directory: { rows: { agency: { id: string } }[] } }>(
          `query Colleagues($siteId: ID!, $agencyId: ID) {
            directory(siteId: $siteId, agencyId: $agencyId) { rows { functionTitle agency { id } } } }`,
          { siteId: ids.siteId, agencyId },
        )
      ).data?.directory.rows.map((row) => row.agency.id) ?? [];
    expect(new Set(await names(worker, ids.SOC))).toEqual(new Set([ids.SOC]));
    const outside = await id(`select id from agency where key = 'SOC-HBG'`);
    const all = await names(worker, undefined);
    expect((await names(worker, outside)).length > 0).toBe(all.includes(outside));
  });
});
