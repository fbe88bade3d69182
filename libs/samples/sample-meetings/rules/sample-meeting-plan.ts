import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';

/** In characters. */
export const LONGEST = { title: 120, purpose: 400 } as const;

const LONGEST_HOURS = 12;

export interface SampleMeetingTexts {
  readonly title: string;
  readonly purpose: string;
}

/**
 * One as planned or moved. Problems: `TITLE_MISSING`, `PURPOSE_MISSING`, `TEXT_TOO_LONG` { largest }, those of
 * the window and those of the programme.
 */
export function planSampleMeeting(
  input: SampleMeetingTexts & PlannedWindow,
  programme: ProgrammeFrame,
): Result<SampleMeetingTexts & Span> {
  const texts = { title: input.title.trim(), purpose: input.purpose.trim() };
  const problems: Problem[] = [];
  for (const field of ['title', 'purpose'] as const) {
    const { length } = texts[field];
    const largest = LONGEST[field];
    if (length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  const window = checkWindow(input, LONGEST_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(programme, window.value)));
  const span = window.ok ? window.value : { startsAt: new Date(0), endsAt: new Date(0) };
  return check(problems, { ...texts, ...span });
}
