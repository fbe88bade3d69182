import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { reportsGround } from '../testing/ground.js';

const GRANT = '00000000-0000-4000-8000-00000000b101';
const LINE = '00000000-0000-4000-8000-00000000b102';
const OTHER_LINE = '00000000-0000-4000-8000-00000000b103';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  await portal.owner.query(`
    insert into funding_grant (id, agency_id, programme_id, funder_diary_number, decided_on, amount)
      select '${GRANT}', lead_agency_id, id, 'LST 2022/0417', '2022-03-21', 100 from programme where key = '2022';
    insert into budget_line (id, agency_id, grant_id, position, name, budget)
      select v.id, g.agency_id, g.id, v.at, v.name, 50 from funding_grant g,
        (values ('${LINE}'::uuid, 0, 'Personal'), ('${OTHER_LINE}'::uuid, 1, 'Resor')) v (id, at, name);
    insert into grant_condition (agency_id, grant_id, position, body) select agency_id, id, 0, 'Lämna rapport.' from funding_grant;
    insert into budget_change (agency_id, grant_id, from_line_id, to_line_id, amount, consented_on, diary_number)
      select agency_id, id, '${LINE}', '${OTHER_LINE}', 1, '2022-06-01', 'LST 2022/0500' from funding_grant;
    insert into ledger_row (agency_id, grant_id, line_id, verification, booked_on, amount)
      select agency_id, id, '${LINE}', 'A 1', '2022-04-29', 10 from funding_grant`);
});
afterAll(async () => {
  await portal.owner.query(
    'truncate ledger_row, budget_change, grant_condition, budget_line, funding_grant',
  );
  await portal.close();
});

const LEAD = 'projektledare@fa-hbg';
const SIGNATORY = 'firmatecknare@fa-hbg';
const CHIEF = 'verksamhetschef@fa-hbg';
const FIELD = 'faltarbetare1@fa-hbg';
const OTHERS = 'enhetschef@soc-lund';

const TABLES = ['funding_grant', 'grant_condition', 'budget_line', 'budget_change', 'ledger_row'];
const ADD: Readonly<Record<string, string>> = {
  grant_condition: `insert into grant_condition (id, agency_id, grant_id, position, body)
    values (gen_random_uuid(), app.agency_id(), '${GRANT}', 1, 'Märk material.')`,
  budget_line: `insert into budget_line (id, agency_id, grant_id, position, name, budget)
    values (gen_random_uuid(), app.agency_id(), '${GRANT}', 2, 'Tolk', 1)`,
  budget_change: `insert into budget_change (id, agency_id, grant_id, from_line_id, to_line_id, amount, consented_on, diary_number)
    values (gen_random_uuid(), app.agency_id(), '${GRANT}', '${LINE}', '${OTHER_LINE}', 2, '2022-07-01', 'LST 2022/0600')`,
  ledger_row: `insert into ledger_row (id, agency_id, grant_id, line_id, verification, booked_on, amount)
    values (gen_random_uuid(), app.agency_id(), '${GRANT}', '${LINE}', 'A 2', '2022-05-31', 10)`,
};
const NEW_GRANT = (programme: string) => `
  insert into funding_grant (id, agency_id, programme_id, funder_diary_number, decided_on, amount)
  select gen_random_uuid(), app.agency_id(), id, 'LST 2026/1', '2026-01-01', 1 from programme where key = '${programme}'`;
const CHANGE: Readonly<Record<string, string>> = {
  funding_grant: 'update funding_grant set paid_out = 5',
  grant_condition: `update grant_condition set met_on = '2022-06-30'`,
  budget_line: `update budget_line set comment = 'Förklaring' where id = '${LINE}'`,
};

describe('what the statistics read of the economy (K24)', () => {
  const unchanged = async () => undefined;

  it.each([
    'select funder_diary_number from funding_grant',
    'select paid_out from funding_grant',
    'select verification from ledger_row',
    'select line_id from ledger_row',
  ])('is never a text or a line: %s', async (select) => {
    await expect(seenByStatistics(portal, unchanged, select)).rejects.toThrow('permission denied');
  });

  it.each([
    ['select amount::int as amount from funding_grant', [{ amount: 100 }]],
    [
      'select amount::int as amount, booked_on::text as day from ledger_row',
      [{ amount: 10, day: '2022-04-29' }],
    ],
  ])('is an amount: %s', async (select, expected) => {
    expect(await seenByStatistics(portal, unchanged, select)).toEqual(expected);
  });
});

describe('the economy, policy by policy', () => {
  it.each(
    TABLES.flatMap((table) =>
      (
        [
          [`${table} read, the lead`, LEAD, table === 'budget_line' ? 2 : 1],
          [`${table} read, the signatory`, SIGNATORY, table === 'budget_line' ? 2 : 1],
          [`${table} read, the manager`, CHIEF, table === 'budget_line' ? 2 : 1],
          [`${table} read, in the field`, FIELD, 0],
          [`${table} read, another agency`, OTHERS, 0],
        ] as const
      ).map(([name, key, expected]) => [name, key, `select from ${table}`, expected] as const),
    ),
  )('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each(
    Object.entries(ADD).flatMap(([table, statement]) => [
      [`${table} add, the lead`, LEAD, statement, 1] as const,
      [`${table} add, the signatory`, SIGNATORY, statement, 'refused'] as const,
      [`${table} add, another agency`, OTHERS, statement, 'refused'] as const,
    ]),
  )('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each(
    Object.entries(CHANGE).flatMap(([table, statement]) => [
      [`${table} change, the lead`, LEAD, statement, 1] as const,
      [`${table} change, the signatory`, SIGNATORY, statement, 0] as const,
      [`${table} change, another agency`, OTHERS, statement, 0] as const,
    ]),
  )('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each<[string, string, string, number | 'refused']>([
    ['funding_grant add, the manager', CHIEF, NEW_GRANT('2022'), 'refused'],
    ['funding_grant add, another agency', OTHERS, NEW_GRANT('2022'), 'refused'],
    ['ledger_row change, nobody', LEAD, 'update ledger_row set amount = 1', 'refused'],
    ['budget_change change, nobody', LEAD, 'update budget_change set amount = 1', 'refused'],
    ['ledger_row remove, nobody', LEAD, 'delete from ledger_row', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('funding_grant add, the lead', async () => {
    await portal.owner.query(
      'truncate ledger_row, budget_change, grant_condition, budget_line, funding_grant',
    );
    expect(await attempt(await portal.as(LEAD), NEW_GRANT('2022'))).toBe(1);
  });
});
