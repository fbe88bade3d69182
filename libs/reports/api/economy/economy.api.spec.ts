import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { GRANT_2022 } from '../../rules/demo/pilot-grant.js';
import { reportsGround } from '../testing/ground.js';

const FIELDS = `id version amount accounted left deviation toRepay budget
  conditions { id text metOn version }
  lines { id name budget consented accounted left deviation needsComment comment version }
  ledger { verification amount }`;
const mutation = (name: string, input: string, fields = FIELDS) =>
  `mutation M($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;
const READ = `query R($programmeId: ID!) { grant(programmeId: $programmeId) { ${FIELDS} } }`;

interface Grant {
  readonly id: string;
  readonly version: number;
  readonly accounted: number;
  readonly conditions: readonly { id: string; version: number; metOn: string | null }[];
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly needsComment: boolean;
    readonly consented: number;
  }[];
  readonly ledger: readonly object[];
}
interface Import {
  readonly added: number;
  readonly rows: readonly { row: number; verification: string; outcome: string }[];
}

let portal: TestPortal;
let lead: Caller;
let programmeId: string;
let grant: Grant;

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  lead = await portal.as('projektledare@fa-hbg', undefined, new Date('2022-10-07T08:00:00Z'));
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
});
afterAll(async () => {
  await portal.owner.query(
    'truncate ledger_row, budget_change, grant_condition, budget_line, funding_grant',
  );
  await portal.close();
});

const decision = (more: object = {}) => ({
  clientMutationId: randomUUID(),
  programmeId,
  funderDiaryNumber: GRANT_2022.funderDiaryNumber,
  decidedOn: GRANT_2022.decidedOn,
  amount: GRANT_2022.amount * 100,
  conditions: GRANT_2022.conditions.map(({ text }) => text),
  lines: GRANT_2022.lines.map(({ name, budget }) => ({ name, budget: budget * 100 })),
  ...more,
});

const REGISTER = mutation('registerGrant', 'RegisterGrantInput');
const IMPORT = mutation(
  'importLedger',
  'ImportLedgerInput',
  'added rows { row verification outcome }',
);
const nameOf = (key: string) => GRANT_2022.lines.find((line) => line.key === key)?.name;
const extract = GRANT_2022.ledger.map(({ verification, on, lineKey, amount }) => ({
  verification,
  bookedOn: on,
  line: nameOf(lineKey),
  amount: `${amount},00`,
}));

async function read(caller = lead): Promise<Grant | null> {
  const { data, problems } = await caller.run<{ grant: Grant | null }>(READ, { programmeId });
  expect(problems).toEqual([]);
  return data?.grant ?? null;
}

async function books(rows: readonly object[], dryRun: boolean): Promise<Import> {
  const { data, problems } = await lead.run<{ importLedger: Import }>(IMPORT, {
    input: { clientMutationId: randomUUID(), grantId: grant.id, dryRun, rows },
  });
  expect(problems).toEqual([]);
  return data?.importLedger as Import;
}

describe('the economy of a programme', () => {
  it('is registered by who leads it, as a whole, and once', async () => {
    const refused = async (caller: Caller, input: object) =>
      (await caller.run(REGISTER, { input })).codes;
    const chief = await portal.as('verksamhetschef@fa-hbg');
    expect(await refused(chief, decision())).toEqual(['NOT_AVAILABLE']);
    expect(await refused(lead, decision({ amount: 1 }))).toEqual(['BUDGET_NOT_BALANCED']);
    expect(await read()).toBeNull();
    const answer = await lead.run<{ registerGrant: Grant }>(REGISTER, { input: decision() });
    expect(answer.problems).toEqual([]);
    grant = answer.data?.registerGrant as Grant;
    expect(await refused(lead, decision())).toEqual(['GRANT_REGISTERED_ALREADY']);
  });

  it('takes an extract of the books: dry first, then once, however often it is read in', async () => {
    const wrong = [
      { ...extract[0], line: 'Kaffe' },
      { ...extract[0], amount: 'mycket' },
    ];
    expect((await books(wrong, false)).rows.map(({ outcome }) => outcome)).toEqual([
      'LINE_UNKNOWN',
      'AMOUNT_UNREADABLE',
    ]);
    expect((await books(extract, true)).added).toBe(18);
    expect((await read())?.ledger).toEqual([]);
    expect((await books(extract, false)).added).toBe(18);
    const again = await books([...extract, { ...extract[0], amount: '1' }], false);
    expect(again.added).toBe(0);
    expect(new Set(again.rows.map(({ outcome }) => outcome))).toEqual(
      new Set(['KNOWN', 'DIFFERS']),
    );
  });

  it('compares row by row, to the krona (field.md 11.7)', async () => {
    const found = await read();
    expect(found).toMatchObject({
      budget: 48_000_000,
      accounted: 42_085_000,
      left: 5_915_000,
      deviation: -12.3,
    });
    expect(found?.lines.map(({ name, needsComment }) => [name, needsComment])).toEqual([
      ['Personal', false],
      ['Resor och logi', true],
      ['Lokal, seminarier, Almedalen', true],
      ['Material, handbok, tolk', true],
      ['Utvärdering', true],
    ]);
  });

  it('ticks conditions, explains rows, and keeps what another has saved', async () => {
    const [condition] = grant.conditions;
    const tick = (expectedVersion: number) =>
      lead.run<{ tickCondition: Grant }>(mutation('tickCondition', 'TickConditionInput'), {
        input: {
          clientMutationId: randomUUID(),
          conditionId: condition?.id,
          expectedVersion,
          metOn: '2022-09-02',
        },
      });
    expect((await tick(1)).data?.tickCondition.conditions[0]?.metOn).toBe('2022-09-02');
    expect((await tick(1)).codes).toEqual(['CONFLICT']);
    const [, travel] = grant.lines;
    const comment = await lead.run(mutation('commentBudgetLine', 'CommentBudgetLineInput'), {
      input: {
        clientMutationId: randomUUID(),
        lineId: travel?.id,
        expectedVersion: 1,
        comment: 'Om 19121212-1212',
      },
    });
    expect(comment.codes).toEqual(['PERSONAL_DATA_BLOCKED']);
  });

  it('moves money between rows with a consent, and never more than there is', async () => {
    const [staff, travel] = grant.lines;
    const move = (amount: number, toLineId = travel?.id) =>
      lead.run<{ recordBudgetChange: Grant }>(
        mutation('recordBudgetChange', 'RecordBudgetChangeInput'),
        {
          input: {
            clientMutationId: randomUUID(),
            grantId: grant.id,
            fromLineId: staff?.id,
            toLineId,
            amount,
            consentedOn: '2022-06-15',
            diaryNumber: 'LST 2022/0512',
          },
        },
      );
    expect((await move(28_500_001)).codes).toEqual(['MONEY_WRONG']);
    expect((await move(100, staff?.id)).codes).toEqual(['LINE_MISSING']);
    const moved = await move(100_000);
    expect(moved.data?.recordBudgetChange).toMatchObject({ budget: 48_000_000 });
    expect(moved.data?.recordBudgetChange.lines.map(({ consented }) => consented)).toEqual([
      -100_000, 100_000, 0, 0, 0,
    ]);
  });

  it('is read by the signatory, and by nobody of another agency', async () => {
    expect(await read(await portal.as('firmatecknare@fa-hbg'))).toMatchObject({ id: grant.id });
    expect(await read(await portal.as('enhetschef@soc-lund'))).toBeNull();
    const field = await portal.as('faltarbetare1@fa-hbg');
    expect((await field.run(READ, { programmeId })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is read in few statements, however many rows the books have', async () => {
    const { statements } = await lead.run(READ, { programmeId });
    expect(statements).toBeLessThanOrEqual(12);
  });
});
