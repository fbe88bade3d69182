import type { Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { addDays, addMonths } from '@stad/platform/rules/time.js';

/** What a learning proposes, and what is decided of it: *inför, anpassa, avstå* (pages.md 3.8). */
export const VERDICTS = ['ADOPT', 'ADAPT', 'REJECT'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where it goes when it is adopted or adapted. */
export const DESTINATIONS = ['ROUTINE', 'METHOD', 'MEASURE', 'OWN_WORK'] as const;
export type Destination = (typeof DESTINATIONS)[number];

/** *Blev det så?* */
export const OUTCOMES = ['YES', 'PARTLY', 'NO'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Learnings are written within so many days after what they come from (field.md 5.3). */
export const WRITTEN_WITHIN_DAYS = 14;
/** Each has a decision so many days after it was written (J7). */
export const DECIDED_WITHIN_DAYS = 30;
/** Months after the decision until somebody asks whether it became so. */
export const FOLLOWED_UP_AFTER_MONTHS = 3;

/** Characters of each text. */
export const LONGEST = { saw: 400, means: 400, body: 600 } as const;

/** The latest day somebody writes down what they learnt, when it ended on `date`. */
export const learningsDueOn = (date: string): string => addDays(date, WRITTEN_WITHIN_DAYS);

/** The day a decision is due when nobody has said another. */
export const decisionDueOn = (writtenOn: string): string => addDays(writtenOn, DECIDED_WITHIN_DAYS);

export interface LearningInput {
  readonly saw: string;
  readonly means: string;
  readonly proposal: string;
  readonly ownerFunction: string;
  /** When a decision is due; a day, not before the one it is written on. */
  readonly dueOn: string;
}

export interface WrittenLearning extends LearningInput {
  readonly proposal: Verdict;
}

/**
 * One learning as a card: *Vi såg*, *Det betyder för oss*, *Förslag*, with an owner and a day.
 * Problems: `SAW_MISSING`, `MEANS_MISSING`, `OWNER_MISSING`, `TEXT_TOO_LONG` { largest }, `VERDICT_UNKNOWN`,
 * `DUE_IN_PAST`.
 */
export function writeLearning(input: LearningInput, today: string): Result<WrittenLearning> {
  const problems: Problem[] = [];
  for (const field of ['saw', 'means'] as const) {
    const { length } = input[field].trim();
    const largest = LONGEST[field];
    if (length < 2) problems.push({ code: `${field.toUpperCase()}_MISSING`, field });
    if (length > largest) problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest } });
  }
  if (input.ownerFunction.trim() === '') {
    problems.push({ code: 'OWNER_MISSING', field: 'ownerFunction' });
  }
  const proposal = verdictOf(input.proposal);
  if (!proposal) problems.push({ code: 'VERDICT_UNKNOWN', field: 'proposal' });
  if (input.dueOn < today) problems.push({ code: 'DUE_IN_PAST', field: 'dueOn' });
  return check(problems, {
    saw: input.saw.trim(),
    means: input.means.trim(),
    proposal: proposal ?? 'ADOPT',
    ownerFunction: input.ownerFunction.trim(),
    dueOn: input.dueOn,
  });
}

/** What of a learning decides how it stands. */
export interface LearningFacts {
  readonly dueOn: string;
  readonly decision: Verdict | null;
  readonly followUpOn: string | null;
  readonly outcome: Outcome | null;
}

export interface Decision {
  readonly decision: Verdict;
  /** Null for what is rejected. */
  readonly destination: Destination | null;
  /** The day somebody asks whether it became so; null for what is rejected. */
  readonly followUpOn: string | null;
}

/**
 * What becomes of a learning, and when one asks again. Problems: `STEP_NOT_POSSIBLE` (decided already),
 * `VERDICT_UNKNOWN`, `DESTINATION_MISSING` (adopted or adapted without saying where it goes).
 */
export function decideLearning(
  learning: Pick<LearningFacts, 'decision'>,
  input: { readonly decision: string; readonly destination?: string | null },
  today: string,
): Result<Decision> {
  if (learning.decision !== null) return fail({ code: 'STEP_NOT_POSSIBLE' });
  const decision = verdictOf(input.decision);
  if (!decision) return fail({ code: 'VERDICT_UNKNOWN', field: 'decision' });
  if (decision === 'REJECT') {
    return check([], { decision, destination: null, followUpOn: null });
  }
  const destination = DESTINATIONS.find((known) => known === input.destination);
  const followUpOn = addMonths(today, FOLLOWED_UP_AFTER_MONTHS);
  return destination
    ? check([], { decision, destination, followUpOn })
    : fail({ code: 'DESTINATION_MISSING', field: 'destination' });
}

/**
 * *Blev det så?* may be answered as soon as it is decided that something is to be, and again.
 * Problems: `STEP_NOT_POSSIBLE`, `OUTCOME_UNKNOWN`.
 */
export function followUpLearning(
  learning: Pick<LearningFacts, 'followUpOn'>,
  code: string,
): Result<Outcome> {
  if (learning.followUpOn === null) return fail({ code: 'STEP_NOT_POSSIBLE' });
  const outcome = OUTCOMES.find((known) => known === code);
  return outcome ? check([], outcome) : fail({ code: 'OUTCOME_UNKNOWN', field: 'outcome' });
}

/** How a learning stands on a day. */
export type LearningStanding = 'OPEN' | 'LATE' | 'DECIDED' | 'FOLLOW_UP' | 'DONE';

/** `LATE` and `FOLLOW_UP` wait for somebody; a rejected one is `DONE` as it is decided. */
export function learningStanding(learning: LearningFacts, today: string): LearningStanding {
  const { decision, dueOn, followUpOn, outcome } = learning;
  if (decision === null) return dueOn < today ? 'LATE' : 'OPEN';
  if (followUpOn === null || outcome !== null) return 'DONE';
  return followUpOn <= today ? 'FOLLOW_UP' : 'DECIDED';
}

function verdictOf(code: string): Verdict | undefined {
  return VERDICTS.find((known) => known === code);
}
