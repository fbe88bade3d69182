import { type DateContext, parseDate } from '@stad/platform/rules/date-input.js';
import { parseDecimal } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { fail, ok, type Result } from '@stad/platform/rules/result.js';
import { RECEIVERS } from '../rules/calculators/handovers.js';
import { definitionOn } from '../rules/catalogue.js';
import {
  checkEntered,
  type EnteredAmount,
  type EnteredFigureInput,
  type EnteredShape,
  shapeOf,
} from '../rules/entered-figure.js';
import { WHOLE_PROGRAMME } from './goal-values.js';

/** An entered figure as it is typed; its numbers by the name of their field. */
export interface EnteredValues {
  readonly code: string;
  readonly scope: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly document: string;
  readonly sourceOn: string;
  readonly functionTitle: string;
  // A form's values may be looked up by any name.
  readonly [name: string]: string;
}

/** A field for one number: of the figure itself, a part, or what it is out of. */
export interface AmountField {
  readonly name: string;
  readonly part: string | null;
  readonly is: 'value' | 'of' | 'answers';
}

const ROUNDS = ['BASELINE', 'END'];
const whole = (is: AmountField['is']): AmountField => ({ name: is, part: null, is });
const part = (name: string): AmountField => ({ name, part: name, is: 'value' });

/** The fields of a figure, by the shape of its numbers. `sites` are keys of the programme's towns. */
export function amountFields(shape: EnteredShape, sites: readonly string[]): AmountField[] {
  switch (shape) {
    case 'COUNT':
      return [whole('value')];
    case 'SHARE':
      return [whole('value'), whole('of')];
    case 'MEDIAN':
      return [whole('value'), whole('answers')];
    case 'BY_RECEIVER':
      return RECEIVERS.map(part);
    case 'INDEX':
      return sites.flatMap((site) => ROUNDS.map((round) => part(`${site}_${round}`)));
  }
}

export function startOf(
  programme: { readonly startsOn: string; readonly endsOn: string },
  sites: readonly string[],
): EnteredValues {
  const fields = (['COUNT', 'SHARE', 'MEDIAN', 'BY_RECEIVER', 'INDEX'] as const).flatMap((shape) =>
    amountFields(shape, sites),
  );
  return {
    code: '',
    scope: WHOLE_PROGRAMME,
    periodFrom: programme.startsOn,
    periodTo: programme.endsOn,
    document: '',
    sourceOn: '',
    functionTitle: '',
    ...Object.fromEntries(fields.map(({ name }) => [name, ''])),
  };
}

export function shapeOn(code: string, date: string): EnteredShape | null {
  const definition = definitionOn(code, date);
  return definition ? shapeOf(definition) : null;
}

const DATES = ['periodFrom', 'periodTo', 'sourceOn'] as const;

/** What is typed as the API takes it, or every problem at its field. */
export function readEntered(
  values: EnteredValues,
  programme: { readonly startsOn: string; readonly endsOn: string },
  sites: readonly string[],
  context: DateContext,
): Result<EnteredFigureInput> {
  const problems: Problem[] = [];
  const { code } = values;
  const shape = shapeOn(code, programme.endsOn);
  if (shape === null) problems.push({ code: 'KPI_MISSING', field: 'code' });
  const dates = Object.fromEntries(
    DATES.map((field) => {
      const read = parseDate(values[field], context);
      if (!read.ok) problems.push({ ...read.problems[0], field });
      return [field, read.ok ? read.value : ''];
    }),
  ) as Record<(typeof DATES)[number], string>;
  const fields = shape === null ? [] : amountFields(shape, sites);
  const amounts = new Map<string | null, EnteredAmount>();
  for (const { name, part: of, is } of fields) {
    const typed = values[name] ?? '';
    // A receiver or town without a number is left out; the figure itself is not.
    if (typed.trim() === '' && of !== null) continue;
    const read = parseDecimal(typed);
    if (!read.ok) {
      problems.push({ ...read.problems[0], field: name });
      continue;
    }
    const before = amounts.get(of) ?? { part: of, value: 0, of: null, answers: null };
    amounts.set(of, { ...before, [is]: read.value });
  }
  const input: EnteredFigureInput = {
    code,
    periodFrom: dates.periodFrom,
    periodTo: dates.periodTo,
    wholeProgramme: values.scope === WHOLE_PROGRAMME,
    amounts: [...amounts.values()],
    source: {
      document: values.document.trim(),
      on: dates.sourceOn,
      functionTitle: values.functionTitle.trim(),
    },
  };
  const period = { from: programme.startsOn, to: programme.endsOn };
  const checked = shape === null ? null : checkEntered(input, period);
  // Numbers of parts have no field of their own name in the rule: the first one says it.
  const rest = checked && !checked.ok ? checked.problems : [];
  const firstField = fields[0]?.name ?? 'code';
  for (const problem of rest) {
    const field = problem.field === 'amounts' ? firstField : (problem.field ?? 'code');
    if (!problems.some((each) => each.field === field)) problems.push({ ...problem, field });
  }
  const [first, ...others] = problems;
  return first ? fail(first, ...others) : ok(input);
}
