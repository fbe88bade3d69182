import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { FIELD, holdsAny, MANAGER, type Role } from '@stad/identity/rules/role.js';
import { type DeputyDays, standsInOn } from '@stad/network/rules/deputy.js';
import type { Missing } from '@stad/platform/rules/next-step.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { fieldDate, isSameNight } from './field-night.js';
import { checkTold, type Told } from './pass-answer.js';
import { anyYes, isOfTheDay, type PassCheck } from './pass-check.js';
import { awaitsStart, type PassState } from './pass-life.js';
import { type RiskGround, riskBand } from './standing-risk.js';
import type { Employer } from './team.js';

export type GoAheadDecision = 'GIVEN' | 'NOT_GIVEN';

/** The last act of an employer; voided ones are kept and count no more. */
export interface GoAhead {
  readonly decision: GoAheadDecision;
  readonly voided: boolean;
  /** Decided by a manager, or told of one: it also stands on a check that says *ja*. */
  readonly byManager: boolean;
}

/** What one participating employer has said of a pass. */
export interface EmployerFacts extends Employer {
  readonly risk: RiskGround;
  readonly check: PassCheck | null;
  readonly goAhead: GoAhead | null;
  /** Somebody of its own goes untrained, and its manager has to decide first; why only it knows. */
  readonly isHeldForTraining?: boolean;
  /** *Ställföreträdare* on the day of the pass, as everybody in it knows them. */
  readonly deputies?: readonly Deputy[];
}

/** Somebody who decides for an employer while its signatory is away. */
export interface Deputy extends DeputyDays {
  readonly label: string;
  readonly forRole: string;
}

/** Whoever gives, withholds or notes a go-ahead. */
export interface Giver {
  readonly agencyId: string;
  readonly roles: readonly string[];
  /** When the person is *chef i beredskap*; absent where the agency keeps no such times here. */
  readonly dutySpans?: readonly Span[];
  /** Days on which the person stands in for a signatory of their own employer. */
  readonly deputyDays?: readonly (DeputyDays & { readonly forRole: string })[];
}

/** The pass as the go-ahead needs to know it. */
export interface GoAheadPass {
  readonly state: PassState;
  readonly startsAt: Date;
  readonly policeInField: boolean;
  /** Agencies that take part or have been asked to. */
  readonly agencyIds: readonly string[];
}

/** Plan and take part for their employer; the project lead as field staff of its own (field.md 8). */
export const PASS_PLANNERS = [
  ...FIELD,
  ...MANAGER,
  'PROJECT_LEAD',
] as const satisfies readonly Role[];

export function inForce(goAhead: GoAhead | null): boolean {
  return goAhead !== null && goAhead.decision === 'GIVEN' && !goAhead.voided;
}

/** Why an employer's go-ahead is not in force; nothing when it is. */
export function goAheadLine(employer: EmployerFacts): readonly Missing[] {
  const { goAhead, label: who } = employer;
  if (inForce(goAhead)) return [];
  if (goAhead?.voided) return [{ code: 'GO_AHEAD_VOIDED', who }];
  return [{ code: goAhead ? 'GO_AHEAD_WITHHELD' : 'GO_AHEAD_MISSING', who }];
}

/** The employer's manager, *chef i beredskap* while on duty, or a deputy in their days. */
export function decidesFor(giver: Giver, employer: Employer, now: Date): boolean {
  return decidesByRole(giver, employer, now) || deputyFor(giver, employer, now) !== null;
}

/** The role the giver stands in for at this hour, the night counted to the day it began; null for nobody. */
export function deputyFor(giver: Giver, employer: Employer, now: Date): string | null {
  if (giver.agencyId !== employer.agencyId) return null;
  const tonight = fieldDate(now);
  return giver.deputyDays?.find((days) => standsInOn(days, tonight))?.forRole ?? null;
}

function decidesByRole(giver: Giver, employer: Employer, now: Date): boolean {
  if (giver.agencyId !== employer.agencyId) return false;
  if (holdsAny(giver.roles, MANAGER)) return true;
  const onDuty = giver.dutySpans?.some((span) => span.startsAt <= now && now < span.endsAt) ?? true;
  return giver.roles.includes('DUTY_MANAGER') && onDuty;
}

/** Anybody of the employer who plans or decides for it. */
export function actsFor(giver: Giver, employer: Employer, now: Date): boolean {
  const plans = giver.agencyId === employer.agencyId && holdsAny(giver.roles, PASS_PLANNERS);
  return plans || decidesFor(giver, employer, now);
}

/**
 * What a go-ahead of this employer still stands in need of, whoever gives it (INV-10): a standing
 * assessment for type and area groups, the check of the day, and where its agency wants it, what its manager decides
 * of those who go untrained. The police assess in their own structure.
 */
