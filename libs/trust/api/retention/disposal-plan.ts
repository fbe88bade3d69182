import type { Domain } from '@stad/platform/api/db/domain.js';
import type { Disposal } from '@stad/platform/api/db/table-record.js';
import { DISPOSABLE, type DisposableCode } from '../../rules/retention/retention-rules.js';

/** Which rows of which table go by a rule. */
export interface DisposalTarget extends Disposal {
  readonly table: string;
}

/** The access log goes by its chain (`access-log-cut.ts`). */
type PlannedCode = Exclude<DisposableCode, 'ACCESS_LOG'>;

export type DisposalPlan = Readonly<Record<PlannedCode, readonly DisposalTarget[]>>;

/**
 * The tables of each rule, from the records of all domains, in the order in which rows may go: what points at a
 * row goes before it. A pass that several agencies took part in is disposed of by each of them, its own rows alone.
 */
export function disposalPlan(domains: readonly Domain[]): DisposalPlan {
  // What is above points at what is below, and what goes may change what stays: that is blanked last.
  const all = domains.toReversed().flatMap(targetsOf);
  const targets = [...all.filter(({ set }) => !set), ...all.filter(({ set }) => set)];
  const codes = DISPOSABLE.filter((code): code is PlannedCode => code !== 'ACCESS_LOG');
  for (const { table, rule } of targets) {
    if (!(codes as readonly string[]).includes(rule)) {
      throw new Error(`Table ${table} goes by the rule ${rule}, which there is not.`);
    }
  }
  const plan = codes.map((code) => [code, inOrder(targets.filter(({ rule }) => rule === code))]);
  return Object.fromEntries(plan) as DisposalPlan;
}

/** Of its tables, and then of the rows that these extend. */
function targetsOf({ policies }: Domain): DisposalTarget[] {
  return [
    ...policies.flatMap(({ table, kept }) =>
      typeof kept === 'string' ? [] : kept.map((each) => ({ ...each, table })),
    ),
    ...policies.flatMap(({ head }) =>
      head ? (head.kept ?? []).map((each) => ({ ...each, table: head.table })) : [],
    ),
  ];
}

/** Each behind the tables that it waits for, else as they came. */
function inOrder(targets: readonly DisposalTarget[]): DisposalTarget[] {
  const left = [...targets];
  const ordered: DisposalTarget[] = [];
  while (left.length > 0) {
    const next = left.findIndex(
      ({ after = [] }) => !left.some(({ table }) => after.some((each) => each.table === table)),
    );
    if (next < 0) {
      throw new Error(`These tables wait for each other: ${left.map(({ table }) => table)}.`);
    }
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}
