import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { callerFor } from '@stad/platform/api/serving/caller.js';
import { Waiting } from '@stad/platform/api/waiting/waiting.js';
import { localDate } from '@stad/platform/rules/time.js';
import { findViewer } from '@stad/programme/api/find-viewer.js';
import { LoadedDemo } from '../demo-stage.js';
import { GUARDED, HELPERS, STATES } from './waiting-states.js';

/** Each state of the table, asked as every function of every agency of the demo. */
let demo: LoadedDemo;
/** Kind and id → who is told. */
const told = new Map<string, string[]>();
const led: string[] = [];
const most = { statements: 0, who: '' };
let functions = 0;

beforeAll(async () => {
  demo = await LoadedDemo.on(localDate(new Date()));
  const { owner } = demo;
  await owner.query(HELPERS);
  for (const table of GUARDED) await owner.query(`alter table ${table} disable trigger user`);
  const faults: string[] = [];
  for (const { plant, state } of STATES) {
    const { rows } = await owner.query(plant).catch((error) => {
      faults.push(`${state}: ${error.message}`);
      return { rows: [] };
    });
    led.push(String(rows[0]?.id));
  }
  expect(faults).toEqual([]);
  for (const table of GUARDED) await owner.query(`alter table ${table} enable trigger user`);
  const { rows } = await owner.query<{ email: string; agency: string; title: string }>(
    `select m.work_email as email, a.key as agency, m.function_title as title from membership m join agency a on a.id = m.agency_id
     where current_date between m.valid_from and coalesce(m.valid_to, 'infinity')`,
  );
  functions = rows.length;
  for (const { email, agency, title } of rows) {
    const caller = callerFor(demo.server, await findViewer(owner, email, agency));
    const { data, problems, statements } = await caller.run<{
      waiting: { rows: { kind: string; id: string }[] };
    }>('{ waiting { rows { kind id } } }');
    expect([title, problems]).toEqual([title, []]);
    if (statements > most.statements)
      Object.assign(most, { statements, who: `${agency} ${title}` });
    for (const { kind, id } of data?.waiting.rows ?? []) {
      const key = `${kind} ${id}`;
      told.set(key, [...(told.get(key) ?? []), `${agency} ${title}`]);
    }
  }
});
afterAll(() => demo.close());

describe('a state in which somebody must act', () => {
  it.each(STATES.map((state, at) => [state.state, state.kind, at] as const))(
    '%s: %s',
    (_state, kind, at) => {
      const { who } = STATES[at] as (typeof STATES)[number];
      expect((told.get(`${kind} ${led[at]}`) ?? []).sort()).toEqual([...who].sort());
    },
  );

  it('is told to somebody, whatever its kind', () => {
    const kinds = new Set(STATES.map(({ kind }) => kind));
    const { kinds: handed } = demo.server.app.get(Waiting);
    const elsewhere = ELSEWHERE.map(([kind]) => kind);
    expect([...kinds, ...elsewhere].sort()).toEqual([...handed].sort());
    expect(STATES.filter(({ who }) => who.length === 0)).toEqual([]);
  });

  it('is read in few statements, whoever asks', () => {
    console.log(
      `${STATES.length} states x ${functions} functions; ${most.statements} statements (${most.who})`,
    );
    expect(most.statements).toBeLessThanOrEqual(MOST_STATEMENTS);
    expect(most.statements).toBeGreaterThanOrEqual(MOST_STATEMENTS * 0.8);
  });
});

/** Statements of `waiting`: the opening, one for the selects of all domains, and one for each rule that is no select. */
const MOST_STATEMENTS = 7;

/** Kinds whose states come about in specs of their own domain, each with what it is shown by. */
const ELSEWHERE = [
  ['PASS', 'libs/activities/field-operations/api/waiting.api.spec.ts'],
  ['PASS_RUNNING', 'libs/activities/field-operations/api/waiting.api.spec.ts'],
  ['HANDOVERS_TO_CONFIRM', 'libs/handovers/api/handover-list.api.spec.ts'],
  ['HANDOVERS_UNCONFIRMED', 'libs/handovers/api/handover-list.api.spec.ts'],
  ['FIGURES_TO_CHANGE', 'libs/reports/api/waiting-reports.api.spec.ts'],
  ['FIGURES_ENTERED', 'libs/outcomes/api/entered-figures.api.spec.ts'],
  ['SIGN_INS_TO_APPROVE', 'libs/identity/api/review/review.api.spec.ts'],
  ['ROLES_TO_APPROVE', 'libs/identity/api/roles/role-giving.api.spec.ts'],
  ['PEOPLE_TO_CONFIRM', 'libs/identity/api/review/review.api.spec.ts'],
  ['TRAININGS_ENDING', 'libs/identity/api/review/review.api.spec.ts'],
  ['TRAINING_TO_DECIDE', 'libs/training/api/training.api.spec.ts'],
  ['ACCESS_ASKED', 'libs/trust/api/access-review'],
  ['ACCESS_TO_JUDGE', 'libs/trust/api/access-review'],
  ['ACCESS_REVIEW_DUE', 'libs/trust/api/access-review'],
] as const;
