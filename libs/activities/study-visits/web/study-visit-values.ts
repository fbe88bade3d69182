import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { readWhen } from '@stad/activities/core/web/plan/read-when.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { planVisit } from '../rules/visit-plan.js';
import type { StudyVisitFormFragment } from './study-visit.generated.js';

/** The plan of a visit as it is typed. */
export interface VisitValues {
  readonly title: string;
  readonly purpose: string;
  readonly host: string;
  /** Days and times, `15/6 13 – 16/6 16`. */
  readonly when: string;
  readonly place: string;
  readonly agenda: string;
  readonly travel: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const NEW_VISIT: VisitValues = {
  ...{ title: '', purpose: '', host: '', when: '', place: '', agenda: '', travel: '' },
};

/** A visit as the form shows it. */
export function valuesOf(visit: StudyVisitFormFragment, language: Language): VisitValues {
  const span = { startsAt: new Date(visit.startsAt), endsAt: new Date(visit.endsAt) };
  const { purpose, host, agenda, travel } = visit.visitDetails;
  return {
    ...{ title: visit.title, purpose, host, agenda, travel, place: visit.placeLabel ?? '' },
    when: writtenSpan(span, language),
  };
}

export interface VisitInputFields {
  readonly title: string;
  readonly purpose: string;
  readonly host: string;
  readonly place: string;
  readonly agenda: string;
  readonly travel: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readVisit(
  values: VisitValues,
  context: DateContext,
  programme: ProgrammeFrame,
): Result<VisitInputFields> {
  const { title, purpose, host, place, agenda, travel } = values;
  const texts = { title, purpose, host, agenda, travel };
  const read = readWhen(values.when, context, Object.keys(NEW_VISIT), (span) =>
    planVisit({ ...texts, ...span }, programme),
  );
  if (!read.ok) return check(problemsOf(read), {} as VisitInputFields);
  const { startsAt, endsAt, ...plan } = read.value;
  return ok({
    ...plan,
    place: place.trim(),
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  });
}
