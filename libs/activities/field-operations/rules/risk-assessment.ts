import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { holdsAny, MANAGER } from '@stad/identity/rules/role.js';
import { defineLife } from '@stad/platform/rules/life.js';
import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { check, fail, type Result } from '@stad/platform/rules/result.js';
import { addDays, addMonths } from '@stad/platform/rules/time.js';
import { isPassType, type PassType } from './pass-type.js';

/** The twelve factors of a standing risk assessment (field.md 2.8), each looked at every time. */
export const RISK_FACTORS = [
  'THREAT_OR_VIOLENCE',
  'LONE_WORK',
  'TRAFFICKERS_PRESENT',
  'WEAPONS_OR_DRUGS',
  'INFECTION',
  'TRAFFIC_OR_DARKNESS',
  'BEING_FOLLOWED',
  'IDENTIFIED_ONLINE',
  'SECONDARY_TRAUMA',
  'RETALIATION_AGAINST_PERSON',
  'MEDIA_PRESENT',
  'MISTAKEN_MANDATE',
] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];

/** One factor: how likely and how grave, 1–5 each, before the measure and after it. */
export interface RiskItem {
  readonly factor: string;
  readonly likelihood: number;
  readonly consequence: number;
  /** What is done about it, in a line. */
  readonly measure: string;
  readonly residualLikelihood: number;
  readonly residualConsequence: number;
}

export const WORST = 5;
/** Months an assessment holds (field.md 7.3). */
export const LONGEST_MONTHS = 6;
/** Characters of a measure. */
export const LONGEST_MEASURE = 200;
const DAYS_OF_WARNING = 30;

/** SUBMITTED waits for the manager; EXPIRED follows from the calendar (field.md 7.3). */
export type RiskState = 'SUBMITTED' | 'APPROVED' | 'REJECTED' | 'EXPIRED';
export type RiskMove = 'approve' | 'reject' | 'expire';

/** What is decided is never written over: another assessment takes its place. */
export const riskLife = defineLife<RiskState, RiskMove>({
  SUBMITTED: { approve: 'APPROVED', reject: 'REJECTED' },
  APPROVED: { expire: 'EXPIRED' },
  REJECTED: {},
  EXPIRED: {},
});

/** What stays after the measures: likelihood × consequence, 1–25. */
export function residualOf(
  item: Pick<RiskItem, 'residualLikelihood' | 'residualConsequence'>,
): number {
  return item.residualLikelihood * item.residualConsequence;
}

/** The assessment is as bad as its worst factor: a mean would hide the one that kills. */
export function worstResidual(items: readonly RiskItem[]): number {
  return Math.max(0, ...items.map(residualOf));
}

/** An assessment as somebody writes it: one employer, one type, one group of areas. */
export interface WrittenRisk {
  readonly type: string;
  readonly areaGroup: string;
  readonly items: readonly RiskItem[];
  /** Swedish calendar dates, both included. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly safetyRepHeardOn: string | null;
}

export interface AssessedRisk extends WrittenRisk {
  readonly type: PassType;
  /** 1–25. */
  readonly residual: number;
}

/**
 * An assessment that can be put before the manager: every factor once, each number 1–5, no measure that
 * makes things worse, none named where the risk is said to sink, valid at most six months
 * (systematiskt arbetsmiljöarbete, AFS 2023:1; field.md 2.8).
 * Problems: `PASS_TYPE_UNKNOWN`, `AREA_NOT_OF_SITE`, `FACTOR_MISSING` { n }, `FACTOR_TWICE`,
 * `FACTOR_UNKNOWN`, `RISK_OUT_OF_RANGE` { most }, `RESIDUAL_OVER_RISK`, `MEASURE_MISSING`, `TEXT_TOO_LONG`
 * { largest }, `VALIDITY_BACKWARDS`, `VALIDITY_TOO_LONG` { months }, `HEARD_IN_FUTURE`.
 */
export function assessRisk(
  written: WrittenRisk,
  ground: { readonly areaGroups: readonly string[]; readonly today: string },
): Result<AssessedRisk> {
  const { type, areaGroup, items } = written;
  const problems: Problem[] = [];
  if (!isPassType(type)) problems.push({ code: 'PASS_TYPE_UNKNOWN', field: 'type' });
  if (!ground.areaGroups.includes(areaGroup)) {
    problems.push({ code: 'AREA_NOT_OF_SITE', field: 'areaGroup' });
  }
  problems.push(...matrixProblems(items), ...items.flatMap(itemProblems));
  problems.push(...validityProblems(written), ...heardProblems(written, ground.today));
  const known = isPassType(type) ? type : 'STREET';
  return check(problems, { ...written, type: known, residual: worstResidual(items) });
}

function matrixProblems(items: readonly RiskItem[]): Problem[] {
  const problems: Problem[] = [];
  const named = items.map((item) => item.factor);
  const missing = RISK_FACTORS.filter((factor) => !named.includes(factor)).length;
  if (missing > 0)
    problems.push({ code: 'FACTOR_MISSING', field: 'items', params: { n: missing } });
  if (new Set(named).size < named.length) problems.push({ code: 'FACTOR_TWICE', field: 'items' });
  if (named.some((factor) => !RISK_FACTORS.some((known) => known === factor))) {
    problems.push({ code: 'FACTOR_UNKNOWN', field: 'items' });
  }
  return problems;
}

