import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** A seminar that is put off keeps those who signed up for a new time; so many days. */
export const PUT_OFF_DAYS = 90;

/**
 * Invited or asked, an address is not yet confirmed and takes nothing. Confirmed, it has a seat or a place in the
 * queue; a seat that is offered is held until an hour, and passes on.
 */
export const SIGN_UP_STATES = [
  ...(['INVITED', 'ASKED', 'SEAT', 'QUEUED', 'OFFERED'] as const),
  ...(['LAPSED', 'CANCELLED'] as const),
];
export type SignUpState = (typeof SIGN_UP_STATES)[number];

/** Whoever has one of these takes a seat of the room. */
export const TAKES_SEAT: readonly SignUpState[] = ['SEAT', 'OFFERED'];
/** Confirmed, and still in: no later asking for the same address changes it. */
export const IS_IN: readonly SignUpState[] = ['SEAT', 'QUEUED', 'OFFERED'];

/** Needs are codes: no text about anybody's health is written anywhere. */
export const ACCESS_NEEDS = ['STEP_FREE', 'HEARING_LOOP', 'SIGN_LANGUAGE', 'LARGE_PRINT'] as const;
export const FOOD_NEEDS = [
  ...(['VEGETARIAN', 'VEGAN', 'HALAL', 'KOSHER'] as const),
  ...(['GLUTEN_FREE', 'LACTOSE_FREE', 'NUT_FREE'] as const),
];

/** Days before it begins on which everybody with a seat gets the same letter. */
export const REMINDER_DAYS = [7, 1] as const;
/** So long an address that nobody confirmed is kept. */
export const UNCONFIRMED_HOURS = 48;
/** Letters to one mailbox in 24 hours that anybody may ask for, over all seminars. */
export const LETTERS_A_DAY = 2;
/** So long an asking is counted. */
export const COUNTED_HOURS = 24;
/** Networks (/24, /48) that it takes to shut a form for everybody. */
export const NETWORKS_TO_SHUT = 50;
/** Askings from one network in an hour that nobody has confirmed, over all seminars: as a full room with one net has. */
export const ASKINGS_OF_NETWORK = 60;
/** The most askings of one network that count towards shutting a form for everybody. */
export const COUNTED_OF_NETWORK = 20;
/** So many together shut it: no fewer networks than {@link NETWORKS_TO_SHUT} have them. */
export const ASKINGS_TO_SHUT = NETWORKS_TO_SHUT * COUNTED_OF_NETWORK;
/** Addresses in one invitation. */
export const MOST_INVITED = 200;

export interface AskedSignUp {
  readonly organisation: string;
  readonly functionTitle?: string | null;
  readonly access: readonly string[];
  readonly food: readonly string[];
}

/** Problems: `ORGANISATION_MISSING`, `ACCESS_NEED_UNKNOWN`, `FOOD_NEED_UNKNOWN`. */
export function checkSignUp<Asked extends AskedSignUp>(asked: Asked): Result<Asked> {
  const problems: Problem[] = [];
  if (asked.organisation.trim().length < 2) {
    problems.push({ code: 'ORGANISATION_MISSING', field: 'organisation' });
  }
  problems.push(...needProblems(asked));
  return check(problems, asked);
}

export function needProblems(needs: Pick<AskedSignUp, 'access' | 'food'>): readonly Problem[] {
  const problems: Problem[] = [];
  if (!needs.access.every((code) => ACCESS_NEEDS.some((known) => known === code))) {
    problems.push({ code: 'ACCESS_NEED_UNKNOWN', field: 'access' });
  }
  if (!needs.food.every((code) => FOOD_NEEDS.some((known) => known === code))) {
    problems.push({ code: 'FOOD_NEED_UNKNOWN', field: 'food' });
  }
  return problems;
}

export interface SignUpWindow {
  /** The organiser has opened it. */
  readonly isOpen: boolean;
  /** State of the seminar. */
  readonly state: string;
  readonly startsAt: Date;
}

/** Whether anybody may sign up now: open, confirmed, and not begun. */
export function signUpIsOpen({ isOpen, state, startsAt }: SignUpWindow, now: Date): boolean {
  return isOpen && state === 'CONFIRMED' && now < startsAt;
}
