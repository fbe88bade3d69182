import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { KINDS, type SeminarKind } from './seminar-life.js';

/** A seminar fits in a day; several days are several seminars. */
export const LONGEST_SEMINAR_HOURS = 12;
export const LARGEST_CAPACITY = 1000;

/** Characters of each text of a plan; a title of one letter is none. */
export const LONGEST = { title: 160, aim: 300, venue: 160 } as const;

export interface SeminarInput extends PlannedWindow {
  readonly kind: string;
  readonly title: string;
  readonly aim: string;
  /** A room or a house, as a label; never an address of a person. */
  readonly venue: string;
  readonly capacity: number;
  /** After the programme, to see what came of it (INV-25). */
  readonly followUp?: boolean;
}

export interface SeminarPlan extends Span {
  readonly kind: SeminarKind;
  readonly title: string;
  readonly aim: string;
  readonly venue: string;
  readonly capacity: number;
}

/**
 * A seminar as planned or moved. `registered` is how many already have a place.
 * Problems: `SEMINAR_KIND_UNKNOWN`, `TITLE_MISSING`, `AIM_MISSING`, `VENUE_MISSING`,
 * `TEXT_TOO_LONG` { largest }, `CAPACITY_OUT_OF_RANGE` { largest }, `CAPACITY_BELOW_REGISTERED` { registered },
 * those of the window and those of the programme.
 */
export function planSeminar(
  input: SeminarInput,
  programme: ProgrammeFrame,
  registered = 0,
): Result<SeminarPlan> {
  const problems: Problem[] = [];
  const kind = KINDS.find((known) => known === input.kind);
  if (!kind) problems.push({ code: 'SEMINAR_KIND_UNKNOWN', field: 'kind' });
  for (const field of ['title', 'aim', 'venue'] as const) {
    const { length } = input[field].trim();
    if (length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (length > LONGEST[field]) {
      problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST[field] } });
    }
  }
  problems.push(...problemsOf(checkCapacity(input.capacity, registered)));
  const window = checkWindow(input, LONGEST_SEMINAR_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(programme, window.value, input)));
  if (!window.ok || !kind) return check(problems, NEVER);
  const { title, aim, venue, capacity } = input;
  return check(problems, {
    ...window.value,
    kind,
    title: title.trim(),
    aim: aim.trim(),
    venue: venue.trim(),
    capacity,
  });
}

function checkCapacity(capacity: number, registered: number): Result<number> {
  const problems: Problem[] = [];
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > LARGEST_CAPACITY) {
    const params = { largest: LARGEST_CAPACITY };
    problems.push({ code: 'CAPACITY_OUT_OF_RANGE', field: 'capacity', params });
  } else if (capacity < registered) {
    problems.push({ code: 'CAPACITY_BELOW_REGISTERED', field: 'capacity', params: { registered } });
  }
  return check(problems, capacity);
}

/** Stands in where a problem has already been found, so that the value is never read. */
const NEVER: SeminarPlan = {
  startsAt: new Date(0),
  endsAt: new Date(0),
  kind: 'KNOWLEDGE',
  title: '',
  aim: '',
  venue: '',
  capacity: 0,
};
