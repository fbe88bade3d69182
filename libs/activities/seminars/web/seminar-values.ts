import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { readSpan } from '@stad/platform/rules/span-input.js';
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

/** Where a problem of the rule is seen: the form asks for day and times in one field. */
const WHEN_CODES = ['OUTSIDE_PROGRAMME_PERIOD'];
const WHEN_FIELDS = ['startsAt', 'endsAt'];
/** Said of the typed text already. */
const SAID = ['START_MISSING', 'END_MISSING'];

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readSeminar(
  values: SeminarValues,
  context: DateContext,
  programme: ProgrammeFrame,
  registered = 0,
): Result<SeminarInputFields> {
  const when = readSpan(values.when, context);
  const capacity = parseCount(values.capacity);
  const { kind, title, aim, venue } = values;
  const plan = planSeminar(
    {
      ...{ kind, title, aim, venue },
      capacity: capacity.ok ? capacity.value : Number.NaN,
      startsAt: when.ok ? when.value.startsAt : null,
      endsAt: when.ok ? when.value.endsAt : null,
    },
    programme,
    registered,
  );
  const unread = problemsOf(when).map((problem): Problem => ({ ...problem, field: 'when' }));
  const refused = problemsOf(plan)
    .filter(({ code }) => !SAID.includes(code))
    .map((problem) => ({ ...problem, field: seenAt(problem) }))
    .filter(({ field }) => !unread.some((one) => one.field === field));
  const problems = [...unread, ...refused].sort((a, b) => place(a) - place(b));
  if (!plan.ok) return check(problems, NEVER);
  const { startsAt, endsAt, ...fields } = plan.value;
  return ok({ ...fields, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
}

function seenAt({ code, field = '' }: Problem): string {
  return WHEN_CODES.includes(code) || WHEN_FIELDS.includes(field) ? 'when' : field;
}

/** As the fields stand on the page. */
const place = ({ field = '' }: Problem) => Object.keys(NEW_SEMINAR).indexOf(field);

/** Stands in where a problem has been found, so that the value is never read. */
const NEVER = {} as SeminarInputFields;
