import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { RECEIVERS } from './calculators/handovers.js';
import { definitionOn } from './catalogue.js';
import { type KpiDefinition, kpiCode } from './kpi.js';

/** One number of an entered figure: the figure itself, or a part of it. */
export interface EnteredAmount {
  /** `NGO_SUPPORT`, `lund_END`, `2022-04-01_2022-05-15`; null for the figure itself. */
  readonly part: string | null;
  readonly value: number;
  /** Of a share: of how many. */
  readonly of: number | null;
  /** Of a median: of how many it is one. */
  readonly answers: number | null;
}

/** Where a number is written that the portal has no records for (field.md 4.5). */
export interface FigureSource {
  readonly document: string;
  readonly on: string;
  readonly functionTitle: string;
}

export interface EnteredFigureInput {
  readonly code: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly wholeProgramme: boolean;
  readonly amounts: readonly EnteredAmount[];
  readonly source: FigureSource;
}

/** Figures whose records the portal does not hold yet, in the order of their codes. */
export const ENTERABLE: readonly string[] = ['K20', 'K22', 'K23', 'K25'];

/** Handed over as amounts by their records (libs/handovers). */
export const FROM_HANDOVERS: readonly string[] = ['K15', 'K16'];

/** Handed over as amounts by on-call hours that somebody put in as capacity (libs/network). */
export const FROM_ON_CALL: readonly string[] = ['K26'];

/** Handed over as amounts by who was present at seminars (libs/activities/seminars). */
export const FROM_ATTENDANCE: readonly string[] = ['K02'];

/** Handed over as amounts by the register of training (libs/training). */
export const FROM_TRAINING: readonly string[] = ['K03'];

/** Handed over as amounts by the books of the grant (libs/reports). */
export const FROM_LEDGER: readonly string[] = ['K24'];

/** Handed over as amounts by the round that seminars ask after three months (libs/activities/seminars). */
export const FROM_ROUNDS: readonly string[] = ['K06'];

/** What was entered of them before there were records is history. */
export const WITH_RECORDS: readonly string[] = [
  ...FROM_HANDOVERS,
  ...FROM_ON_CALL,
  ...FROM_ATTENDANCE,
  ...FROM_TRAINING,
  ...FROM_LEDGER,
  ...FROM_ROUNDS,
];

/**
 * What is shown of amounts, entered or from records. K17 is none of its own: concern for a child is one receiver
 * of K15, so that the two cannot tell each other.
 */
export const SHOWN_FROM_ENTERED: readonly string[] = [...ENTERABLE, ...WITH_RECORDS, 'K17'].sort();

/** Counts about persons: told from the last closing day on, once and for all (field.md 4.6). */
export function isToldAtLast(code: string): boolean {
  return ['K15', 'K16', 'K17'].includes(code);
}

/** The figure that holds it: K17 stands in K15. */
export function enteredAs(code: string): string {
  return code === 'K17' ? 'K15' : code;
}

/** Fewer answers than these make no rate and no median (INV-18, field.md 4.5). */
export const FEWEST_ANSWERS = 5;

export const LONGEST_SOURCE = { document: 120, functionTitle: 60 } as const;

const SPAN = /^\d{4}-\d{2}-\d{2}_\d{4}-\d{2}-\d{2}$/;
const ROUND = /^[a-z][a-z-]{1,30}_(BASELINE|END)$/;

/** How the numbers of a figure are written down: whole, by receiver, by site and round, by span. */
export type EnteredShape = 'COUNT' | 'BY_RECEIVER' | 'SHARE' | 'MEDIAN' | 'INDEX';

export function shapeOf({ code, form }: Pick<KpiDefinition, 'code' | 'form'>): EnteredShape {
  if (code === 'K15') return 'BY_RECEIVER';
  if (form === 'SHARE' || form === 'MONEY') return 'SHARE';
  if (form === 'MINUTES') return 'MEDIAN';
  return form === 'INDEX' ? 'INDEX' : 'COUNT';
}

/**
 * An entered figure as it may be kept. `programme` is the period of the whole programme: a figure
 * about persons is entered for all of it and for no other, so that no two periods can be subtracted
 * from each other (INV-15). Problems: `KPI_UNKNOWN`, `FIGURE_HAS_RECORDS`, `PERIOD_BACKWARDS`,
 * `PERIOD_NOT_PROGRAMME`, `SOURCE_MISSING`, `TEXT_TOO_LONG` { largest }, `AMOUNT_MISSING`,
 * `AMOUNT_WRONG`, `PART_UNKNOWN` { part }, `PARTS_DO_NOT_ADD_UP`, `TOO_FEW_ANSWERS` { least }.
 */
