import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { PASS_TYPES } from '../../rules/pass-type.js';
import {
  type AssessedRisk,
  assessRisk,
  RISK_FACTORS,
  type RiskItem,
  renewedValidity,
  worstResidual,
} from '../../rules/risk-assessment.js';

/** The form: flat names, `items.3.likelihood` as the API calls the fourth factor's. */
export type RiskValues = Readonly<Record<string, string>>;

export const NUMBERS = [
  'likelihood',
  'consequence',
  'residualLikelihood',
  'residualConsequence',
] as const;
export type NumberName = (typeof NUMBERS)[number];

export const nameOf = (index: number, part: NumberName | 'measure') => `items.${index}.${part}`;

/** A new assessment, or the next one of an earlier: everything of it but who was heard, with the days that come after. */
export function riskValues(
  from: { type: string; areaGroup: string; validTo: string; items: readonly RiskItem[] } | null,
  today: string,
): RiskValues {
  const validity = from && renewedValidity(from, today);
  const start: Record<string, string> = {
    type: from?.type ?? PASS_TYPES[0],
    areaGroup: from?.areaGroup ?? '',
    validFrom: validity?.validFrom ?? '',
    validTo: validity?.validTo ?? '',
    safetyRepHeardOn: '',
  };
  for (const [index, factor] of RISK_FACTORS.entries()) {
    const item = from?.items.find((each) => each.factor === factor);
    for (const part of NUMBERS) start[nameOf(index, part)] = item ? String(item[part]) : '';
    start[nameOf(index, 'measure')] = item?.measure ?? '';
  }
  return start;
}

/** The factors as typed; a number that is not chosen yet is 0, which the rule refuses. */
export function itemsOf(values: RiskValues): readonly RiskItem[] {
  return RISK_FACTORS.map((factor, index) => ({
    factor,
    likelihood: Number(values[nameOf(index, 'likelihood')] ?? ''),
    consequence: Number(values[nameOf(index, 'consequence')] ?? ''),
    measure: values[nameOf(index, 'measure')] ?? '',
    residualLikelihood: Number(values[nameOf(index, 'residualLikelihood')] ?? ''),
    residualConsequence: Number(values[nameOf(index, 'residualConsequence')] ?? ''),
  }));
}

/** The worst that stays, once every factor is assessed; null before. */
export function residualSoFar(values: RiskValues): number | null {
  const items = itemsOf(values);
  const done = items.every((item) => NUMBERS.every((part) => item[part] > 0));
  return done ? worstResidual(items) : null;
}

/**
 * The assessment as typed. Problems: those of `parseDate` on the dates, and those of `assessRisk`, at the
 * field of the form that is at fault.
 */
export function readRisk(
  values: RiskValues,
  ground: { readonly areaGroups: readonly string[]; readonly today: string },
  context: DateContext,
): Result<AssessedRisk> {
  const problems: Problem[] = [];
  const read = (name: string, isOptional = false): string => {
    const typed = values[name] ?? '';
    if (isOptional && typed.trim() === '') return '';
    const date = parseDate(typed, context);
    if (date.ok) return date.value;
    problems.push(...date.problems.map((problem) => ({ ...problem, field: name })));
    return '';
  };
  const validFrom = read('validFrom');
  const validTo = read('validTo');
  const heardOn = read('safetyRepHeardOn', true);
  const hasDates = validFrom !== '' && validTo !== '';
  const assessed = assessRisk(
    {
      type: values['type'] ?? '',
      areaGroup: values['areaGroup'] ?? '',
      items: itemsOf(values),
      validFrom: hasDates ? validFrom : ground.today,
      validTo: hasDates ? validTo : ground.today,
      safetyRepHeardOn: heardOn === '' ? null : heardOn,
    },
    ground,
  );
  if (assessed.ok) return check(problems, assessed.value);
  return check([...problems, ...assessed.problems.map(atItsField)], NEVER);
}

/** A factor is at fault in its numbers, or in its measure. */
function atItsField(problem: Problem): Problem {
  const { field } = problem;
  if (!field?.startsWith('items.')) return problem;
  const part = problem.code === 'RISK_OUT_OF_RANGE' ? 'likelihood' : 'measure';
  return { ...problem, field: `${field}.${part}` };
}

/** Stands in where a problem has already been found, so that the value is never read. */
const NEVER: AssessedRisk = {
  type: 'STREET',
  areaGroup: '',
  items: [],
  validFrom: '',
  validTo: '',
  safetyRepHeardOn: null,
  residual: 0,
};
