import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { outcomesGround } from './testing/ground.js';

/** K15 of SOC-LUND: one figure approved, one waiting; and one of another programme. */
const APPROVED = '00000000-0000-4000-8000-00000000e101';
const WAITING = '00000000-0000-4000-8000-00000000e102';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  await portal.owner.query(`
    with own as (select m.id, m.agency_id, p.id as programme_id from membership m, programme p
      where m.work_email = 'socialsekreterare1@soc-lund.example' and p.key = '2022'
        and m.agency_id = (select id from agency where key = 'SOC-LUND')),
    boss as (select m.id from membership m where m.work_email = 'enhetschef@soc-lund.example'),
    made as (
      insert into entered_figure (id, agency_id, programme_id, figure_code, definition_version, period_from, period_to,
        source_document, source_on, source_function, state, entered_by, entered_function, decided_by, decided_at)
      select v.id, own.agency_id, own.programme_id, 'K15', 1, '2022-04-01', '2022-09-30', 'Kvittenser', '2022-09-30',
        'Enhetschef', v.state, own.id, 'Socialsekreterare 1',
        case v.state when 'APPROVED' then boss.id end, case v.state when 'APPROVED' then now() end
      from own, boss, (values ('${APPROVED}'::uuid, 'APPROVED'), ('${WAITING}'::uuid, 'ENTERED')) v (id, state)
      returning id, agency_id)
    insert into entered_amount (agency_id, figure_id, part, value) select agency_id, id, 'CHILD_CONCERN', 3 from made`);
});
afterAll(async () => {
  await portal.owner.query('truncate entered_amount, entered_figure');
  await portal.close();
});

const WORKER = 'socialsekreterare1@soc-lund';
const COLLEAGUE = 'socialsekreterare2@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const LEAD = 'projektledare@fa-hbg';
const JURIST = 'jurist@soc-lund';

const FIGURES = 'select from entered_figure';
const AMOUNTS = 'select from entered_amount';
const ENTER = (agency = 'app.agency_id()', by = 'app.membership_id()') => `
  insert into entered_figure (id, agency_id, programme_id, figure_code, definition_version, period_from, period_to,
    source_document, source_on, source_function, state, entered_by, entered_function, entered_at)
  select gen_random_uuid(), ${agency}, id, 'K07', 1, '2022-04-01', '2022-09-30', 'Kartan', '2022-09-30', 'Chef',
    'ENTERED', ${by}, 'Funktion', now() from programme where key = '2022'`;
const WRITE = (
  figure = WAITING,
) => `insert into entered_amount (id, agency_id, figure_id, part, value)
  values (gen_random_uuid(), app.agency_id(), '${figure}', 'SHELTER', 1)`;
const APPROVE = `update entered_figure set state = 'APPROVED', decided_by = app.membership_id(), decided_at = now()
  where state = 'ENTERED'`;
const WITHDRAW = `update entered_figure set state = 'WITHDRAWN', decided_by = app.membership_id() where id = '${WAITING}'`;
const CHANGE = `update entered_figure set source_document = 'Annat' where id = '${APPROVED}'`;

describe('entered figures, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['entered_figure read, its agency', WORKER, FIGURES, 2],
    ['entered_figure read, its manager', MANAGER, FIGURES, 2],
    ['entered_figure read, another agency: what is approved', LEAD, FIGURES, 1],
    ['entered_figure read, who enters none: what is approved', JURIST, FIGURES, 1],
    ['entered_figure read, nobody of the programme', 'socialsekreterare1@soc-b', FIGURES, 1],
    ['entered_amount read, its agency', WORKER, AMOUNTS, 2],
    ['entered_amount read, its manager', MANAGER, AMOUNTS, 2],
    ['entered_amount read, the project lead: never', LEAD, AMOUNTS, 0],
    ['entered_amount read, its jurist', JURIST, AMOUNTS, 0],
    ['entered_figure add, in the field', WORKER, ENTER(), 1],
    ['entered_figure add, the project lead: its own', LEAD, ENTER(), 1],
    ['entered_figure add, the manager, who approves', MANAGER, ENTER(), 'refused'],
    [
      'entered_figure add, in the name of others',
      LEAD,
      ENTER(`(select id from agency where key = 'POL-LUND')`),
      'refused',
    ],
    [
      'entered_figure add, as a colleague',
      WORKER,
      ENTER(undefined, `(select id from membership where work_email = '${COLLEAGUE}.example')`),
      'refused',
    ],
    ['entered_amount add, who entered it', WORKER, WRITE(), 1],
    ['entered_amount add, a colleague', COLLEAGUE, WRITE(), 'refused'],
    ['entered_amount add, once it is approved', WORKER, WRITE(APPROVED), 'refused'],
    ['entered_figure change, approved by its manager', MANAGER, APPROVE, 1],
    ['entered_figure change, approved by who entered it', WORKER, APPROVE, 'refused'],
    ['entered_figure change, approved by another agency', LEAD, APPROVE, 0],
    ['entered_figure change, withdrawn by who entered it', WORKER, WITHDRAW, 1],
    ['entered_figure change, withdrawn by a colleague', COLLEAGUE, WITHDRAW, 0],
    ['entered_figure change, once it is approved', MANAGER, CHANGE, 0],
    ['entered_amount change, nobody', WORKER, 'update entered_amount set value = 9', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('reach others as sums of what is approved, and no visitor', async () => {
    const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
    const ask = async (caller: Awaited<ReturnType<typeof portal.as>>) => {
      const ctx = caller.context();
      const found = await ctx.db.sql(
        `select part, value from statistics.entered_amounts($1, '2022-04-01', '2022-09-30', 'VALUE')`,
        [rows[0].id],
      );
      await ctx.db.transaction.close('commit');
      return found;
    };
    expect(await ask(await portal.as(LEAD))).toEqual([{ part: '/K15/CHILD_CONCERN', value: 3 }]);
    expect(await ask(portal.visitor())).toEqual([]);
  });

  it.each(['entered_figure', 'entered_amount'])(
    '%s is read by the statistics where it is approved',
    async (table) => {
      const read = (change: string) =>
        seenByStatistics(
          portal,
          () => portal.owner.query(change),
          `select count(*)::int as n from ${table}`,
        );
      expect(await read('select')).toEqual([{ n: 1 }]);
      expect(
        await read(
          `alter table entered_figure disable trigger user;
           update entered_figure set state = 'WITHDRAWN' where state = 'APPROVED'`,
        ),
      ).toEqual([{ n: 0 }]);
    },
  );
});
