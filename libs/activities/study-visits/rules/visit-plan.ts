import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';

/** A visit takes a working week at most. */
export const LONGEST_VISIT_HOURS = 5 * 24;

/** Characters of each text of a plan. */
export const LONGEST = { title: 160, purpose: 400, host: 120, agenda: 1500, travel: 400 } as const;
const DEMANDED = ['title', 'purpose', 'host'] as const;

export interface VisitInput extends PlannedWindow {
  readonly title: string;
  /** Why one goes, in a sentence or two. */
  readonly purpose: string;
  /** The organisation that one visits; never a person. */
  readonly host: string;
  /** What happens when, a line each. */
  readonly agenda: string;
  /** How one gets there. */
  readonly travel: string;
}

export interface VisitPlan extends Span {
  readonly title: string;
  readonly purpose: string;
  readonly host: string;
  readonly agenda: string;
  readonly travel: string;
}

/**
 * A study visit as planned or moved. Problems: `TITLE_MISSING`, `PURPOSE_MISSING`, `HOST_MISSING`,
 * `TEXT_TOO_LONG` { largest }, those of the window and those of the programme.
 */
export function planVisit(input: VisitInput, programme: ProgrammeFrame): Result<VisitPlan> {
  const problems: Problem[] = [];
  for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
    const { length } = input[field].trim();
    const largest = LONGEST[field];
    const isDemanded = DEMANDED.some((each) => each === field);
    if (isDemanded && length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  const window = checkWindow(input, LONGEST_VISIT_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(programme, window.value)));
  const [startsAt, endsAt] = window.ok
    ? [window.value.startsAt, window.value.endsAt]
    : [new Date(0), new Date(0)];
  return check(problems, {
    ...{ startsAt, endsAt, title: input.title.trim(), purpose: input.purpose.trim() },
    ...{ host: input.host.trim(), agenda: input.agenda.trim(), travel: input.travel.trim() },
  });
}
