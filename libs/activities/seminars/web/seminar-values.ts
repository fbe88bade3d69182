import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { timeText } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { atLocal, localDate, localTime } from '@stad/platform/rules/time.js';
import { parseTime } from '@stad/platform/rules/time-input.js';
import { planSeminar } from '../rules/seminar-plan.js';
import type { SeminarFormFragment } from './seminar-form.generated.js';

/** The plan of a seminar as it is typed. */
export interface SeminarValues {
  readonly kind: string;
  readonly title: string;
  readonly aim: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly venue: string;
  readonly capacity: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const NEW_SEMINAR: SeminarValues = {
  kind: 'KNOWLEDGE',
  title: '',
  aim: '',
  date: '',
  from: '',
  to: '',
  venue: '',
  capacity: '',
};

/** A seminar as the form shows it. */
export function valuesOf(seminar: SeminarFormFragment, language: Language): SeminarValues {
  const [startsAt, endsAt] = [new Date(seminar.startsAt), new Date(seminar.endsAt)];
  return {
    kind: seminar.details.kind,
    title: seminar.title,
    aim: seminar.details.aim,
    date: localDate(startsAt),
    from: timeText(localTime(startsAt), language),
    to: timeText(localTime(endsAt), language),
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

/** Where a problem of the rule is seen: the form asks for a day and two times. */
const SEEN_AT: Readonly<Record<string, string>> = { startsAt: 'from', endsAt: 'to' };
/** Said of the typed text already. */
const SAID = ['START_MISSING', 'END_MISSING'];

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readSeminar(
  values: SeminarValues,
  context: DateContext,
  programme: ProgrammeFrame,
  registered = 0,
): Result<SeminarInputFields> {
  const read = {
    date: parseDate(values.date, context),
    from: parseTime(values.from),
    to: parseTime(values.to),
  };
  const { date, from, to } = read;
  const capacity = parseCount(values.capacity);
  const { kind, title, aim, venue } = values;
  const plan = planSeminar(
    {
      ...{ kind, title, aim, venue },
      capacity: capacity.ok ? capacity.value : Number.NaN,
      startsAt: date.ok && from.ok ? atLocal(date.value, from.value) : null,
      endsAt: date.ok && to.ok ? atLocal(date.value, to.value) : null,
    },
    programme,
    registered,
  );
  const unread = Object.entries(read).flatMap(([field, result]) =>
    problemsOf(result).map((problem): Problem => ({ ...problem, field })),
  );
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
  return code === 'OUTSIDE_PROGRAMME_PERIOD' ? 'date' : (SEEN_AT[field] ?? field);
}

/** As the fields stand on the page. */
const place = ({ field = '' }: Problem) => Object.keys(NEW_SEMINAR).indexOf(field);

/** Stands in where a problem has been found, so that the value is never read. */
const NEVER = {} as SeminarInputFields;
