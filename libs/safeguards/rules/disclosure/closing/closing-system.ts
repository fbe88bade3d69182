import {
  type Attacker,
  attackersOf,
  type Figure,
  isSmall,
  ownPart,
  type Status,
  SystemBuilder,
} from '../system.js';
import { Beliefs, sumOver, type Terms } from './closing-beliefs.js';
import type { Place } from './closing-counts.js';
import { type ClosingLedger, minus, type Parts, plus, totalOf } from './closing-ledger.js';
import { isCorrected } from './corrections.js';
import { type Measure, type Nesting, nestingsAmong, nestingsOf, wholeAmong } from './measure.js';

/** Rows of a breakdown that are told, or looked at, as one. */
export interface Block {
  readonly dimension: string;
  readonly categories: readonly string[];
}

/** Something told at a closing, counted from the beginning: a total, or a row of a breakdown. */
export interface Statement {
  readonly measure: Measure;
  /** One row, or several told together; null for the total. */
  readonly rows: Block | null;
  readonly closing: number;
  /** Exactly, or as one below the threshold. */
  readonly status: Extract<Status, 'shown' | 'small'>;
}

/** A breakdown that is looked at together with the totals. */
export interface BrokenDown {
  readonly dimension: string;
  readonly categories: readonly string[];
  /** Rows of which nothing is told and in which nothing was corrected: they say no more than their sum. */
  readonly rest?: readonly string[];
  readonly measures: readonly Measure[];
}

export interface Question {
  readonly ledger: ClosingLedger;
  /** Measures that hang together; all of the breakdowns are among them. */
  readonly family: readonly Measure[];
  readonly breakdowns?: readonly BrokenDown[];
  /**
   * A closing at which every one of them was told exactly, since when none was corrected, or 0: what
   * came before does not matter.
   */
  readonly after: number;
  readonly until: number;
  readonly statements: readonly Statement[];
  readonly threshold: number;
}

/** Larger questions are not asked: what they are about waits. Some 40 ms of computing, 2 s at the very worst. */
export const LARGEST_QUESTION = 500;

/** How many figures a question has: it grows with rows, measures and closings. */
export function sizeOf({
  family,
  breakdowns = [],
  after,
  until,
}: Omit<Question, 'statements'>): number {
  const rows = breakdowns.map((each) => blocksIn(each).length * each.measures.length);
  return (until - after) * 2 * rows.reduce((sum, each) => sum + each, family.length);
}

/** The rows of a breakdown as they are looked at; none where all of them are one, which the totals are. */
function blocksIn({ dimension, categories, rest = [] }: BrokenDown): readonly Block[] {
  if (categories.length === 0) return [];
  return [...categories.map((category) => [category]), rest]
    .filter((row) => row.length > 0)
    .map((row) => ({ dimension, categories: row }));
}

/**
 * Do these statements leave every small count as many values as its label says (INV-15)? Looked at
 * are the counts between any two closings, of every measure, of every row, and what one measure has
 * more than another that lies in it; for nobody in particular and for each agency with its own part.
 * Found constructively: each answer rests on counts in whole numbers that fit all that was told.
 */
export function leavesEnough(question: Question): boolean {
  return new NestedSystem(question).leavesEnough();
}

/** The counts of one row, or the totals, step by step from closing to closing. */
interface Line {
  /** Null for the totals. */
  readonly rows: Block | null;
  readonly figures: ReadonlyMap<Measure, readonly number[]>;
}

/** What somebody could be after: counts of one line over some steps, some taken from others. */
interface Target {
  readonly terms: Terms;
  /** The widest of its measures, and the closing at which its last step ends. */
  readonly whole: Measure;
  readonly closing: number;
}

class NestedSystem {
  readonly #build: SystemBuilder;
  /** Where each step begins. */
  readonly #from: readonly number[];
  readonly #lines: readonly Line[];
  readonly #labels: { readonly statement: Statement; readonly figure: number }[] = [];

