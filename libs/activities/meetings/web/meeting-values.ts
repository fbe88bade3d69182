import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { ProgrammeFrame } from '@stad/activities/core/rules/programme-frame.js';
import { readWhen } from '@stad/activities/core/web/plan/read-when.js';
import type { DateContext } from '@stad/platform/rules/date-input.js';
import { writtenSpan } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';
import { check, ok, type Result } from '@stad/platform/rules/result.js';
import { planMeeting } from '../rules/meeting-plan.js';
import type { MeetingFormFragment } from './meeting.generated.js';

/** A plan as it is typed. */
export interface MeetingValues {
  readonly title: string;
  /** Day and times, `15/6 13–16`. */
  readonly when: string;
  readonly place: string;
  /** Chosen once: a meeting stays of its ring. */
  readonly ring: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

export const NEW_MEETING: MeetingValues = { title: '', when: '', place: '', ring: '' };

/** The plan as the form shows it. */
export function valuesOf(plan: MeetingFormFragment, language: Language): MeetingValues {
  const span = { startsAt: new Date(plan.startsAt), endsAt: new Date(plan.endsAt) };
  const { ring } = plan.meetingDetails;
  const place = plan.placeLabel ?? '';
  return { title: plan.title, place, ring, when: writtenSpan(span, language) };
}

export interface MeetingInputFields {
  readonly title: string;
  readonly place: string;
  readonly ring: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What is typed as the API takes it, or every problem, each at its field of the form. */
export function readMeeting(
  values: MeetingValues,
  context: DateContext,
  programme: ProgrammeFrame,
): Result<MeetingInputFields> {
  const { title, ring, place } = values;
  const read = readWhen(values.when, context, Object.keys(NEW_MEETING), (span) =>
    planMeeting({ title, ring, ...span }, programme),
  );
  if (!read.ok) return check(problemsOf(read), {} as MeetingInputFields);
  const { startsAt, endsAt, ...texts } = read.value;
  const span = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return ok({ ...texts, place: place.trim(), ...span });
}
