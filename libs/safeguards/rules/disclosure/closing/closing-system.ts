import { Search, type Witness } from '../search.js';
import { type Attacker, attackersOf, type Status, SystemBuilder } from '../system.js';
import { type ClosingLedger, minus, type Parts, plus, totalOf } from './closing-ledger.js';
import { isCorrected } from './corrections.js';
import { type Measure, nestingsOf, wholeAmong } from './measure.js';

/** Something told at a closing, counted from the beginning: a total, or a row of a breakdown. */
export interface Statement {
  readonly measure: Measure;
  /** Rows told together; null for the total. */
  readonly categories: readonly string[] | null;
  readonly closing: number;
  /** Exactly, or as one below the threshold. */
  readonly status: Extract<Status, 'shown' | 'small'>;
}

/** A breakdown that is looked at together with the totals. */
export interface BrokenDown {
  readonly dimension: string;
  readonly categories: readonly string[];
  readonly measures: readonly Measure[];
}

export interface Question {
  readonly ledger: ClosingLedger;
  /** Measures that hang together. */
  readonly family: readonly Measure[];
  readonly breakdown?: BrokenDown;
  /** A closing at which every one of them was told exactly, or 0: what came before does not matter. */
  readonly after: number;
  readonly until: number;
  readonly statements: readonly Statement[];
  readonly threshold: number;
}

/** How many figures a question has: it grows with rows, measures and closings. */
export function sizeOf({ family, breakdown, after, until }: Omit<Question, 'statements'>): number {
  const rows = (breakdown?.categories.length ?? 0) * (breakdown?.measures.length ?? 0);
  return (until - after) * 2 * (family.length + rows);
}

/**
 * Do these statements leave every small count as many values as its label says (INV-15)? Looked at
 * are the counts between two closings, of every measure, of every row, and what one measure has more
 * than another that lies in it; for nobody in particular and for each agency with its own part.
 * Found constructively: each answer rests on counts in whole numbers that fit all that was told.
 */
export function leavesEnough(question: Question): boolean {
  return new NestedSystem(question).leavesEnough();
}

/** The counts of one row, or the totals, step by step from closing to closing. */
interface Line {
  readonly categories: readonly string[] | null;
  readonly figures: ReadonlyMap<Measure, readonly number[]>;
  /** What was counted and told before the first step; none where nothing was. */
  readonly bases: ReadonlyMap<Measure, number>;
  readonly isCorrected: boolean;
}

/** What somebody could be after: counts of one line over some steps, some taken from others. */
interface Target {
  readonly terms: readonly (readonly [figure: number, sign: 1 | -1])[];
  readonly parts: Parts;
  /** The widest of its measures, and its steps. */
  readonly whole: Measure;
  readonly steps: Steps;
}
type Steps = readonly [from: number, to: number];

class NestedSystem {
  readonly #build: SystemBuilder;
  readonly #lines: readonly Line[];
  readonly #labels: { readonly statement: Statement; readonly figure: number }[] = [];

  constructor(private readonly question: Question) {
    const { ledger, family, breakdown } = question;
    this.#build = new SystemBuilder(ledger.agencies);
    const measures = (breakdown?.measures ?? []).filter((each) => family.includes(each));
    const totals = this.#line(null, family);
    const rows = (breakdown?.categories ?? []).map((category) => this.#line([category], measures));
    for (const measure of measures) {
      totals.figures.get(measure)?.forEach((whole, at) => {
        this.#build.sum(
          whole,
          rows.map(({ figures }) => figures.get(measure)?.[at] as number),
        );
      });
    }
    this.#lines = [totals, ...rows];
    for (const statement of question.statements) this.#tell(statement);
  }