export function checkEntered(
  input: EnteredFigureInput,
  programme: { readonly from: string; readonly to: string },
): Result<EnteredFigureInput & { readonly definition: KpiDefinition }> {
  const code = kpiCode(input.code);
  const definition = definitionOn(code, input.periodTo);
  if (!definition) {
    return check([{ code: 'KPI_UNKNOWN', field: 'code' }], undefined as never);
  }
  const problems: Problem[] = [];
  if (!ENTERABLE.includes(code)) problems.push({ code: 'FIGURE_HAS_RECORDS', field: 'code' });
  const { periodFrom, periodTo } = input;
  if (periodTo < periodFrom) problems.push({ code: 'PERIOD_BACKWARDS', field: 'periodTo' });
  const isWhole =
    input.wholeProgramme && periodFrom === programme.from && periodTo === programme.to;
  if (definition.subject === 'persons' && !isWhole) {
    problems.push({ code: 'PERIOD_NOT_PROGRAMME', field: 'periodFrom' });
  }
  problems.push(...sourceProblems(input.source), ...amountProblems(definition, input.amounts));
  return check(problems, { ...input, code, definition });
}

function sourceProblems({ document, functionTitle }: FigureSource): Problem[] {
  return Object.entries({ document, functionTitle }).flatMap(([field, text]): Problem[] => {
    const largest = LONGEST_SOURCE[field as keyof typeof LONGEST_SOURCE];
    if (text.trim().length < 2) return [{ code: 'SOURCE_MISSING', field }];
    return text.length > largest ? [{ code: 'TEXT_TOO_LONG', field, params: { largest } }] : [];
  });
}

function amountProblems(definition: KpiDefinition, amounts: readonly EnteredAmount[]): Problem[] {
  const field = 'amounts';
  const parts = amounts.map(({ part }) => part);
  const shape = shapeOf(definition);
  const allowed = (part: string | null) => PARTS[shape](part);
  const unknown = parts.find((part) => !allowed(part));
  if (unknown !== undefined) {
    return [{ code: 'PART_UNKNOWN', field, params: { part: unknown ?? '' } }];
  }
  const needsWhole = shape !== 'BY_RECEIVER' && shape !== 'INDEX';
  if (
    amounts.length === 0 ||
    new Set(parts).size < parts.length ||
    (needsWhole && !parts.includes(null))
  ) {
    return [{ code: 'AMOUNT_MISSING', field }];
  }
  if (!amounts.every((amount) => isRight(shape, amount))) return [{ code: 'AMOUNT_WRONG', field }];
  // A survey of a few, and a median of a few, tell what single ones said.
  const few = amounts.some(
    ({ of, answers }) =>
      (shape === 'MEDIAN' && (answers ?? 0) < FEWEST_ANSWERS) ||
      (definition.source === 'SURVEY' && (of ?? 0) < FEWEST_ANSWERS),
  );
  if (few) return [{ code: 'TOO_FEW_ANSWERS', field, params: { least: FEWEST_ANSWERS } }];
  return shape === 'SHARE' && !addsUp(amounts) ? [{ code: 'PARTS_DO_NOT_ADD_UP', field }] : [];
}

const PARTS: Readonly<Record<EnteredShape, (part: string | null) => boolean>> = {
  COUNT: (part) => part === null,
  BY_RECEIVER: (part) => (RECEIVERS as readonly (string | null)[]).includes(part),
  SHARE: (part) => part === null || SPAN.test(part),
  MEDIAN: (part) => part === null,
  INDEX: (part) => part !== null && ROUND.test(part),
};

const LARGEST = 1_000_000_000;
/** The capability is scored 0 to 4 (field.md 4.4). */
const HIGHEST_INDEX = 4;

function isRight(shape: EnteredShape, { value, of, answers }: EnteredAmount): boolean {
  if (!(value >= 0 && value <= LARGEST)) return false;
  if (shape === 'INDEX') return value <= HIGHEST_INDEX;
  if (!Number.isInteger(value)) return false;
  if (shape === 'MEDIAN') return Number.isInteger(answers);
  return (
    shape !== 'SHARE' || (Number.isInteger(of) && (of as number) > 0 && value <= (of as number))
  );
}

/** Parts of a share, when there are any, are the whole of it. */
function addsUp(amounts: readonly EnteredAmount[]): boolean {
  const [whole] = amounts.filter(({ part }) => part === null);
  const parts = amounts.filter(({ part }) => part !== null);
  const sum = (of: (amount: EnteredAmount) => number) =>
    parts.reduce((all, amount) => all + of(amount), 0);
  return (
    parts.length === 0 ||
    (sum(({ value }) => value) === whole?.value && sum(({ of }) => of ?? 0) === whole?.of)
  );
}

export type EnteredState = 'ENTERED' | 'APPROVED' | 'WITHDRAWN';
export type EnteredStep = 'approve' | 'withdraw';

/** The steps of an entered figure: approved by another than who entered it (INV-21). */
export function enteredNextSteps(
  figure: { readonly state: EnteredState; readonly isAuthor: boolean },
  viewer: { readonly mayApprove: boolean },
): readonly NextStep<EnteredStep>[] {
  if (figure.state !== 'ENTERED') return [];
  const steps: NextStep<EnteredStep>[] = [];
  if (viewer.mayApprove) {
    steps.push(nextStep('approve', figure.isAuthor ? [{ code: 'AUTHOR_CANNOT_APPROVE' }] : []));
  }
  if (viewer.mayApprove || figure.isAuthor) steps.push(nextStep('withdraw'));
  return steps;
}
