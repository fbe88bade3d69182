import { checkWindow } from '@stad/activities/core/rules/window.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { fail, type Result } from '@stad/platform/rules/result.js';
import { readSpan } from '@stad/platform/rules/span-input.js';
import type { Span } from '@stad/platform/rules/time.js';
import { LONGEST_PASS_HOURS } from '../../rules/pass-plan.js';

/** *När och var* as it is typed. */
export type WhenValues = {
  readonly type: string;
  /** Day and times, `fre 20–01`. */
  readonly when: string;
  readonly areaIds: readonly string[];
  readonly aim: string;
  readonly modelTest: boolean;
  /** Numbers of steps; none chosen: all. */
  readonly testedSteps: readonly string[];
  /** Empty: none. */
  readonly aimTag: string;
  readonly goalId: string;
};

interface PlannedWhen {
  readonly type: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly areas: readonly { readonly id: string }[];
  readonly aim: string;
  readonly modelTest: boolean;
  readonly testedSteps: readonly number[];
  readonly aimTag: string | null;
  readonly goal: { readonly id: string } | null;
}

/** The fields of a plan that stands. */
export function whenValues(pass: PlannedWhen, language: Language): WhenValues {
  return {
    type: pass.type,
    when: writtenSpan(
      { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) },
      language,
    ),
    areaIds: pass.areas.map((area) => area.id),
    aim: pass.aim,
    modelTest: pass.modelTest,
    testedSteps: pass.testedSteps.map(String),
    aimTag: pass.aimTag ?? '',
    goalId: pass.goal?.id ?? '',
  };
}

/** When, as far as it can be read. Problems on `when`: those of readSpan and of the window. */
export function readWindow({ when }: Pick<WhenValues, 'when'>, context: DateContext): Result<Span> {
  const span = readSpan(when, context);
  const window = span.ok ? checkWindow(span.value, LONGEST_PASS_HOURS) : span;
  if (window.ok) return window;
  const [first, ...rest] = window.problems;
  const here = (problem: Problem): Problem => ({ ...problem, field: 'when' });
  return fail(here(first), ...rest.map(here));
}

/** Problems that can be seen before sending. The server asks the same and more. */
export function whenProblems(values: WhenValues, context: DateContext): readonly Problem[] {
  const window = readWindow(values, context);
  const problems: Problem[] = window.ok ? [] : [...window.problems];
  if (values.areaIds.length === 0) problems.push({ code: 'AREA_MISSING', field: 'areaIds' });
  if (values.aim.trim() === '') problems.push({ code: 'AIM_MISSING', field: 'aim' });
  return problems;
}

/** The fields that changed, as the input takes them; times that cannot be read are left out. */
export function whenInput(
  values: WhenValues,
  fields: readonly (keyof WhenValues)[],
  context: DateContext,
) {
  const { type, aim, modelTest, testedSteps, areaIds, aimTag, goalId } = values;
  const has = (name: keyof WhenValues) => fields.includes(name);
  const window = has('when') ? readWindow(values, context) : undefined;
  return {
    ...(has('type') ? { type } : {}),
    ...(window?.ok
      ? {
          startsAt: window.value.startsAt.toISOString(),
          endsAt: window.value.endsAt.toISOString(),
        }
      : {}),
    ...(has('areaIds') ? { areaIds: [...areaIds] } : {}),
    ...(has('aim') ? { aim } : {}),
    ...(has('modelTest') ? { modelTest } : {}),
    ...(has('testedSteps') ? { testedSteps: testedSteps.map(Number) } : {}),
    ...(has('aimTag') ? { aimTag: aimTag || null } : {}),
    ...(has('goalId') ? { goalId: goalId || null } : {}),
  };
}

/** The same night written otherwise, the same areas in another order, an aim with a blank at its end. */
export function isSameWhen(
  name: keyof WhenValues,
  one: unknown,
  other: unknown,
  context: DateContext,
): boolean {
  if (name === 'aim') return String(one).trim() === String(other).trim();
  if (name === 'areaIds' || name === 'testedSteps') return sorted(one) === sorted(other);
  if (name !== 'when') return false;
  const [first, second] = [one, other].map((when) => readWindow({ when: String(when) }, context));
  const times = (window: Result<Span> | undefined) =>
    window?.ok ? JSON.stringify([window.value.startsAt, window.value.endsAt]) : undefined;
  return times(first) !== undefined && times(first) === times(second);
}

const sorted = (ids: unknown) => JSON.stringify([...(ids as readonly string[])].sort());
