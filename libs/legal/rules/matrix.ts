import { type BasisRef, refOf } from './bases/basis.js';
import { basisOf } from './bases/catalogue.js';
import { wordingOn } from './bases/in-force.js';
import { answer, type Confirmed, type Outcome, RULES } from './guide/answer.js';
import { COLUMNS, type Column, type GuideCase } from './guide/case.js';
import { ALL_CONFIRMED, EVERY_FACTS } from './guide/every-case.js';
import { type Barrier, type GuideRule, VERDICTS, type Verdict } from './guide/rule.js';
import { RULES_FOR_CHILDREN } from './guide/rules-child.js';
import { ASSESSED, RULES_BY_DIRECTION } from './guide/rules-directions.js';
import { RULES_FOR_EVERYONE } from './guide/rules-everyone.js';
import { RECEIVERS, type Receiver, SENDERS, type Sender } from './parties.js';

/** The wordings the matrix is made for: the last known change, SoL 19:1 (SFS 2025:1501). */
export const MATRIX_DATE = '2026-01-15';
/** So that a jurist reads it through in one sitting. */
export const MATRIX_LINES_AT_MOST = 200;

/** A text for a key: `party.POLICE`, `condition.ASK_JURIST`, `matrix.intro`. */
export type Say = (key: string) => string;

/** One case in each column; age and topic follow from it. */
const IN_COLUMN: Readonly<Record<Column, readonly Pick<GuideCase, 'about' | 'band'>[]>> = {
  NOTHING_IDENTIFYING: [{ about: 'NOTHING_IDENTIFYING', band: 'UNKNOWN' }],
  ADULT: [
    { about: 'PERSON', band: 'AGE_18_20' },
    { about: 'PERSON', band: 'AGE_21_OR_OLDER' },
  ],
  CHILD: [
    { about: 'PERSON', band: 'UNDER_18' },
    { about: 'PERSON', band: 'UNKNOWN' },
  ],
  SUSPICION: [
    { about: 'SUSPICION', band: 'UNDER_18' },
    { about: 'SUSPICION', band: 'AGE_18_20' },
    { about: 'SUSPICION', band: 'AGE_21_OR_OLDER' },
    { about: 'SUSPICION', band: 'UNKNOWN' },
  ],
  OWN_RECORDS: [{ about: 'OWN_RECORDS', band: 'UNKNOWN' }],
};

/** What the guide can say in one cell, over every combination of the other answers. */
export interface Cell {
  readonly outcomes: readonly Outcome[];
  /** Somebody assesses without a basis to confirm, or the matrix is silent: the jurist is asked. */
  readonly asks: boolean;
}

const NOTHING_CONFIRMED: Confirmed = new Set();

/**
 * The cell of a direction and a column: what is told with everything confirmed that a jurist could
 * confirm, and what stands in its place until then (*bör anmäla*, where a duty waits for its jurist).
 */
export function cellOf(from: Sender, to: Receiver, column: Column): Cell {
  const outcomes = new Map<string, Outcome>();
  let asks = false;
  for (const topic of IN_COLUMN[column]) {
    for (const facts of EVERY_FACTS) {
      const it = { from, to, date: MATRIX_DATE, ...topic, ...facts };
      const found = answer(it, ALL_CONFIRMED);
      asks ||= found.ask.length > 0;
      for (const one of [...found.outcomes, ...answer(it, NOTHING_CONFIRMED).outcomes]) {
        // A basis that misses a fact says so in the guide; here only what the table itself says.
        if (verdictOf(one.rule) === one.verdict) outcomes.set(one.rule, one);
      }
    }
  }
  return { outcomes: [...outcomes.values()], asks };
}

function verdictOf(id: string): Verdict | undefined {
  return RULES.find((rule) => rule.id === id)?.verdict;
}

/**
 * `docs/LEGAL-MATRIX.md`, line by line: first what holds in every direction, then a table for each
 * from → to that has rules of its own. Made of the same guide that answers on `/lagstod`.
 */
