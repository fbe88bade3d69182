import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { fitsProgramme, type ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { checkWindow, type PlannedWindow } from '@stad/activities/core/rules/window.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { addDays, atLocal, localDate, localTime, type Span } from '@stad/platform/rules/time.js';
import { MEETING_RINGS, type MeetingRing } from './meeting-kind.js';

/** In characters. */
export const LONGEST_TITLE = 120;

const LONGEST_HOURS = 12;

export interface MeetingPlan extends Span {
  readonly title: string;
  readonly ring: MeetingRing;
}

/**
 * One as planned or moved. Problems: `TITLE_MISSING`, `TEXT_TOO_LONG` { largest }, `MEETING_RING_MISSING`, those of
 * the window and those of the programme.
 */
export function planMeeting(
  input: PlannedWindow & { readonly title: string; readonly ring: string },
  programme: ProgrammeFrame,
): Result<MeetingPlan> {
  const title = input.title.trim();
  const ring = MEETING_RINGS.find((known) => known === input.ring);
  const problems: Problem[] = [];
  if (title.length < 2) problems.push({ code: 'TITLE_MISSING', field: 'title' });
  if (title.length > LONGEST_TITLE) {
    const params = { largest: LONGEST_TITLE };
    problems.push({ code: 'TEXT_TOO_LONG', field: 'title', params });
  }
  if (!ring) problems.push({ code: 'MEETING_RING_MISSING', field: 'ring' });
  const window = checkWindow(input, LONGEST_HOURS);
  problems.push(...problemsOf(window));
  if (window.ok) problems.push(...problemsOf(fitsProgramme(programme, window.value)));
  const span = window.ok ? window.value : { startsAt: new Date(0), endsAt: new Date(0) };
  return check(problems, { title, ring: ring ?? 'CORE', ...span });
}

const FOUR_WEEKS = 28;

/** When the next one would be: the same weekday at the same hour of the clock, four weeks on. */
export function nextMeetingSpan({ startsAt, endsAt }: Span): Span {
  const later = (at: Date) => atLocal(addDays(localDate(at), FOUR_WEEKS), localTime(at));
  return { startsAt: later(startsAt), endsAt: later(endsAt) };
}
