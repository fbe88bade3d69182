import { isSameNight } from './field-night.js';

/** *Koll inför passet*: five questions on the day, answered by each employer (field.md 2.8). */
export const CHECK_QUESTIONS = [
  'NEW_THREAT',
  'NEW_PLACE_OR_TASK',
  'NEW_OR_ALONE',
  'SUPPORT_ABSENT',
  'POLICE_ABSENT',
] as const;
export type CheckQuestion = (typeof CHECK_QUESTIONS)[number];

/** Every question has an answer; true is *ja*, something to be decided by a manager. */
export type CheckAnswers = Readonly<Record<CheckQuestion, boolean>>;

export interface PassCheck {
  readonly answers: CheckAnswers;
  readonly at: Date;
}

export function anyYes(check: PassCheck): boolean {
  return CHECK_QUESTIONS.some((question) => check.answers[question]);
}

/** A check holds for the day or night on which the pass begins, and no other. */
export function isOfTheDay(check: PassCheck | null, startsAt: Date): check is PassCheck {
  return check !== null && isSameNight(check.at, startsAt);
}
