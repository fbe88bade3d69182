import { CONTACT_KINDS } from '@stad/network/rules/contact-function.js';

/** In characters. */
export const LONGEST = {
  functionName: 80,
  ifNobody: 160,
  origin: 80,
  took: 300,
  reason: 300,
} as const;
/** How many of each one version may have. */
export const MOST = { steps: 12, sources: 6, parties: 12, minutes: 10_080 } as const;

/**
 * Who a step goes from and to: a kind of function that can be called (`libs/network`), a team that is out, the
 * person one meets, or all who took part. Only the first are looked for in the on-call hours.
 */
export const ROUTINE_PARTS = [...CONTACT_KINDS, 'FIELD_TEAM', 'PERSON', 'EVERYBODY'] as const;
export type RoutinePart = (typeof ROUTINE_PARTS)[number];

/** How long a step may take. */
export const DEADLINES = ['MINUTES', 'SAME_NIGHT', 'NEXT_WEEKDAY'] as const;
export type Deadline = (typeof DEADLINES)[number];

/** The card that belongs to a step (field.md 2.6). */
export const STEP_CARDS = ['CHILD', 'PROTECTION'] as const;

/** How what a routine is taken from became known. */
export const SOURCE_FORMS = ['INFORMATION', 'STUDY_VISIT', 'TEST', 'LEARNING'] as const;

/** *Höll · Höll inte · Inte prövat*. */
export const TEST_RESULTS = ['HELD', 'NOT_HELD', 'NOT_TESTED'] as const;
export type TestResult = (typeof TEST_RESULTS)[number];

/** What an agency says of a version. */
export const ROUTINE_ANSWERS = ['AGREED', 'DECLINED'] as const;
export type RoutineAnswer = (typeof ROUTINE_ANSWERS)[number] | typeof TAKEN_BACK;

/** A yes that was taken back before the version was in force. */
export const TAKEN_BACK = 'TAKEN_BACK';
