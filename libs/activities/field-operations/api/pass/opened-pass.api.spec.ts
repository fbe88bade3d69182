import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { PassBench, SAME_DAY, SOC1 } from '../testing/make-field-pass.js';

/** What a pass is asked for beyond its parts, and by which field. */
let portal: TestPortal;
let bench: PassBench;
let worker: Caller;

beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  worker = await portal.as(SOC1, undefined, SAME_DAY);
});
afterAll(() => portal.close());

type Shown = Readonly<Record<string, unknown>>;

async function open(id: string, fields: string) {
  const text = `query Q($input: FieldPassInput!) { fieldPass(input: $input) { ${fields} } }`;
  const { data, codes, statements } = await worker.run<{ fieldPass: Shown }>(text, {
    input: { id },
  });
  expect(codes).toEqual([]);
  return { pass: data?.fieldPass, statements };
}

const PARTS = 'state team { id } employers { riskBand } checklist { id } takeOvers { memberId }';
const RULES = 'readiness { line done } nextSteps { step } clashes { key } silentAgencies';
const OUTCOME = 'ownReport { state hours { hours } } ownDebrief { heldAt } teamCounts { n }';

describe('an opened pass asks', () => {
  it.each([
    // Who asks, and the pass.
    ['a plan', 'planned', PARTS, 2],
    // No report, count or talk comes before the start.
    ['a plan', 'planned', `${PARTS} ${OUTCOME}`, 2],
    ['a plan', 'planned', `${PARTS} ${RULES} ${OUTCOME}`, 3],
    ['one that has returned', 'returned', PARTS, 2],
    // Nothing that lies around it matters any more.
    ['one that has returned', 'returned', `${PARTS} clashes { key } silentAgencies`, 2],
    ['one that has returned', 'returned', `${PARTS} ${RULES} ${OUTCOME}`, 3],
  ] as const)('of %s (%s) for %s with %i statements', async (_what, stage, fields, statements) => {
    const { id } = await bench[stage]();
    expect((await open(id, fields)).statements).toBe(statements);
  });

  it('the same whichever fields stand beside each other', async () => {
    for (const stage of ['planned', 'returned'] as const) {
      const { id } = await bench[stage]();
      const { pass: together } = await open(id, `${PARTS} ${RULES} ${OUTCOME}`);
      const apart = await Promise.all([PARTS, RULES, OUTCOME].map((fields) => open(id, fields)));
      expect(Object.assign({}, ...apart.map(({ pass }) => pass))).toEqual(together);
    }
  });
});
