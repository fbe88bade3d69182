import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { readWhen } from '@stad/activities/core/web/plan/read-when.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { planPrevention } from '../rules/prevention-plan.js';
import type { PreventionFormFragment } from './prevention.generated.js';

/** A plan as it is typed. */
export interface PreventionValues {
  readonly target: string;
  readonly channel: string;
  readonly title: string;
  readonly purpose: string;
  /** Day and times, `15/6 13–16`. */
  readonly when: string;
  readonly place: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const NEW_PREVENTION: PreventionValues = {
  ...{ target: '', channel: '', title: '', purpose: '', when: '', place: '' },
};

/** The plan as the form shows it. */
export function valuesOf(plan: PreventionFormFragment, language: Language): PreventionValues {
  const span = { startsAt: new Date(plan.startsAt), endsAt: new Date(plan.endsAt) };
  const { purpose, target, channel } = plan.preventionDetails;
  const place = plan.placeLabel ?? '';
  const when = writtenSpan(span, language);
  return { target, channel, title: plan.title, purpose, place, when };
}

export interface PreventionInputFields {
  readonly target: string;
  readonly channel: string;
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readPrevention(
  values: PreventionValues,
  context: DateContext,
  programme: ProgrammeFrame,
): Result<PreventionInputFields> {
  const { target, channel, title, purpose, place } = values;
  const read = readWhen(values.when, context, Object.keys(NEW_PREVENTION), (span) =>
    planPrevention({ target, channel, title, purpose, ...span }, programme),
  );
  if (!read.ok) return check(problemsOf(read), {} as PreventionInputFields);
  const { startsAt, endsAt, ...texts } = read.value;
  const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return ok({ ...texts, place: place.trim(), ...span });
}
