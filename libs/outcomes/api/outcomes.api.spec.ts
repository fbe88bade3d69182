import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { closeDays } from './testing/close-days.js';
import { cellsOf, FiguresStage, KPI, PROGRESS, said } from './testing/figures-stage.js';

/** The figures of a programme, and its goals. */
let stage: FiguresStage;
let portal: TestPortal;
let programmeId: string;
let site: Readonly<Record<string, string>>;
let lead: Caller;

beforeAll(async () => {
  stage = await FiguresStage.open();
  ({ portal, programmeId, site, lead } = stage);
});
afterAll(() => stage.close());

describe('who is not allowed', () => {
  it.each([
    ['a visitor', null, 'UNAUTHENTICATED'],
    ['an administrator', 'administrator@soc-lund', 'NOT_AVAILABLE'],
    ['the safety representative', 'skyddsombud@soc-lund', 'NOT_AVAILABLE'],
  ])('refuses %s', async (_, key, code) => {
    const caller = key ? await portal.as(key) : portal.visitor();
    expect((await caller.run(PROGRESS, { programmeId })).codes).toEqual([code]);
    expect((await caller.run(KPI, { code: 'K12', programmeId })).codes).toEqual([code]);
  });

  it('knows no other programme, site or figure than those there are', async () => {
    for (const variables of [
      { programmeId: randomUUID() },
      { programmeId, siteId: randomUUID() },
    ]) {
      expect((await lead.run(PROGRESS, variables)).codes).toEqual(['NOT_AVAILABLE']);
    }
    expect((await lead.run(KPI, { code: 'K99', programmeId })).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('the figures of the pilot', () => {
  it('arrive at the project leader, who sees no report of others', async () => {
    const { told, figures, progress, statements } = await stage.figuresFor(lead);
    expect(told).toEqual({
      K01: '102',
      K02: '1',
      K04: '+2,38',
      K05: 'visas inte',
      K07: '0',
      K08: '0',
      K09: '5',
      K10: '118,5',
      K11: '81',
      K11A: '12',
      K12: '42',
      K13: '32',
      K13A: '14',
      K14: '10',
      K18: '6',
      K18A: '37',
      K19: '79',
      K21: '5 av 6 (83 %)',
    });
    expect(progress?.caveat).toBe(true);
    expect(statements).toBeLessThanOrEqual(12);
    const hours = figures.find(({ definition }) => definition.code === 'K10')?.parts;
    expect(hours?.map(({ name, figure }) => `${name} ${said(figure)}`).sort()).toEqual([
      'Frälsningsarmén 30,5',
      'Polisen Helsingborg 5',
      'Polisen Lund 30',
      'Socialtjänsten Helsingborg 10',
      'Socialtjänsten Lund 43',
    ]);
    const ctx = lead.context();
    const [own] = await ctx.db.sql<{ others: number; own: number }>(
      `select count(*) filter (where agency_id <> app.agency_id())::int as others,
         count(*) filter (where agency_id = app.agency_id())::int as own from field_report`,
    );
    await ctx.db.transaction.close('commit');
    expect(own).toEqual({ others: 0, own: 6 });
  });

  it('are the same for everyone who may read them', async () => {
    const expected = await stage.figuresFor(lead);
    for (const key of [
      'socialsekreterare1@soc-lund',
      'handlaggare@ks-lund',
      'polisledning@pol-hbg',
    ]) {
      expect((await stage.figuresFor(await portal.as(key))).told).toEqual(expected.told);
    }
  });

  it('of a town are the cells of the one table by town', async () => {
    const { told } = await stage.figuresFor(lead, site['lund']);
    expect(told).toMatchObject({
      K09: '4',
      K10: '98,5',
      K12: '42',
      K18: '0',
      K21: '4 av 5 (80 %)',
    });
    const elsewhere = await stage.figuresFor(lead, site['helsingborg']);
    expect(elsewhere.told).toMatchObject({ K09: '1', K10: '20', K12: '0', K18: '6', K01: '0' });
  });
});

describe('talks after a pass that has just come back (K21)', () => {
  const pass = `(select id from activity where number like '%-007' and programme_id = $1)`;
  let wasBack: string;
  let ended: string;
  beforeAll(async () => {
    const { rows } = await portal.owner.query(
      `select p.returned_at::text as back, p.debrief_held_at::text as held, g.ends_on::text as ends
       from pass_progress p, programme g where p.activity_id = ${pass} and g.id = $1`,
      [programmeId],
    );
    wasBack = `returned_at = '${rows[0].back}', debrief_held_at = '${rows[0].held}'`;
    ended = rows[0].ends;
  });
  afterAll(async () => {
    await change(`update pass_progress set ${wasBack} where activity_id = ${pass}`);
    await change(`update programme set ends_on = '${ended}' where id = $1`);
  });
  const change = (sql: string) => portal.owner.query(sql, [programmeId]);
  const backFor = (span: string) =>
    change(`update pass_progress set returned_at = now() - interval '${span}', debrief_held_at = null
      where activity_id = ${pass}`);

  it('stand below it at once in a programme of the pilot, whose definition is kept', async () => {
    await backFor('1 hour');
    expect((await stage.figuresFor(lead)).told).toMatchObject({ K21: '5 av 6 (83 %)' });
  });

  it('are not missed since, until 72 hours are over', async () => {
    await change(`update programme set ends_on = current_date where id = $1`);
    await backFor('71 hours 59 minutes');
    expect((await stage.figuresFor(lead)).told).toMatchObject({ K21: '5 av 5 (100 %)' });
    await backFor('72 hours');
    expect((await stage.figuresFor(lead)).told).toMatchObject({ K21: '5 av 6 (83 %)' });
  });
});

describe('town by town', () => {
  it('tells what is done there today, and persons as of the closing day with what it added', async () => {
    const { progress } = await stage.figuresFor(lead);
    const told = progress?.byTown.map(({ definition: { code }, towns, change }) => [
      code,
      towns?.asOf ?? null,
      towns?.cells.map(({ name, figure }) => `${name ?? 'andra'} ${said(figure)}`).join(', '),
      change,
    ]);
    const day = '2022-09-30';
    expect(told).toEqual([
      ['K09', null, 'Helsingborg 1, Kronhamn 0, Lund 4, andra 0', null],
      ['K10', null, 'Helsingborg 20, Kronhamn 0, Lund 98,5, andra 0', null],
      ['K01', null, 'Helsingborg 0, Kronhamn 0, Lund 102, andra 0', null],
      ['K11', day, 'Helsingborg 0, Kronhamn 0, Lund 81, andra 0', 45],
      ['K12', day, 'Helsingborg 0, Kronhamn 0, Lund 42, andra 0', 26],
      ['K13', day, 'Helsingborg 0, Kronhamn 0, Lund 32, andra 0', 21],
      ['K14', day, 'Helsingborg 0, Kronhamn 0, Lund 10, andra 0', null],
      ['K11A', day, 'Helsingborg 0, Kronhamn 0, Lund 12, andra 0', null],
      ['K13A', day, 'Helsingborg 0, Kronhamn 0, Lund 14, andra 0', 9],
      ['K18A', day, 'Helsingborg 0, Kronhamn 0, Lund 37, andra 0', 23],
    ]);
    expect(progress?.closing.previous).toBe('2022-06-30');
  });
});

describe('on a wall', () => {
  const WALL = `query Wall($programmeId: ID!) { wall(programmeId: $programmeId) {
    goals { goal { title subject { key } } } trend { code points }
    figures { definition { code } value { shown } parts { key } }
  } }`;
  interface WallAnswer {
    readonly wall: {
      readonly trend: { readonly points: readonly number[] };
      readonly figures: readonly { readonly value: object; readonly parts: readonly object[] }[];
    };
  }

  it('is for those who may read figures, of programmes they take part in', async () => {
    expect((await portal.visitor().run(WALL, { programmeId })).codes).toEqual(['UNAUTHENTICATED']);
    const administrator = await portal.as('administrator@soc-lund');
    expect((await administrator.run(WALL, { programmeId })).codes).toEqual(['NOT_AVAILABLE']);
    const codes = (await lead.run(WALL, { programmeId: randomUUID() })).codes;
    expect(codes).toEqual(['NOT_AVAILABLE']);
  });

  it('stands what the public may read, and nothing of whom one meets', async () => {
    const { data, problems, statements } = await lead.run<WallAnswer>(WALL, { programmeId });
    expect(problems).toEqual([]);
    expect(data?.wall.figures).toMatchObject([
      { definition: { code: 'K09' }, value: { shown: 5 }, parts: [] },
      { definition: { code: 'K10' }, value: { shown: 118.5 }, parts: [] },
      { definition: { code: 'K01' }, value: { shown: 102 }, parts: [] },
    ]);
    expect(JSON.stringify(data?.wall)).not.toMatch(/K1[1-8]/);
    expect(
      (await lead.run(WALL.replace('trend', 'people { value { shown } } trend'))).data,
    ).toBeNull();
    expect(data?.wall.trend.points).toEqual([0, 1, 2, 0, 1, 1]);
    expect(statements).toBeLessThanOrEqual(12);
  });
});

describe('month by month', () => {
  const TRENDS = `query Trends($programmeId: ID!) {
    figureTrends(programmeId: $programmeId) { code months points } }`;
  const trends = async (caller: Caller, of = programmeId) =>
    caller.run<{
      figureTrends: { code: string; months: string[]; points: number[] }[];
    }>(TRENDS, { programmeId: of });

  it('is for those who may read figures, of programmes they take part in', async () => {
    expect((await trends(portal.visitor())).codes).toEqual(['UNAUTHENTICATED']);
    const administrator = await portal.as('administrator@soc-lund');
    expect((await trends(administrator)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await trends(lead, randomUUID())).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('are staff, passes and meetings, and nothing about persons', async () => {
    const { data, problems, statements } = await trends(lead);
    expect(problems).toEqual([]);
    expect(data?.figureTrends.map(({ code, points }) => `${code} ${points.join(' ')}`)).toEqual([
      'K01 29 20 17 0 36 0',
      'K09 0 1 2 0 1 1',
      'K10 0 15 28 0 15 60.5',
      'K18 0 0 6 0 0 0',
      'K19 0 0 41 0 0 38',
    ]);
    expect(data?.figureTrends[0]?.months).toEqual([
      ...['2022-04', '2022-05', '2022-06', '2022-07', '2022-08', '2022-09'],
    ]);
    expect(statements).toBeLessThanOrEqual(12);
  });
});

describe('small figures', () => {
  it('become labels: age beside its total, yes by sex, months of contacts', async () => {
    const contacts = await stage.kpi(lead, 'K12');
    expect(said(contacts.figure?.value ?? null)).toBe('42');
    expect(contacts.tables.map(({ dimension }) => dimension).sort()).toEqual([
      'age',
      'exploitationForm',
      'passType',
      'sex',
      'site',
    ]);
    expect(contacts.statements).toBeLessThanOrEqual(12);
    const shown = contacts.tables.flatMap(({ cells }) =>
      cells.map(({ figure }) => figure.shown).filter((n) => n !== null),
    );
    expect(shown.filter((n) => n > 0 && n < 5)).toEqual([]);
    expect(cellsOf(contacts, 'age')).not.toContain('1');
    const yes = await stage.kpi(lead, 'K14');
    expect(yes.tables.find(({ dimension }) => dimension === 'sex')).toMatchObject({
      form: 'totalOnly',
      total: { shown: 10 },
    });
  });

  it('are a label when the whole figure is small', async () => {
    const { rows } = await portal.owner.query(
      `select string_agg(format('update field_report set accepted = %s, declined = %s where id = %L', accepted, declined, id), ';') as back
       from field_report where contacts is not null`,
    );
    await portal.owner.query(
      `alter table field_report disable trigger guard_report;
       update field_report set accepted = 0, declined = 0 where contacts is not null;
       update field_report set accepted = 3 where contacts = 11`,
    );
    const before = await stage.figuresFor(lead);
    expect(before.told).toMatchObject({ K14: '10', K11A: '12' });
    await closeDays(portal, lead, programmeId, { anew: true });
    const { told } = await stage.figuresFor(lead);
    expect(told).toMatchObject({ K14: 'färre än 5', K11A: '0' });
    await portal.owner.query(
      `${rows[0].back}; alter table field_report enable trigger guard_report`,
    );
    await closeDays(portal, lead, programmeId, { anew: true });
  });
});

describe('goals', () => {
  const goal = {
    title: 'Fältpass som modelltest, minst 1',
    kpi: 'K09',
    measure: 'MODEL_TESTS',
    unit: 'fältpass med modelltest',
    target: 1,
    planToDate: 1,
    position: 1,
  };
  const add = (caller: Caller, more: Record<string, unknown> = {}) =>
    caller.run<{ addGoal: { id: string; version: number } }>(
      `mutation Add($input: AddGoalInput!) { addGoal(input: $input) { id version } }`,
      {
        input: {
          clientMutationId: randomUUID(),
          programmeId,
          siteId: site['lund'],
          ...goal,
          ...more,
        },
      },
    );

  it('are set by the project leader of the agency that leads', async () => {
    const worker = await portal.as('socialsekreterare1@soc-lund');
    expect((await add(worker)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await add(lead, { kpi: 'K99', planToDate: 2 })).codes).toEqual(['KPI_UNKNOWN']);
    expect((await add(lead, { kpi: 'K20', measure: 'VALUE' })).codes).toEqual([
      'FIGURE_IS_NO_GOAL',
    ]);
    expect((await add(lead)).problems).toEqual([]);
  });

  it.each(['K11', 'K11A', 'K12', 'K13', 'K13A', 'K14', 'K15', 'K17'])(
    'are never set on %s, nor moved to it',
    async (kpi) => {
      expect((await add(lead, { kpi, measure: 'VALUE' })).codes).toEqual(['FIGURE_IS_NO_GOAL']);
      const id = (await add(lead)).data?.addGoal.id ?? '';
      const changed = await lead.run(
        'mutation C($input: ChangeGoalInput!) { changeGoal(input: $input) { id } }',
        {
          input: {
            clientMutationId: randomUUID(),
            goalId: id,
            expectedVersion: 1,
            ...goal,
            kpi,
            measure: 'VALUE',
          },
        },
      );
      expect(changed.codes).toEqual(['FIGURE_IS_NO_GOAL']);
      await portal.owner.query(`delete from goal where id = '${id}'`);
    },
  );

  it('that stand from before on whom one meets are shown without target, plan and standing', async () => {
    const before = await add(lead, { kpi: 'K10', measure: 'VALUE', title: 'Kontakter' });
    const id = before.data?.addGoal.id ?? '';
    await portal.owner.query(
      `update goal set kpi = 'K12', target = 987, plan_to_date = 986 where id = '${id}'`,
    );
    const one = 'goal { id title target planToDate } standing missing actual { shown }';
    const read = await lead.run<{
      wall: object;
      progress: { goals: { goal: { id: string } }[]; nearest: { goal: { id: string } }[] };
      goals: { id: string }[];
      kpi: { goals: { goal: { id: string } }[] };
    }>(
      `query G($programmeId: ID!) {
        wall(programmeId: $programmeId) { goals { ${one} } }
        progress(programmeId: $programmeId) { goals { ${one} } nearest { goal { id } } }
        goals(programmeId: $programmeId) { id title target planToDate }
        kpi(code: "K12", programmeId: $programmeId) { goals { ${one} } }
      }`,
      { programmeId },
    );
    expect(read.problems).toEqual([]);
    const bare = { id, title: 'Kontakter', target: null, planToDate: null };
    const row = expect.objectContaining({ goal: bare, standing: 'NO_TARGET', missing: 0 });
    expect(read.data?.progress.goals.filter(({ goal }) => goal.id === id)).toEqual([row]);
    expect(read.data?.kpi.goals).toEqual([row]);
    expect(read.data?.goals.filter((each) => each.id === id)).toEqual([bare]);
    // A number of its own, not three signs of an id that is drawn by lot.
    expect(JSON.stringify(read.data)).not.toMatch(/:98[67]\b/);
    // Who comes by a wall reads not even that there is one.
    expect(JSON.stringify(read.data?.wall)).not.toContain(id);
    await portal.owner.query(`delete from goal where id = '${id}'`);
  });

  it('are held against the outcome in words, of a finished programme without its plan', async () => {
    await add(lead, {
      title: 'Seminarier',
      kpi: 'K01',
      measure: 'ACTIVITIES',
      unit: 'seminarier',
      target: 5,
      planToDate: 4,
      position: 2,
    });
    await add(lead, {
      title: 'Samtal efter passet',
      kpi: 'K21',
      measure: 'VALUE',
      unit: 'fältpass',
      target: 6,
      planToDate: 6,
      position: 3,
      siteId: null,
    });
    await add(lead, {
      title: 'Aktiva aktörer',
      kpi: 'K07',
      measure: 'VALUE',
      unit: 'aktörer',
      target: 8,
      planToDate: 8,
      position: 4,
    });
    const { progress, statements } = await stage.figuresFor(lead, site['lund']);
    expect(
      progress?.goals.map(({ goal: { title }, actual, standing, missing }) => [
        title,
        said(actual),
        standing,
        missing,
      ]),
    ).toEqual([
      ['Fältpass som modelltest, minst 1', '1', 'REACHED', 0],
      ['Seminarier', '4', 'NOT_REACHED', 1],
      ['Samtal efter passet', '5 av 6 (83 %)', 'NOT_REACHED', 1],
      ['Aktiva aktörer', '0', 'NOT_REACHED', 8],
    ]);
    expect(statements).toBeLessThanOrEqual(12);
    const titles = async (code: string, siteId?: string) =>
      (await stage.kpi(lead, code, siteId)).goals.map(({ goal: { title } }) => title);
    expect(await titles('K01')).toEqual(['Seminarier']);
    expect(await titles('K07')).toEqual(['Aktiva aktörer']);
    expect(await titles('K12')).toEqual([]);
  });

  it('change for the one who has read them, and go away', async () => {
    const added = (await add(lead)).data?.addGoal as { id: string; version: number };
    const { programmeId: _, siteId: __, ...plan } = { programmeId, siteId: null, ...goal };
    const change = (expectedVersion: number) =>
      lead.run(`mutation C($input: ChangeGoalInput!) { changeGoal(input: $input) { version } }`, {
        input: {
          clientMutationId: randomUUID(),
          goalId: added.id,
          expectedVersion,
          ...plan,
          target: 2,
        },
      });
    expect((await change(1)).data).toEqual({ changeGoal: { version: 2 } });
    expect((await change(1)).codes).toEqual(['CONFLICT']);
    const gone = await lead.run(
      `mutation R($input: RemoveGoalInput!) { removeGoal(input: $input) }`,
      {
        input: { clientMutationId: randomUUID(), goalId: added.id },
      },
    );
    expect(gone.data).toEqual({ removeGoal: added.id });
    expect((await change(2)).codes).toEqual(['NOT_AVAILABLE']);
  });
});
