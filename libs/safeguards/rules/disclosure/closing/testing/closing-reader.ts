import type { Highs, Model } from 'highs';
import type { ClosingCell, ClosingState } from '../closing-state.js';
import { countedIn, dayOf, type MadeProgramme } from './made-programme.js';

/** A count, or what one count has more than others, over several steps from closing to closing. */
export interface Target {
  readonly measures: readonly (readonly [string, number])[];
  readonly dimension?: string;
  readonly category?: string;
  readonly steps: readonly [number, number];
}

/** All counts of the others, step by step, as somebody could believe them: whole numbers. */
export type Belief = Int32Array;

type Disposable = Model & { dispose(): void };
/** Figures added and taken from each other. */
export type Terms = readonly (readonly [figure: number, sign: number])[];
type Keyed = readonly (readonly [key: string, sign: number])[];

export const valueIn = (belief: Belief, terms: Terms): number =>
  terms.reduce((sum, [at, sign]) => sum + sign * (belief[at] as number), 0);

/** Larger than any count in the tests. */
const NO_BOUND = 100_000;
const TOTALS = ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'];
const upTo = (closing: number) => [...Array(closing).keys()].map((at) => at + 1);

/**
 * Somebody with a solver who reads every closing of a programme: he knows which count lies in which,
 * what the labels mean, his agency's part of every count, and which counts of the others a
 * correction made smaller at which closing, though not by how much. It shares nothing with the rule.
 */
export class ClosingReader {
  readonly #index = new Map<string, number>();
  readonly #rows: { readonly terms: Map<number, number>; least: number; most: number }[] = [];
  readonly #own = new Map<string, number>();
  /** What each of the others counted. */
  readonly #others = new Map<string, Map<string, number>>();
  readonly #lowered = new Set<number>();
  /** Numbers that were told of a line, the others' part of them. */
  readonly #told = new Map<string, { measure: string; until: number; count: number }[]>();
  #relaxed: Disposable | undefined;
  #whole: Disposable | undefined;

  constructor(
    private readonly highs: Highs,
    private readonly programme: MadeProgramme,
    agencyId: string | null,
  ) {
    for (const pass of programme.passes) {
      const counted = pass.agencyId === agencyId ? this.#own : this.#countedBy(pass.agencyId);
      for (const { measure, place, count } of countedIn(pass)) {
        const key = keyOf(pass.closing, measure, place?.dimension, place?.category);
        counted.set(key, (counted.get(key) ?? 0) + count);
      }
    }
    for (const step of upTo(programme.closings)) {
      this.#nest(step, TOTALS);
      for (const { key, categories, measures } of programme.breakdowns) {
        for (const category of categories) this.#nest(step, measures, key, category);
        for (const measure of measures) {
          const cells = categories.map((each) => [keyOf(step, measure, key, each), 1] as const);
          this.#add([...cells, [keyOf(step, measure), -1]], 0, 0);
        }
      }
    }
  }