  leavesEnough(): boolean {
    const { threshold } = this.question;
    const { figures, equations, agencies } = this.#build;
    const system = { threshold, agencies, figures, equations };
    const search = new Search(system);
    // Agencies first: what one of them could believe anybody could believe.
    const attackers = [...attackersOf(system)].reverse();
    const seen = new Map<Attacker, Witness[]>(attackers.map((attacker) => [attacker, []]));
    const targets = this.#lines.flatMap((line) => this.#targetsOf(line));
    const isWide = (
      target: Pick<Target, 'terms'>,
      attacker: Attacker,
      down: number,
      up: number,
    ) => {
      const known =
        attacker === 'outsider' ? [...seen.values()].flat() : (seen.get(attacker) ?? []);
      const moves = known.map((witness) => moveOf(target, witness));
      let [least, most] = [Math.min(0, ...moves), Math.max(0, ...moves)];
      const isEnough = () => (up < 0 ? most - least >= down : least <= -down && most >= up);
      for (const sign of [1, -1] as const) {
        if (isEnough()) return true;
        const goal = target.terms.map(([figure, by]) => [figure, sign * by] as const);
        const witness = search.stretch(goal, 3 * threshold, attacker);
        seen.get(attacker)?.push(witness);
        const move = moveOf(target, witness);
        [least, most] = [Math.min(least, move), Math.max(most, move)];
      }
      return isEnough();
    };
    for (const { figure } of this.#labels) {
      const { count, own } = figures[figure] as (typeof figures)[number];
      for (const attacker of attackers) {
        const mine = attacker === 'outsider' ? 0 : (own[attacker] ?? 0);
        // Who counted all of it learns nothing of anybody else's.
        if (mine === count) continue;
        const [down, up] = [count - Math.max(1, mine), threshold - 1 - count];
        if (!isWide({ terms: [[figure, 1]] }, attacker, down, up)) return false;
      }
    }
    for (const target of targets) {
      for (const attacker of attackers) {
        const total = totalOf(target.parts);
        const left = total - (attacker === 'outsider' ? 0 : (target.parts[attacker] ?? 0));
        if (left === 0 || Math.abs(left) >= threshold) continue;
        const width = Math.min(threshold - 2, this.#leftByLabels(target, attacker));
        if (width > 0 && !isWide(target, attacker, width, -1)) return false;
      }
    }
    return true;
  }

  #targetsOf(line: Line): Target[] {
    const measures = [...line.figures.keys()];
    const pairs = measures.flatMap((part) =>
      measures
        .filter((whole) => wholeAmong(part, [whole]) !== null)
        .map((whole) => [whole, part] as const),
    );
    const rests = nestingsOf(measures)
      .filter(({ parts }) => parts.length > 1)
      .map(({ whole, parts }) => [whole, ...parts] as const);
    const kinds = [...measures.map((measure) => [measure] as const), ...pairs, ...rests];
    return kinds.flatMap(([whole, ...parts]) =>
      this.#stepsOf(line, [whole, ...parts]).map((steps): Target => {
        const [from, to] = steps;
        const figuresOf = (measure: Measure) =>
          (line.figures.get(measure) ?? []).slice(from, to + 1);
        const terms = [
          ...figuresOf(whole).map((figure) => [figure, 1] as const),
          ...parts.flatMap((part) => figuresOf(part).map((figure) => [figure, -1] as const)),
        ];
        const none: Parts = new Array<number>(this.#build.agencies).fill(0);
        const counted = terms.reduce((sum, [figure, sign]) => {
          const own = this.#build.figures[figure]?.own ?? [];
          return sign > 0 ? plus(sum, own) : minus(sum, own);
        }, none);
        return { terms, parts: counted, whole, steps };
      }),
    );
  }

  /**
   * Steps between two closings that told one of these measures: one or two of them, or all from one
   * end. What reaches over a closing that told it is the sum of what lies on both sides.
   */
  #stepsOf(line: Line, measures: readonly Measure[]): Steps[] {
    const { after, until, statements } = this.question;
    const steps = [...Array(until - after).keys()];
    // What was corrected down may take from before a telling what came after it: every span is looked at.
    if (line.isCorrected) {
      return steps.flatMap((from) => steps.slice(from).map((to): Steps => [from, to]));
    }
    const inLine = statements.filter(
      ({ categories, status }) =>
        status === 'shown' && String(categories) === String(line.categories),
    );
    const toldAt = (closing: number) =>
      measures.every((measure) =>
        inLine.some((each) => each.measure === measure && each.closing === closing),
      );
    const ends = [...steps.filter((step) => toldAt(after + step + 1)), until - after - 1];
    const starts = [0, ...ends.map((end) => end + 1)];
    return [...new Set(ends)].flatMap((end, at) => {
      const start = starts[at] as number;
      const inside = steps.filter((step) => start <= step && step <= end);
      return inside.flatMap((from) =>
        inside
          .filter((to) => to >= from && (to - from < 2 || from === start || to === end))
          .map((to): Steps => [from, to]),
      );
    });
  }

  /** A label says less than that to an agency which counted a part of what it stands for. */
  #leftByLabels({ whole, steps: [, to] }: Target, attacker: Attacker): number {
    if (attacker === 'outsider') return Number.POSITIVE_INFINITY;
    const { threshold, after } = this.question;
    const room = this.#labels
      .filter(({ statement }) => {
        const holds = [whole, wholeAmong(whole, [statement.measure])];
        return holds.includes(statement.measure) && to < statement.closing - after;
      })
      .map(({ figure }) => {
        const own = this.#build.figures[figure]?.own[attacker] ?? 0;
        return threshold - 1 - Math.max(1, own);
      });
    return Math.min(Number.POSITIVE_INFINITY, ...room);
  }

  #line(categories: readonly string[] | null, measures: readonly Measure[]): Line {
    const { ledger, breakdown, after, until } = this.question;
    const place = categories && {
      dimension: breakdown?.dimension ?? '',
      category: categories[0] ?? '',
    };
    const closings = [...Array(until - after).keys()].map((at) => after + at);
    const stepsOf = (measure: Measure) =>
      closings.map((closing) => ledger.between(measure, place, closing, closing + 1));
    const counted = new Map(measures.map((measure) => [measure, stepsOf(measure)]));
    const before = (measure: Measure) => ledger.between(measure, place, 0, after);
    const bases = new Map<Measure, number>();
    const figures = new Map<Measure, readonly number[]>();
    for (const [measure, steps] of counted) {
      const base = this.#base(before(measure));
      if (base !== null) bases.set(measure, base);
      figures.set(measure, this.#steps(steps, base));
    }
    for (const { whole, parts } of nestingsOf(measures)) {
      const left = (of: (measure: Measure) => Parts) =>
        parts.reduce((rest, part) => minus(rest, of(part)), of(whole));
      const rests = this.#steps(
        closings.map((_, at) => left((measure) => counted.get(measure)?.[at] as Parts)),
        this.#base(left(before)),
      );
      rests.forEach((rest, at) => {
        const figureOf = (measure: Measure) => figures.get(measure)?.[at] as number;
        this.#build.sum(figureOf(whole), [...parts.map(figureOf), rest]);
      });
    }
    return { categories, figures, bases, isCorrected: isCorrected(ledger, measures, place, until) };
  }

  /** Told before: a number that everybody knows. */
  #base(parts: Parts): number | null {
    if (parts.every((part) => part === 0)) return null;
    return this.#build.add(totalOf(parts), parts, { status: 'shown' });
  }

  /** A step that a correction made smaller may be anything that leaves no less than nothing in all. */
  #steps(steps: readonly Parts[], base: number | null): readonly number[] {
    const figures = steps.map((parts) => this.#add(parts));
    steps.forEach((parts, at) => {
      if (parts.every((part) => part >= 0)) return;
      this.#sumOf([...(base === null ? [] : [base]), ...figures.slice(0, at + 1)]);
    });
    return figures;
  }

  #add(parts: Parts): number {
    const lowered = [...parts.keys()].filter((at) => (parts[at] as number) < 0);
    return this.#build.add(totalOf(parts), parts, { lowered });
  }

  #tell(statement: Statement): void {
    const { measure, categories, closing, status } = statement;
    const until = closing - this.question.after;
    if (until <= 0) return;
    const lines = this.#lines.filter((line) =>
      categories === null
        ? line.categories === null
        : line.categories?.some((each) => categories.includes(each)),
    );
    const told = lines.flatMap(({ figures, bases }) => [
      ...(bases.has(measure) ? [bases.get(measure) as number] : []),
      ...(figures.get(measure)?.slice(0, until) ?? []),
    ]);
    const figure = this.#sumOf(told);
    Object.assign(this.#build.figures[figure] as object, { status });
    if (status === 'small') this.#labels.push({ statement, figure });
  }

  #sumOf(figures: readonly number[]): number {
    const [only, ...more] = figures;
    if (only !== undefined && more.length === 0) return only;
    const none: Parts = new Array<number>(this.#build.agencies).fill(0);
    const parts = figures.reduce((sum, at) => plus(sum, this.#build.figures[at]?.own ?? []), none);
    const sum = this.#add(parts);
    this.#build.sum(sum, figures);
    return sum;
  }
}

const moveOf = ({ terms }: Pick<Target, 'terms'>, witness: Witness): number =>
  terms.reduce((sum, [figure, sign]) => sum + sign * (witness[figure] as number), 0);