  constructor(private readonly question: Question) {
    const { ledger, family, breakdowns = [], after, until, statements } = question;
    this.#from = [...Array(until).keys()].slice(after);
    this.#build = new SystemBuilder(ledger.agencies);
    const whole = breakdowns
      .filter((each) => blocksIn(each).length === 0)
      .map(({ measures }) => measures);
    const totals = this.#line(null, family, nestingsAmong([family, ...whole]));
    const rows = breakdowns.map((breakdown) => this.#rowsOf(breakdown, totals));
    this.#lines = [totals, ...rows.flat()];
    for (const statement of statements) {
      if (statement.closing > after) this.#tell(statement);
    }
  }

  leavesEnough(): boolean {
    const { threshold } = this.question;
    const { figures, equations, agencies } = this.#build;
    const system = { threshold, agencies, figures, equations };
    const beliefs = new Beliefs(system);
    // Agencies first: what one of them could believe anybody could believe.
    const attackers = [...attackersOf(system)].reverse();
    return this.#lines
      .flatMap((line) => this.#targetsOf(line))
      .every((target) =>
        attackers.every((attacker) => {
          const left = sumOver(target.terms, (at) => {
            const figure = this.#figure(at);
            return figure.count - ownPart(figure, attacker);
          });
          if (!isSmall(left, threshold)) return true;
          return beliefs.reach(target.terms, attacker, this.#promised(target, attacker));
        }),
      );
  }

  /** Between any two closings: each measure, what it has more than each in it, and than all in it. */
  #targetsOf(line: Line): Target[] {
    const measures = [...line.figures.keys()];
    const kinds = [
      ...measures.map((measure) => [measure] as const),
      ...measures.flatMap((part) =>
        measures
          .filter((whole) => wholeAmong(part, [whole]) !== null)
          .map((whole) => [whole, part] as const),
      ),
      ...nestingsOf(measures).map(({ whole, parts }) => [whole, ...parts] as const),
    ];
    const steps = [...this.#from.keys()];
    return kinds.flatMap(([whole, ...parts]) =>
      steps.flatMap((from) =>
        steps.slice(from).map((to): Target => {
          const between = (measure: Measure) => this.#stepsOf(line, measure).slice(from, to + 1);
          const more = between(whole).map((figure) => [figure, 1] as const);
          const less = parts.flatMap(between).map((figure) => [figure, -1] as const);
          return { terms: [...more, ...less], whole, closing: (this.#from[to] as number) + 1 };
        }),
      ),
    );
  }

  /**
   * How far apart the values are that it is left: as those of a label. A label says less than that
   * to an agency which counted a part of what it stands for.
   */
  #promised({ whole, closing: end }: Target, attacker: Attacker): number {
    const { threshold } = this.question;
    const room = this.#labels
      .filter(({ statement: { measure, closing } }) => {
        const isInside = measure === whole || wholeAmong(whole, [measure]) !== null;
        return isInside && end <= closing;
      })
      .map(({ figure }) => threshold - 1 - Math.max(1, ownPart(this.#figure(figure), attacker)));
    return Math.min(threshold - 2, ...room);
  }

  /** The rows of a breakdown, which add up to the totals. */
  #rowsOf(breakdown: BrokenDown, totals: Line): readonly Line[] {
    const { measures } = breakdown;
    const lines = blocksIn(breakdown).map((rows) =>
      this.#line(rows, measures, nestingsOf(measures)),
    );
    for (const measure of lines.length > 0 ? measures : []) {
      this.#stepsOf(totals, measure).forEach((whole, at) => {
        const parts = lines.map((row) => this.#stepsOf(row, measure)[at] as number);
        this.#build.sum(whole, parts);
      });
    }
    return lines;
  }

  #line(rows: Block | null, measures: readonly Measure[], nestings: readonly Nesting[]): Line {
    const { ledger } = this.question;
    const places = placesOf(rows);
    const counted = (measure: Measure, from: number) =>
      places.map((place) => ledger.between(measure, place, from, from + 1)).reduce(plus);
    const figures = new Map(
      measures.map((measure) => [
        measure,
        this.#steps(this.#from.map((from) => counted(measure, from))),
      ]),
    );
    const line = { rows, figures };
    for (const { whole, parts } of [...nestings, ...this.#apart(nestings, measures, places)]) {
      const rests = this.#from.map((from) =>
        parts.reduce((rest, part) => minus(rest, counted(part, from)), counted(whole, from)),
      );
      this.#steps(rests).forEach((rest, at) => {
        const [all, ...inside] = [whole, ...parts].map(
          (measure) => this.#stepsOf(line, measure)[at] as number,
        );
        this.#build.sum(all as number, [...inside, rest]);
      });
    }
    return line;
  }

  /**
   * Each part alone, where something was corrected: one that became less leaves the others no room beyond
   * the whole.
   */
  #apart(
    nestings: readonly Nesting[],
    measures: readonly Measure[],
    places: readonly (Place | null)[],
  ): readonly Nesting[] {
    const { ledger, until } = this.question;
    if (!places.some((place) => isCorrected(ledger, measures, place, until))) return [];
    return nestings
      .filter(({ parts }) => parts.length > 1)
      .flatMap(({ whole, parts }) => parts.map((part) => ({ whole, parts: [part] })));
  }

  /** A step that a correction made smaller may be anything that leaves no less than nothing in all. */
  #steps(steps: readonly Parts[]): readonly number[] {
    const figures = steps.map((parts) => this.#add(parts));
    steps.forEach((parts, at) => {
      if (parts.some((part) => part < 0)) this.#sumOf(figures.slice(0, at + 1));
    });
    return figures;
  }

  #stepsOf({ figures }: Line, measure: Measure): readonly number[] {
    return figures.get(measure) as readonly number[];
  }

  #figure(at: number): Figure {
    return this.#build.figures[at] as Figure;
  }

  #add(parts: Parts): number {
    const lowered = [...parts.keys()].filter((at) => (parts[at] as number) < 0);
    return this.#build.add(totalOf(parts), parts, { lowered });
  }

  #tell(statement: Statement): void {
    const { measure, rows, closing, status } = statement;
    const told = this.#lines
      .filter((line) => isPartOf(line.rows, rows))
      .flatMap((line) => this.#stepsOf(line, measure).slice(0, closing - this.question.after));
    const figure = this.#sumOf(told);
    this.#figure(figure).status = status;
    if (status === 'small') this.#labels.push({ statement, figure });
  }

  #sumOf(figures: readonly number[]): number {
    if (figures.length === 1) return figures[0] as number;
    const sum = this.#add(figures.map((at) => this.#figure(at).own).reduce(plus));
    this.#build.sum(sum, figures);
    return sum;
  }
}

const placesOf = (rows: Block | null): readonly (Place | null)[] =>
  rows?.categories.map((category) => ({ dimension: rows.dimension, category })) ?? [null];

/** Is this line of what was told? */
function isPartOf(line: Block | null, told: Block | null): boolean {
  if (line === null || told === null) return line === told;
  return (
    line.dimension === told.dimension &&
    line.categories.some((row) => told.categories.includes(row))
  );
}