  /**
   * Takes in what a state says. `labelsOnly` leaves the numbers out, but for what they tell to be
   * nothing: that may be known of anything (field.md 4.6).
   */
  read(state: ClosingState, labelsOnly = false): void {
    for (const [measure, { cell, asOf }] of Object.entries(state.figures)) {
      const isNow = asOf === state.day || ('label' in cell && cell.label === 'atLeast');
      const until = this.#closingOf(state.day);
      // What stands as of an earlier day has been read before.
      if (isNow) this.#say({ measure, members: [[]], until, cell, labelsOnly });
    }
    for (const { measure, dimension, table, asOf } of state.tables) {
      if (asOf !== state.day) continue;
      const given = { measure, until: this.#closingOf(asOf), labelsOnly };
      const categories = table.dimensions[0]?.categories ?? [];
      table.cells.forEach((cell, at) => {
        this.#say({ ...given, members: [[dimension, categories[at] as string]], cell });
      });
      if (!table.together) continue;
      const members = table.together.categories.map((each) => [dimension, each] as const);
      this.#say({ ...given, members, cell: table.together.value });
    }
  }

  /** What the others did count. */
  truth(): Belief {
    const truth = new Int32Array(this.#index.size);
    for (const counted of this.#others.values()) {
      for (const [key, count] of counted) {
        const at = this.#at(key);
        truth[at] = (truth[at] as number) + count;
      }
    }
    return truth;
  }

  /** The least and the most that all the others can have counted of this; endless where he cannot tell. */
  range(terms: Terms): { least: number; most: number; beliefs: readonly Belief[] } {
    const costs = new Array<number>(this.#index.size).fill(0);
    for (const [at, sign] of terms) costs[at] = (costs[at] as number) + sign;
    const { minimize, maximize } = this.highs.constants.objectiveSense;
    const [least, most] = [this.#solve(costs, minimize), this.#solve(costs, maximize)];
    return {
      least: least ? valueIn(least, terms) : Number.NEGATIVE_INFINITY,
      most: most ? valueIn(most, terms) : Number.POSITIVE_INFINITY,
      beliefs: [least, most].filter((each) => each !== undefined),
    };
  }

  /** Beliefs in all directions: what is far apart in them he need not be asked about. */
  someBeliefs(random: () => number, times: number): Belief[] {
    const { minimize, maximize } = this.highs.constants.objectiveSense;
    return [...Array(times)].flatMap(() => {
      const costs = [...Array(this.#index.size)].map(() => random() - 0.5);
      const ends = [minimize, maximize].map((sense) => this.#solve(costs, sense));
      return ends.filter((each) => each !== undefined);
    });
  }

  /** A target in figures. */
  termsOf({ measures, dimension, category, steps: [from, to] }: Target): Terms {
    return upTo(to)
      .slice(from - 1)
      .flatMap((step) =>
        measures.map(
          ([measure, sign]) => [this.#at(keyOf(step, measure, dimension, category)), sign] as const,
        ),
      );
  }

  dispose(): void {
    this.#relaxed?.dispose();
    this.#whole?.dispose();
  }

  #countedBy(agencyId: string): Map<string, number> {
    const counted = this.#others.get(agencyId) ?? new Map<string, number>();
    this.#others.set(agencyId, counted);
    return counted;
  }

  #closingOf(day: string): number {
    return upTo(this.programme.closings).findIndex((at) => dayOf(at) === day) + 1;
  }

  #nest(step: number, measures: readonly string[], dimension?: string, category?: string): void {
    const has = (measure: string) => measures.includes(measure);
    const atLeastNothing = (...signed: readonly (readonly [measure: string, sign: number])[]) => {
      const at = (closing: number): Keyed =>
        signed.map(([measure, sign]) => [keyOf(closing, measure, dimension, category), sign]);
      // Of what a correction made smaller he only knows that there is no less than nothing in all.
      const isLowered = this.#isLowered(at(step));
      if (isLowered && signed.length === 1) this.#lowered.add(this.#at(at(step)[0]?.[0] as string));
      if (!isLowered && signed.length === 1) this.#at(at(step)[0]?.[0] as string);
      else this.#add(isLowered ? upTo(step).flatMap(at) : at(step), 0, Number.POSITIVE_INFINITY);
    };
    const inside = (whole: string, ...parts: string[]) => {
      const present = parts.filter(has);
      if (!has(whole) || present.length === 0) return;
      atLeastNothing([whole, 1], ...present.map((part) => [part, -1] as const));
    };
    for (const measure of measures) atLeastNothing([measure, 1]);
    inside('K11', 'K12');
    inside('K12', 'K13');
    for (const parts of [['K14', 'K11A'], ['K14'], ['K11A']]) inside('K13', ...parts);
    inside('K13', 'K13A');
    if (!has('K13'))
      for (const parts of [['K14', 'K11A'], ['K14'], ['K11A']]) inside('K12', ...parts);
  }

  #isLowered(terms: Keyed): boolean {
    return [...this.#others.values()].some(
      (counted) => terms.reduce((sum, [key, sign]) => sum + sign * (counted.get(key) ?? 0), 0) < 0,
    );
  }

  #say({ measure, members, until, cell, labelsOnly }: Said): void {
    const believed = believes(cell);
    if (!believed) return;
    const of = (each: string, from: number) =>
      members.flatMap((place) =>
        upTo(until)
          .slice(from)
          .map((step) => [keyOf(step, each, ...place), 1] as const),
      );
    const own = of(measure, 0).reduce((sum, [key]) => sum + (this.#own.get(key) ?? 0), 0);
    if (!labelsOnly || 'label' in cell) {
      const isTold = !labelsOnly || ('label' in cell && cell.label === 'fewerThan');
      if (isTold) this.#add(of(measure, 0), believed.least - own, believed.most - own);
      return;
    }
    // Nothing since it was told last, and nothing beside what lies in it.
    const line = JSON.stringify(members);
    const told = this.#told.get(line) ?? [];
    const count = believed.least - own;
    const before = told.findLast((each) => each.measure === measure) ?? { until: 0, count: 0 };
    if (before.count === count) this.#add(of(measure, before.until), 0, 0);
    for (const whole of told.filter((each) => each.until === until && each.measure !== measure)) {
      if (whole.count !== count || !isInside(measure, whole.measure)) continue;
      const part = of(measure, 0).map(([key]) => [key, -1] as const);
      this.#add([...of(whole.measure, 0), ...part], 0, 0);
    }
    this.#told.set(line, [...told, { measure, until, count }]);
  }

  #add(terms: Keyed, least: number, most: number): void {
    const row = new Map<number, number>();
    for (const [key, by] of terms) row.set(this.#at(key), (row.get(this.#at(key)) ?? 0) + by);
    this.#rows.push({ terms: row, least, most });
  }

  #at(key: string): number {
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.#index.size);
    return this.#index.size - 1;
  }

  /** First in fractions, which mostly turn out whole; nothing where there is no end. */
  #solve(costs: number[], sense: number): Belief | undefined {
    this.#relaxed ??= this.#build(false);
    const relaxed = this.#run(this.#relaxed, costs, sense);
    if (relaxed !== 'fractions') return relaxed;
    this.#whole ??= this.#build(true);
    const whole = this.#run(this.#whole, costs, sense);
    if (whole === 'fractions') throw new Error('the solver answered no whole numbers');
    return whole;
  }

  #run(model: Model, costs: number[], sense: number): Belief | 'fractions' | undefined {
    model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
    model.changeObjectiveSense(sense as Parameters<Model['changeObjectiveSense']>[0]);
    const status = model.run().modelStatus;
    if (status === this.highs.constants.modelStatus.infeasible) {
      throw new Error('what is told cannot be true');
    }
    if (status !== this.highs.constants.modelStatus.optimal) return undefined;
    const values = model.getSolution().colValue;
    const belief = Int32Array.from(values, Math.round);
    const isWhole = values.every((value, at) => Math.abs(value - (belief[at] as number)) < 1e-5);
    return isWhole ? belief : 'fractions';
  }

  #build(whole: boolean): Disposable {
    const numCols = this.#index.size;
    const numRows = this.#rows.length;
    const starts: number[] = [];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { terms } of this.#rows) {
      starts.push(indices.length);
      for (const [at, by] of terms) {
        indices.push(at);
        values.push(by);
      }
    }
    starts.push(indices.length);
    const columns = [...Array(numCols).keys()];
    const model = this.highs.createModel({
      numCols,
      numRows,
      colCost: columns.map(() => 0),
      colLower: columns.map((at) => (this.#lowered.has(at) ? -NO_BOUND : 0)),
      colUpper: columns.map(() => NO_BOUND),
      rowLower: this.#rows.map(({ least }) => least),
      rowUpper: this.#rows.map(({ most }) => (Number.isFinite(most) ? most : 1000 * NO_BOUND)),
      matrix: { numRows, numCols, format: 'csr' as const, starts, indices, values },
      ...(whole
        ? { integrality: new Int32Array(numCols).fill(this.highs.constants.variableType.integer) }
        : {}),
    }) as Disposable;
    model.options.set({ output_flag: false });
    return model;
  }
}

interface Said {
  readonly measure: string;
  readonly members: readonly (readonly [dimension?: string, category?: string])[];
  readonly until: number;
  readonly cell: ClosingCell;
  readonly labelsOnly: boolean;
}

const WIDER: Readonly<Record<string, string>> = {
  K12: 'K11',
  K13: 'K12',
  K14: 'K13',
  K11A: 'K13',
  K13A: 'K13',
};

function isInside(part: string, whole: string): boolean {
  const wider = WIDER[part];
  return wider !== undefined && (wider === whole || isInside(wider, whole));
}

/** What a cell lets everybody believe; nothing for one that says nothing. */
function believes(cell: ClosingCell): { least: number; most: number } | undefined {
  if ('shown' in cell) return { least: cell.shown, most: cell.shown };
  if (cell.label === 'fewerThan') return { least: 1, most: cell.n - 1 };
  return cell.label === 'atLeast' ? { least: cell.n, most: Number.POSITIVE_INFINITY } : undefined;
}

const keyOf = (step: number, measure: string, dimension?: string, category?: string) =>
  [step, measure, dimension ?? '', category ?? ''].join('|');
