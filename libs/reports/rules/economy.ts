import {
  DEVIATION_TO_EXPLAIN,
  deviation,
} from '@stad/outcomes/rules/calculators/plan-and-money.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Money is whole öre: 480 000 kronor are 48 000 000. */
export type Ore = number;

/** A row of the funder's decision, with what the books say of it. */
export interface BudgetLineFacts {
  readonly id: string;
  readonly name: string;
  readonly budget: Ore;
  /** Moved to it, less what was moved from it, with the funder's consent. */
  readonly consented: Ore;
  readonly accounted: Ore;
  readonly comment: string;
}

export interface GrantFacts {
  readonly amount: Ore;
  readonly paidOut: Ore;
  readonly lines: readonly BudgetLineFacts[];
}

export interface LineOutcome {
  readonly current: Ore;
  readonly left: Ore;
  /** Per cent with one decimal; null where nothing was budgeted. */
  readonly deviation: number | null;
  readonly needsComment: boolean;
}

/** A row compared with the books (field.md 4.1, 11.7): a comment is required above ten per cent. */
export function outcomeOf({ budget, consented, accounted }: BudgetLineFacts): LineOutcome {
  const current = budget + consented;
  const off = deviation({ budget: current, accounted });
  const isFar =
    current === 0
      ? accounted !== 0
      : Math.abs(accounted - current) * 100 > DEVIATION_TO_EXPLAIN * current;
  return { current, left: current - accounted, deviation: off, needsComment: isFar };
}

export interface EconomySums {
  readonly budget: Ore;
  readonly accounted: Ore;
  readonly left: Ore;
  readonly deviation: number | null;
  /** What was paid out and not used, when the grant is over (SFS 2022:257 §25). */
  readonly toRepay: Ore;
}

export function sumsOf({ amount, paidOut, lines }: GrantFacts): EconomySums {
  const accounted = lines.reduce((sum, line) => sum + line.accounted, 0);
  const budget = lines.reduce((sum, line) => sum + line.budget + line.consented, 0);
  return {
    budget,
    accounted,
    left: amount - accounted,
    deviation: deviation({ budget, accounted }),
    toRepay: Math.max(0, paidOut - accounted),
  };
}

/**
 * What of the economy stands between a report and its freezing (INV-17): rows that are not the sum
 * of the decision (`BUDGET_NOT_BALANCED`), or a far row nobody has explained (`LINE_UNEXPLAINED`).
 */
export function economyMissing(grant: GrantFacts): readonly Missing[] {
  const field = '13';
  const unexplained = grant.lines
    .filter((line) => outcomeOf(line).needsComment && line.comment.trim() === '')
    .map(({ name }) => ({ code: 'LINE_UNEXPLAINED', field, who: name }));
  const isBalanced = sumsOf(grant).budget === grant.amount;
  return [...(isBalanced ? [] : [{ code: 'BUDGET_NOT_BALANCED', field }]), ...unexplained];
}

export interface NewGrant {
  readonly amount: Ore;
  readonly conditions: readonly string[];
  readonly lines: readonly { readonly name: string; readonly budget: Ore }[];
}

export const LONGEST = { condition: 300, line: 60, comment: 500 } as const;
const LARGEST: Ore = 2_000_000_000;

/**
 * A decision as it may be registered. Problems: `MONEY_WRONG`, `LINE_MISSING`, `LINE_TWICE`,
 * `TEXT_TOO_LONG` { largest }, `BUDGET_NOT_BALANCED`.
 */
export function checkGrant(grant: NewGrant): Result<NewGrant> {
  const problems: Problem[] = [];
  const isMoney = (ore: Ore) => Number.isInteger(ore) && ore >= 0 && ore <= LARGEST;
  const { amount, lines, conditions } = grant;
  if (!(isMoney(amount) && amount > 0)) problems.push({ code: 'MONEY_WRONG', field: 'amount' });
  const field = 'lines';
  const names = lines.map(({ name }) => name.trim().toLowerCase());
  if (lines.length === 0 || names.includes('')) problems.push({ code: 'LINE_MISSING', field });
  if (new Set(names).size < names.length) problems.push({ code: 'LINE_TWICE', field });
  if (!lines.every(({ budget }) => isMoney(budget))) problems.push({ code: 'MONEY_WRONG', field });
  if (names.some(({ length }) => length > LONGEST.line)) {
    problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST.line } });
  }
  if (conditions.some(({ length }) => length > LONGEST.condition)) {
    const params = { largest: LONGEST.condition };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'conditions', params });
  }
  const sum = lines.reduce((all, { budget }) => all + budget, 0);
  if (problems.length === 0 && sum !== amount) {
    problems.push({ code: 'BUDGET_NOT_BALANCED', field });
  }
  return check(problems, grant);
}
