import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { requiredOf } from './crew/crew-need.js';
import { actsFor, decidesFor, type Giver } from './go-ahead.js';
import { checkTold, type Told } from './pass-answer.js';
import type { PassState } from './pass-life.js';
import { PASS_TYPES, type PassType } from './pass-type.js';
import { type Employer, inField, type Member } from './team.js';

/**
 * What an agency has decided where somebody of its own goes without the training that the type asks for: a clash in
 * the plan, or its own go-ahead waits for its manager.
 */
export const GATE_MODES = ['WARN', 'WITHHOLD'] as const;
export type GateMode = (typeof GATE_MODES)[number];

/** Why somebody goes all the same. Every reason is about the work. */
export const UNTRAINED_REASONS = [
  /** Goes with somebody who has the training. */
  'GOES_WITH_TRAINED',
  /** Has done the work before, here or elsewhere. */
  'KNOWS_THE_WORK',
  /** Has a seat at the next course. */
  'SEAT_BOOKED',
] as const;
export type UntrainedReason = (typeof UNTRAINED_REASONS)[number];

/** States in which a gate may hold anything up: never once it is *Klart för start*. */
export const GATE_STATES: readonly PassState[] = ['PLANNING', 'AWAITING_GO'];

/** What each type asks of everybody in the field but the police, for the function of the database. */
export const REQUIRED_BY_TYPE: readonly (readonly [PassType, readonly string[]])[] = PASS_TYPES.map(
  (type) => [type, requiredOf(type, 'NGO')] as const,
);

/** Those of an employer who go without the training, and nobody has decided about. */
export function undecidedOf(
  team: readonly Member[],
  employer: Pick<Employer, 'agencyId' | 'agencyKind'>,
  decided: readonly string[],
): readonly Member[] {
  if (employer.agencyKind === 'POLICE') return [];
  return inField(team).filter(
    ({ agencyId, personId, trained }) =>
      agencyId === employer.agencyId &&
      !trained &&
      personId !== null &&
      !decided.includes(personId),
  );
}

/** A decision that somebody goes without the training. */
export interface UntrainedDecision {
  readonly reason: UntrainedReason;
  readonly told: Told | null;
}

/**
 * The employer’s manager, *chef i beredskap* on duty or a deputy decides, with a reason; told by phone, any planner
 * of the same employer notes it, and nobody else’s. Problems: `NOT_AVAILABLE`, `GO_AHEAD_NOT_NOW`, `INVALID_CODE`,
 * `NOBODY_UNTRAINED`, `MANAGER_DECIDES`, those of `checkTold`.
 */
export function decideUntrained(
  giver: Giver,
  employer: Employer,
  pass: { readonly state: PassState; readonly undecided: number },
  input: { readonly reason: string; readonly told?: Told | null },
  now: Date,
): Result<UntrainedDecision> {
  const { told = null } = input;
  if (!actsFor(giver, employer, now)) return fail(NOT_AVAILABLE);
  if (!GATE_STATES.includes(pass.state)) return fail({ code: 'GO_AHEAD_NOT_NOW' });
  if (pass.undecided === 0) return fail({ code: 'NOBODY_UNTRAINED' });
  const problems: Problem[] = [];
  const reason = UNTRAINED_REASONS.find((known) => known === input.reason);
  if (!reason) problems.push({ code: 'INVALID_CODE', field: 'reason' });
  if (told) {
    const checked = checkTold(told, now);
    if (!checked.ok) problems.push(...checked.problems);
  } else if (!decidesFor(giver, employer, now)) {
    problems.push({ code: 'MANAGER_DECIDES', params: { who: employer.label } });
  }
  return check(problems, { reason: reason ?? 'GOES_WITH_TRAINED', told });
}
