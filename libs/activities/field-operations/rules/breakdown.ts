import { isCount } from '@stad/activities/core/rules/count.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { Tally } from './tally.js';

export const SEX = ['woman', 'man', 'other', 'unknown'] as const;
export const AGE = ['under18', 'from18To20', 'from21', 'unknown'] as const;
/** Contacts with at least one sign of exploitation, by form; a contact without a sign is in none. */
export const SIGNS = ['sexual', 'labour', 'unclear'] as const;

export type BySex = Readonly<Record<(typeof SEX)[number], number>>;
export type ByAge = Readonly<Record<(typeof AGE)[number], number>>;
export type BySigns = Readonly<Record<(typeof SIGNS)[number], number>>;

/** Totals filled in after the pass, never joined to a single contact (INV-27). */
export interface Breakdowns {
  readonly sex: BySex;
  readonly age: ByAge;
  readonly acceptedBySex: BySex;
  readonly signs: BySigns;
}

/** What somebody typed; what is left out is not zero but not known. */
export interface BreakdownInput {
  readonly sex?: Partial<BySex>;
  readonly age?: Partial<ByAge>;
  readonly acceptedBySex?: Partial<BySex>;
  readonly signs?: Partial<BySigns>;
}

/**
 * Completes each breakdown to its total with *vet inte* (INV-14); contacts with a sign are at most
 * the contacts. Problems, on `{breakdown}.{part}` or `{breakdown}`: `NOT_A_COUNT`,
 * `BREAKDOWN_OVER_TOTAL` { most }.
 */
export function completeBreakdowns(input: BreakdownInput, tally: Tally): Result<Breakdowns> {
  const { contacts, accepted } = tally;
  const sex = parts(SEX, input.sex);
  const age = parts(AGE, input.age);
  const acceptedBySex = parts(SEX, input.acceptedBySex);
  const signs = parts(SIGNS, input.signs);
  const problems = [
    ...problemsIn('sex', sex, contacts),
    ...problemsIn('age', age, contacts),
    ...problemsIn('acceptedBySex', acceptedBySex, accepted),
    ...problemsIn('signs', signs, contacts),
  ];
  return check(problems, {
    sex: withRest(sex, contacts),
    age: withRest(age, contacts),
    acceptedBySex: withRest(acceptedBySex, accepted),
    signs,
  });
}

function parts<Part extends string>(
  names: readonly Part[],
  given: Partial<Record<Part, number>> = {},
): Record<Part, number> {
  return Object.fromEntries(names.map((name) => [name, given[name] ?? 0])) as Record<Part, number>;
}

function problemsIn(name: string, values: Record<string, number>, most: number): Problem[] {
  const wrong = Object.keys(values).filter((part) => !isCount(values[part] ?? 0));
  if (wrong.length > 0) {
    return wrong.map((part) => ({ code: 'NOT_A_COUNT', field: `${name}.${part}` }));
  }
  if (total(values) <= most) return [];
  return [{ code: 'BREAKDOWN_OVER_TOTAL', field: name, params: { most } }];
}

export function total(values: Readonly<Record<string, number>>): number {
  return Object.values(values).reduce((sum, value) => sum + value, 0);
}

function withRest<Values extends Record<'unknown', number>>(values: Values, most: number): Values {
  return { ...values, unknown: values.unknown + most - total(values) };
}

/** Age as it is published: adult from 18 (field.md 4.5). */
export function publishedAge(age: ByAge): { adult: number; child: number; unknown: number } {
  return { adult: age.from18To20 + age.from21, child: age.under18, unknown: age.unknown };
}
