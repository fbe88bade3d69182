import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import {
  LONGEST,
  MOST,
  ROUTINE_ANSWERS,
  type RoutineAnswer,
  SOURCE_FORMS,
  TAKEN_BACK,
} from './routine-codes.js';
import { type RoutineStep, stepProblems, tidyStep } from './routine-step.js';

/** What a routine is taken from (field.md 5.5): a town, a study visit, a test, a learning. */
export interface RoutineSource {
  readonly form: string;
  /** *Malmö, hösten 2021*. */
  readonly origin: string;
  /** What was taken from it. */
  readonly took: string;
}

/** What one version says. */
export interface RoutineFields {
  /** Organisations of the core group that are to agree. */
  readonly partyIds: readonly string[];
  readonly steps: readonly RoutineStep[];
  readonly sources: readonly RoutineSource[];
}

function sourceProblems(source: RoutineSource, index: number): readonly Problem[] {
  const found: Problem[] = [];
  const at = (field: string) => `sources.${index}.${field}`;
  if (!SOURCE_FORMS.some((form) => form === source.form)) {
    found.push({ code: 'INVALID_CODE', field: at('form') });
  }
  if (source.origin.trim().length < 2) {
    found.push({ code: 'ORIGIN_MISSING', field: at('origin') });
  }
  for (const field of ['origin', 'took'] as const) {
    const largest = LONGEST[field];
    if (source[field].trim().length > largest) {
      found.push({ code: 'TEXT_TOO_LONG', field: at(field), params: { largest } });
    }
  }
  return found;
}

/**
 * What may be kept of a draft; what it lacks before the others can be asked, {@link lacking} says. Problems: those
 * of the steps (`stepProblems`), `ORIGIN_MISSING`, `TEXT_TOO_LONG` { largest }, `INVALID_CODE`, `TOO_MANY` { most }.
 *
 * @param fields at most 12 steps, 6 sources and 12 organisations
 * @param ownerId the organisation that drafts it: always among those that are to agree
 */
export function checkRoutine(fields: RoutineFields, ownerId: string): Result<RoutineFields> {
  const partyIds = [...new Set([ownerId, ...fields.partyIds])].sort();
  const problems: Problem[] = [
    ...fields.steps.flatMap(stepProblems),
    ...fields.sources.flatMap(sourceProblems),
  ];
  for (const [field, { length }, most] of [
    ['steps', fields.steps, MOST.steps],
    ['sources', fields.sources, MOST.sources],
    ['partyIds', partyIds, MOST.parties],
  ] as const) {
    if (length > most) problems.push({ code: 'TOO_MANY', field, params: { most } });
  }
  return check(problems, {
    partyIds,
    steps: fields.steps.map(tidyStep),
    sources: fields.sources.map(({ form, origin, took }) => ({
      ...{ form, origin: origin.trim(), took: took.trim() },
    })),
  });
}

/** What is missing before the organisations can be asked: steps, and somebody to agree with. */
export function lacking(fields: {
  readonly partyIds: readonly string[];
  readonly steps: number;
}): readonly { readonly code: string; readonly field: string }[] {
  const missing: { code: string; field: string }[] = [];
  if (fields.steps === 0) missing.push({ code: 'STEPS_MISSING', field: 'steps' });
  if (fields.partyIds.length < 2)
    missing.push({ code: 'ROUTINE_PARTY_MISSING', field: 'partyIds' });
  return missing;
}

/**
 * What an organisation says of a version. Problems: `INVALID_CODE`, `DECLINE_REASON_MISSING`, `TEXT_TOO_LONG`
 * { largest }.
 */
export function checkAnswer(input: {
  readonly answer: string;
  readonly reason: string;
}): Result<{ readonly answer: RoutineAnswer; readonly reason: string }> {
  const reason = input.reason.trim();
  const problems: Problem[] = [];
  const answer = ([...ROUTINE_ANSWERS, TAKEN_BACK] as const).find(
    (known) => known === input.answer,
  );
  if (!answer) problems.push({ code: 'INVALID_CODE', field: 'answer' });
  if (input.answer === 'DECLINED' && reason.length < 2) {
    problems.push({ code: 'DECLINE_REASON_MISSING', field: 'reason' });
  }
  if (reason.length > LONGEST.reason) {
    const params = { largest: LONGEST.reason };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'reason', params });
  }
  return check(problems, {
    answer: answer ?? 'DECLINED',
    reason: answer === 'DECLINED' ? reason : '',
  });
}

/**
 * From which day it is in force: today or later, and after the one before it, which it replaces; one that is still
 * to begin may be taken back until then, and waits to be replaced. Problems: `FORCE_IN_PAST`,
 * `FORCE_WHILE_COMING` { on }, `FORCE_BEFORE_CURRENT` { on }.
 *
 * @param from a Swedish day
 * @param latest the latest day from which another version of the town is in force; null where none is
 */
export function checkForce(
  from: string,
  { today, latest }: { readonly today: string; readonly latest: string | null },
): Result<string> {
  const problems: Problem[] = [];
  if (from < today) problems.push({ code: 'FORCE_IN_PAST', field: 'from' });
  if (latest !== null && latest > today) {
    problems.push({ code: 'FORCE_WHILE_COMING', field: 'from', params: { on: latest } });
  } else if (latest !== null && from <= latest) {
    problems.push({ code: 'FORCE_BEFORE_CURRENT', field: 'from', params: { on: latest } });
  }
  return check(problems, from);
}