function itemProblems(item: RiskItem, index: number): Problem[] {
  const field = `items.${index}`;
  const numbers = [
    item.likelihood,
    item.consequence,
    item.residualLikelihood,
    item.residualConsequence,
  ];
  if (numbers.some((n) => !Number.isInteger(n) || n < 1 || n > WORST)) {
    return [{ code: 'RISK_OUT_OF_RANGE', field, params: { most: WORST } }];
  }
  const problems: Problem[] = [];
  const before = item.likelihood * item.consequence;
  const measure = item.measure.trim();
  if (residualOf(item) > before) problems.push({ code: 'RESIDUAL_OVER_RISK', field });
  if (residualOf(item) < before && measure === '') {
    problems.push({ code: 'MEASURE_MISSING', field });
  }
  if (measure.length > LONGEST_MEASURE) {
    problems.push({ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST_MEASURE } });
  }
  return problems;
}

function validityProblems({ validFrom, validTo }: WrittenRisk): Problem[] {
  if (validTo < validFrom) return [{ code: 'VALIDITY_BACKWARDS', field: 'validTo' }];
  if (validTo <= longestValidTo(validFrom)) return [];
  const params = { months: LONGEST_MONTHS };
  return [{ code: 'VALIDITY_TOO_LONG', field: 'validTo', params }];
}

function heardProblems(
  { safetyRepHeardOn }: Pick<WrittenRisk, 'safetyRepHeardOn'>,
  today: string,
): Problem[] {
  if (safetyRepHeardOn === null || safetyRepHeardOn <= today) return [];
  return [{ code: 'HEARD_IN_FUTURE', field: 'safetyRepHeardOn' }];
}

/** The last day an assessment from a date may hold; from 31 August it is 28 February. */
export function longestValidTo(validFrom: string): string {
  return addMonths(validFrom, LONGEST_MONTHS);
}

/** When the next one of an assessment holds: from the day after its last, or from today once that is past; as long as it may. */
export function renewedValidity(
  before: { readonly validTo: string },
  today: string,
): { readonly validFrom: string; readonly validTo: string } {
  const next = addDays(before.validTo, 1);
  const validFrom = next > today ? next : today;
  return { validFrom, validTo: longestValidTo(validFrom) };
}

/** An assessment that has been written, as its decision needs to know it. */
export interface RiskToDecide {
  readonly agencyId: string;
  readonly agencyLabel: string;
  readonly state: Exclude<RiskState, 'EXPIRED'>;
  readonly writtenById: string;
  readonly safetyRepHeardOn: string | null;
  readonly validTo: string;
}

export interface RiskViewer {
  readonly agencyId: string;
  readonly roles: readonly string[];
  /** Membership. */
  readonly personId: string;
}

/** As stored, or EXPIRED the day after its last. */
export function riskStateOn(
  risk: Pick<RiskToDecide, 'state' | 'validTo'>,
  today: string,
): RiskState {
  return risk.state === 'APPROVED' && risk.validTo < today ? 'EXPIRED' : risk.state;
}

/** In its last thirty days, or past them: time for the next one (pages.md 2.3). */
export function shouldBeRenewed(
  risk: Pick<RiskToDecide, 'state' | 'validTo'>,
  today: string,
): boolean {
  return risk.state === 'APPROVED' && risk.validTo <= addDays(today, DAYS_OF_WARNING);
}

export type RiskStep = 'approve' | 'reject';

/**
 * The decision, offered to the employer's managers alone. One who wrote the assessment sees that
 * another has to (INV-21), and what an approval still waits for: the safety representative heard, and
 * days left in which it holds. To reject waits for nothing.
 */
export function riskNextSteps(
  viewer: RiskViewer,
  risk: RiskToDecide,
  today: string,
): readonly NextStep<RiskStep>[] {
  const decides = viewer.agencyId === risk.agencyId && holdsAny(viewer.roles, MANAGER);
  if (!decides || risk.state !== 'SUBMITTED') return [];
  const who = risk.agencyLabel;
  const own: Missing[] =
    viewer.personId === risk.writtenById ? [{ code: 'AUTHOR_APPROVES', who }] : [];
  const missing: Missing[] = [...own];
  if (risk.safetyRepHeardOn === null) {
    missing.push({ code: 'SAFETY_REP_NOT_HEARD', field: 'safetyRepHeardOn', who });
  }
  if (risk.validTo < today) missing.push({ code: 'RISK_ALREADY_OVER', who });
  return [nextStep<RiskStep>('approve', missing), nextStep<RiskStep>('reject', own)];
}

/**
 * The manager's decision; the day the safety representative was heard may come with it.
 * Problems: `NOT_AVAILABLE`, `STANDING_RISK_DECIDED`, `AUTHOR_APPROVES`, `SAFETY_REP_NOT_HEARD`,
 * `RISK_ALREADY_OVER`, `HEARD_IN_FUTURE`.
 */
export function decideRisk(
  viewer: RiskViewer,
  risk: RiskToDecide,
  decision: { readonly approved: boolean; readonly heardOn: string | null },
  today: string,
): Result<{ readonly state: 'APPROVED' | 'REJECTED'; readonly heardOn: string | null }> {
  const heardOn = decision.heardOn ?? risk.safetyRepHeardOn;
  if (viewer.agencyId !== risk.agencyId || !holdsAny(viewer.roles, MANAGER)) {
    return fail(NOT_AVAILABLE);
  }
  if (risk.state !== 'SUBMITTED') return fail({ code: 'STANDING_RISK_DECIDED' });
  const step: RiskStep = decision.approved ? 'approve' : 'reject';
  const offered = riskNextSteps(viewer, { ...risk, safetyRepHeardOn: heardOn }, today);
  const missing = offered.find((each) => each.step === step)?.missing ?? [];
  const problems = [
    ...refusal(missing).map(({ code, field }) => (field ? { code, field } : { code })),
    ...heardProblems({ safetyRepHeardOn: heardOn }, today),
  ];
  return check(problems, { state: decision.approved ? 'APPROVED' : 'REJECTED', heardOn });
}
