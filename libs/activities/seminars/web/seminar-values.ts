import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { readWhen } from '@stad/activities/core/web/plan/read-when.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { planSeminar } from '../rules/seminar-plan.js';
import type { SeminarFormFragment } from './seminar-form.generated.js';

/** The plan of a seminar as it is typed. */
export interface SeminarValues {
  readonly kind: string;
  readonly title: string;
  readonly aim: string;
  /** Day and times, `27/5 8.30–10.30`. */
  readonly when: string;
  readonly venue: string;
  readonly capacity: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const NEW_SEMINAR: SeminarValues = {
  kind: 'KNOWLEDGE',
  title: '',
  aim: '',
  when: '',
  venue: '',
  capacity: '',
};

/** A seminar as the form shows it. */
export function valuesOf(seminar: SeminarFormFragment, language: Language): SeminarValues {
  const span = { startsAt: new Date(seminar.startsAt), endsAt: new Date(seminar.endsAt) };
  return {
    kind: seminar.details.kind,
    title: seminar.title,
    aim: seminar.details.aim,
    when: writtenSpan(span, language),
    venue: seminar.placeLabel ?? '',
    capacity: String(seminar.details.capacity),
  };
}

export interface SeminarInputFields {
  readonly kind: string;
  readonly title: string;
  readonly aim: string;
  readonly venue: string;
  readonly capacity: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readSeminar(
  values: SeminarValues,
  context: DateContext,
  programme: ProgrammeFrame,
  registered = 0,
): Result<SeminarInputFields> {
  const capacity = parseCount(values.capacity);
  const { kind, title, aim, venue } = values;
  const texts = { kind, title, aim, venue };
  const plan = readWhen(values.when, context, Object.keys(NEW_SEMINAR), (span) =>
    planSeminar(
      { ...texts, ...span, capacity: capacity.ok ? capacity.value : Number.NaN },
      programme,
      registered,
    ),
  );
  if (!plan.ok) return check(problemsOf(plan), NEVER);
  const { startsAt, endsAt, ...fields } = plan.value;
  return ok({ ...fields, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
}

/** Stands in where a problem has been found, so that the value is never read. */
const NEVER = {} as SeminarInputFields;
