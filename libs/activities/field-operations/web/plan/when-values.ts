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
export interface WhenValues {
  readonly type: string;
  /** Day and times, `fre 20–01`. */
  readonly when: string;
  readonly areaIds: readonly string[];
  readonly aim: string;
  readonly modelTest: boolean;
}

export const NO_WHEN: WhenValues = {
  type: 'STREET',
  when: '',
  areaIds: [],
  aim: '',
  modelTest: false,
};

interface PlannedWhen {
  readonly type: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly areas: readonly { readonly id: string }[];
  readonly aim: string;
  readonly modelTest: boolean;
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
