import type { Problem } from '@stad/platform/rules/problem.js';
import { DEADLINES, LONGEST, MOST, ROUTINE_PARTS, STEP_CARDS } from './routine-codes.js';

/** One step of a routine, from a function to a function. Its place in the list is its number. */
export interface RoutineStep {
  readonly fromPart: string;
  /** What the function is called in the town: a function, never a name. */
  readonly fromFunction: string;
  readonly toPart: string;
  readonly toFunction: string;
  /** When it is to work, Swedish wall-clock times, `to` at or before `from` is the next day; both null: always. */
  readonly hoursFrom: string | null;
  readonly hoursTo: string | null;
  readonly weekdaysOnly: boolean;
  readonly deadline: string;
  /** With MINUTES: 1 to 10 080, a week. */
  readonly withinMinutes: number | null;
  /** With NEXT_WEEKDAY: before this time of that day. */
  readonly beforeTime: string | null;
  readonly card: string | null;
  /** What one does when nobody answers. */
  readonly ifNobody: string;
}

/** As the scalar of the API reads a function: what is typed is told of on its step, not of the list. */
const FUNCTION = /^\p{Lu}[\p{L}\d ,.()/&-]+$/u;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The problems of one step, each on `steps.{index}.{field}`: `INVALID_CODE`, `STEP_FUNCTION_MISSING`,
 * `INVALID_FUNCTION_NAME`, `TEXT_TOO_LONG`
 * { largest }, `HOURS_HALF`, `CLOCK_TIME_UNREADABLE`, `MINUTES_OUT_OF_RANGE` { most }, `BEFORE_TIME_MISSING`,
 * `IF_NOBODY_MISSING`.
 */
export function stepProblems(step: RoutineStep, index: number): readonly Problem[] {
  const found: Problem[] = [];
  const say = (code: string, field: string, params?: Problem['params']) =>
    found.push({ code, field: `steps.${index}.${field}`, ...(params ? { params } : {}) });
  for (const [field, codes] of [
    ['fromPart', ROUTINE_PARTS],
    ['toPart', ROUTINE_PARTS],
    ['deadline', DEADLINES],
  ] as const) {
    if (!codes.some((code) => code === step[field])) say('INVALID_CODE', field);
  }
  if (step.card !== null && !STEP_CARDS.some((code) => code === step.card)) {
    say('INVALID_CODE', 'card');
  }
  for (const field of ['fromFunction', 'toFunction'] as const) {
    const text = step[field].trim();
    const { length } = text;
    if (length < 2) say('STEP_FUNCTION_MISSING', field);
    else if (!FUNCTION.test(text)) say('INVALID_FUNCTION_NAME', field);
    if (length > LONGEST.functionName) {
      say('TEXT_TOO_LONG', field, { largest: LONGEST.functionName });
    }
  }
  if ((step.hoursFrom === null) !== (step.hoursTo === null)) {
    say('HOURS_HALF', step.hoursFrom === null ? 'hoursFrom' : 'hoursTo');
  }
  for (const field of ['hoursFrom', 'hoursTo', 'beforeTime'] as const) {
    const time = step[field];
    if (time !== null && !CLOCK.test(time)) say('CLOCK_TIME_UNREADABLE', field);
  }
  const { deadline, withinMinutes: minutes } = step;
  const isInRange = minutes !== null && Number.isInteger(minutes) && minutes >= 1;
  if (deadline === 'MINUTES' && !(isInRange && minutes <= MOST.minutes)) {
    say('MINUTES_OUT_OF_RANGE', 'withinMinutes', { most: MOST.minutes });
  }
  if (deadline === 'NEXT_WEEKDAY' && step.beforeTime === null) {
    say('BEFORE_TIME_MISSING', 'beforeTime');
  }
  const { length } = step.ifNobody.trim();
  if (length < 2) say('IF_NOBODY_MISSING', 'ifNobody');
  if (length > LONGEST.ifNobody) say('TEXT_TOO_LONG', 'ifNobody', { largest: LONGEST.ifNobody });
  return found;
}

/** As it is kept: texts trimmed, and nothing beside the deadline that is chosen. */
export const tidyStep = (step: RoutineStep): RoutineStep => ({
  ...step,
  fromFunction: step.fromFunction.trim(),
  toFunction: step.toFunction.trim(),
  withinMinutes: step.deadline === 'MINUTES' ? step.withinMinutes : null,
  beforeTime: step.deadline === 'NEXT_WEEKDAY' ? step.beforeTime : null,
  ifNobody: step.ifNobody.trim(),
});
