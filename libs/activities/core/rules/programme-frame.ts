import { check, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { type Period, startsInPeriod } from '@stad/programme/rules/period.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { problemsOf } from './problems-of.js';

/** What a rule must know of the programme an activity is planned in. */
export interface ProgrammeFrame extends Period {
  readonly state: ProgrammeState;
}

/**
 * Is there a place for the activity in its programme: may it be written to (INV-22) and does the span
 * start inside its period (INV-25)? Problems: `PROGRAMME_READ_ONLY`, `OUTSIDE_PROGRAMME_PERIOD`.
 */
export function fitsProgramme(
  programme: ProgrammeFrame,
  span: Span,
  options: { readonly followUp?: boolean } = {},
): Result<void> {
  const problems = problemsOf(
    mayWrite(programme.state, 'RECORD'),
    startsInPeriod(programme, span, options),
  );
  return check(problems, undefined);
}