export function legalMatrix(say: Say): readonly string[] {
  const tables: string[] = [];
  const plain: string[] = [];
  for (const from of SENDERS) {
    const others: string[] = [];
    for (const [receivers, body] of directionsOf(from, say)) {
      const names = receivers.map((to) => say(`party.${to}`)).join(', ');
      if (!receivers.some((to) => hasOwnRules(from, to))) others.push(names);
      else tables.push(`## ${say(`party.${from}`)} → ${names}`, '', ...body, '');
    }
    plain.push(`- ${say(`party.${from}`)} → ${others.join(', ')}`);
  }
  return [
    `# ${say('matrix.title')}`,
    '',
    say('matrix.intro'),
    '',
    ...everywhere(say),
    '',
    ...tables,
    `## ${say('matrix.others')}`,
    '',
    say('matrix.othersText'),
    '',
    ...plain,
  ];
}

/** The tables of one sender; receivers for whom the same holds share theirs. */
function directionsOf(from: Sender, say: Say): readonly (readonly [Receiver[], string[]])[] {
  const tables = new Map<string, readonly [Receiver[], string[]]>();
  for (const to of RECEIVERS) {
    const body = [
      ...head(say),
      ...COLUMNS.map((column) => line(column, cellOf(from, to, column), say)),
    ];
    const known = tables.get(body.join());
    if (known) known[0].push(to);
    else tables.set(body.join(), [[to], body]);
  }
  return [...tables.values()];
}

/** Whether the direction matrix of field.md 3.2 has a row of its own for it. */
function hasOwnRules(from: Sender, to: Receiver): boolean {
  return [...RULES_BY_DIRECTION, ...ASSESSED].some(
    (each) => each.from.includes(from) && each.to.includes(to),
  );
}

function head(say: Say): readonly string[] {
  const columns = [say('matrix.about'), ...VERDICTS.map((verdict) => say(`verdict.${verdict}`))];
  return [`| ${columns.join(' | ')} |`, '| --- | --- | --- | --- |'];
}

function line(column: Column, { outcomes, asks }: Cell, say: Say): string {
  const cells = VERDICTS.map((verdict) => {
    const texts = outcomes.filter((one) => one.verdict === verdict).map((one) => text(one, say));
    if (verdict === 'POSSIBLE' && asks) texts.push(say('matrix.ask'));
    return texts.length === 0 ? '–' : [...new Set(texts)].join('<br>');
  });
  return `| ${say(`column.${column}`)} | ${cells.join(' | ')} |`;
}

/** The rules that are the same wherever they hold; the tables only name them. */
const EVERYWHERE: readonly GuideRule[] = [...RULES_FOR_CHILDREN, ...RULES_FOR_EVERYONE];

function text(outcome: Outcome, say: Say): string {
  const isNamedOnly = EVERYWHERE.some(({ id }) => id === outcome.rule);
  return isNamedOnly ? say(`rule.${outcome.rule}`) : wholeText(outcome, outcome.basis, say);
}

function everywhere(say: Say): readonly string[] {
  return [
    `## ${say('matrix.everywhere')}`,
    '',
    `| ${say('matrix.rule')} | ${say('matrix.says')} |`,
    '| --- | --- |',
    ...EVERYWHERE.map((rule) => {
      const holding = rule.basis ? wordingOn(rule.basis, MATRIX_DATE) : undefined;
      const ref = holding ? refOf(holding) : null;
      return `| ${say(`rule.${rule.id}`)} | ${wholeText({ ...rule, rule: rule.id }, ref, say)} |`;
    }),
  ];
}

function wholeText(
  it: {
    readonly rule: string;
    readonly barrier?: Barrier | null;
    readonly conditions?: readonly string[];
    readonly reasons?: readonly string[];
  },
  ref: BasisRef | null,
  say: Say,
): string {
  const { rule, barrier, conditions = [], reasons = [] } = it;
  const star = RULES.find(({ id }) => id === rule)?.use === 'CONFIRMED' ? '\\*' : '';
  return [
    barrier ? `_${say(`barrier.${barrier}`)}:_` : '',
    ref ? `**${basisOf(ref)?.provision}**${star}` : '',
    ...reasons.map((code) => say(`reason.${code}`)),
    ...conditions.map((code) => say(`condition.${code}`)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
