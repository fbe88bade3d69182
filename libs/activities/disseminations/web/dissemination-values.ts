import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { readWhen } from '@stad/activities/core/web/plan/read-when.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { planDissemination } from '../rules/dissemination-plan.js';
import type { DisseminationFormFragment } from './dissemination.generated.js';

/** A plan as it is typed. */
export interface DisseminationValues {
  readonly title: string;
  readonly stage: string;
  /** Day and times, `5/7 13–14`. */
  readonly when: string;
  readonly place: string;
  readonly format: string;
  /** Codes with a space between. */
  readonly targets: string;
  readonly purpose: string;
  readonly message: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const NEW_DISSEMINATION: DisseminationValues = {
  ...{ title: '', stage: '', when: '', place: '', format: '', targets: '' },
  ...{ purpose: '', message: '' },
};

export const codesIn = (targets: string): readonly string[] => targets.split(' ').filter(Boolean);
export const inOneValue = (codes: readonly string[]): string => codes.join(' ');

/** The plan as the form shows it. */
export function valuesOf(plan: DisseminationFormFragment, language: Language): DisseminationValues {
  const span = { startsAt: new Date(plan.startsAt), endsAt: new Date(plan.endsAt) };
  const { stage, purpose, message, format, targets } = plan.disseminationDetails;
  return {
    ...{ title: plan.title, stage, purpose, message, format, targets: inOneValue(targets) },
    ...{ place: plan.placeLabel ?? '', when: writtenSpan(span, language) },
  };
}

export interface DisseminationInputFields {
  readonly title: string;
  readonly stage: string;
  readonly purpose: string;
  readonly message: string;
  readonly format: string;
  readonly targets: string[];
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readDissemination(
  values: DisseminationValues,
  context: DateContext,
  programme: ProgrammeFrame,
): Result<DisseminationInputFields> {
  const { title, stage, purpose, message, format, place } = values;
  const targets = codesIn(values.targets);
  const read = readWhen(values.when, context, Object.keys(NEW_DISSEMINATION), (span) =>
    planDissemination({ title, stage, purpose, message, format, targets, ...span }, programme),
  );
  if (!read.ok) return check(problemsOf(read), {} as DisseminationInputFields);
  const { startsAt, endsAt, ...said } = read.value;
  const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return ok({ ...said, targets: [...said.targets], place: place.trim(), ...span });
}