export function groundMissing(employer: EmployerFacts, pass: GoAheadPass): readonly Missing[] {
  if (employer.agencyKind === 'POLICE') return [];
  const who = employer.label;
  const missing: Missing[] = [];
  const { missingGroups, residual } = employer.risk;
  const band = residual === null ? 'LOW' : riskBand(residual);
  if (missingGroups.length > 0) missing.push({ code: 'STANDING_RISK_MISSING', who });
  if (band === 'TOO_HIGH') missing.push({ code: 'RISK_TOO_HIGH', who });
  if (band === 'MANAGER_DECIDES' && !pass.policeInField) {
    missing.push({ code: 'POLICE_SUPPORT_MISSING', who });
  }
  if (!isOfTheDay(employer.check, pass.startsAt)) missing.push({ code: 'PASS_CHECK_MISSING', who });
  // Once it is ready nothing of a training stops anybody.
  if (employer.isHeldForTraining && pass.state !== 'READY') {
    missing.push({ code: 'TRAINING_UNDECIDED', who });
  }
  return missing;
}

/** A *ja* in the check or a residual risk from 10: the manager decides, not the planner. */
export function managerDecides(employer: EmployerFacts): boolean {
  const { check, risk } = employer;
  return (check !== null && anyYes(check)) || (risk.residual !== null && risk.residual >= 10);
}

/** All that keeps this person from giving the employer's go-ahead now. */
export function goAheadMissing(
  giver: Giver,
  employer: EmployerFacts,
  pass: GoAheadPass,
  now: Date,
): readonly Missing[] {
  const missing = [...groundMissing(employer, pass)];
  if (managerDecides(employer) && !decidesFor(giver, employer, now)) {
    missing.push({ code: 'MANAGER_DECIDES', who: employer.label });
  }
  return missing;
}

/** How a go-ahead came, as it is stored and shown. */
export interface GivenGoAhead {
  readonly decision: GoAheadDecision;
  readonly how: 'SIGNED_IN' | 'ORAL' | 'OWN_STRUCTURE';
  /** The function that said it, when it was told and not given signed in. */
  readonly told: Told | null;
  readonly byManager: boolean;
  readonly standingRiskIds: readonly string[];
  /** The role a deputy gave it for; null for everybody else. */
  readonly deputyFor: string | null;
}

/**
 * A go-ahead, or *Ge inte klartecken*. Signed in, it is given for one's own employer. *Told*, a manager's
 * word by phone is noted by anybody in the field of an agency in the pass; of the police,
 * *bedömd i egen struktur* with function and time is always told. Withholding needs no ground:
 * to refuse is always safe.
 * Problems: `NOT_AVAILABLE`, `GO_AHEAD_NOT_NOW`, `OWN_STRUCTURE_MISSING`, `TOLD_ANOTHER_NIGHT`,
 * those of `checkTold` and the codes of {@link goAheadMissing}.
 */
export function giveGoAhead(
  giver: Giver,
  employer: EmployerFacts,
  pass: GoAheadPass,
  input: { readonly decision: GoAheadDecision; readonly told?: Told | null },
  now: Date,
): Result<GivenGoAhead> {
  const { decision, told = null } = input;
  const police = employer.agencyKind === 'POLICE';
  if (!(told ? mayNote(giver, employer, pass, now) : actsFor(giver, employer, now))) {
    return fail(NOT_AVAILABLE);
  }
  if (!awaitsStart(pass.state)) return fail({ code: 'GO_AHEAD_NOT_NOW' });
  const problems: Problem[] = [];
  if (police && !told) problems.push({ code: 'OWN_STRUCTURE_MISSING', field: 'told' });
  if (told) problems.push(...problemsOfTold(told, police, pass, now));
  if (decision === 'GIVEN') {
    const missing = told
      ? groundMissing(employer, pass)
      : goAheadMissing(giver, employer, pass, now);
    problems.push(...refusal(missing));
  }
  const how = police ? 'OWN_STRUCTURE' : told ? 'ORAL' : 'SIGNED_IN';
  const byManager = told !== null || decidesFor(giver, employer, now);
  const { standingRiskIds } = employer.risk;
  const inOwnRight = told !== null || decidesByRole(giver, employer, now);
  const standsFor = inOwnRight ? null : deputyFor(giver, employer, now);
  return check(problems, {
    decision,
    how,
    told,
    byManager,
    standingRiskIds,
    deputyFor: standsFor,
  });
}

function mayNote(giver: Giver, employer: Employer, pass: GoAheadPass, now: Date): boolean {
  const partOfIt = pass.agencyIds.includes(giver.agencyId) && holdsAny(giver.roles, PASS_PLANNERS);
  return partOfIt || actsFor(giver, employer, now);
}

function problemsOfTold(told: Told, police: boolean, pass: GoAheadPass, now: Date): Problem[] {
  const checked = checkTold(told, now);
  if (!checked.ok) return [...checked.problems];
  // An employer's word stands on the check of the day; the police decide when they wish.
  if (police || isSameNight(told.at, pass.startsAt)) return [];
  return [{ code: 'TOLD_ANOTHER_NIGHT', field: 'told.at' }];
}

/** The state that the go-aheads give a pass that has been sent and not begun. */
export function stateByGoAheads(
  state: PassState,
  employers: readonly Pick<EmployerFacts, 'goAhead'>[],
): PassState {
  if (!awaitsStart(state)) return state;
  const all = employers.length > 0 && employers.every((employer) => inForce(employer.goAhead));
  return all ? 'READY' : 'AWAITING_GO';
}
