import type { Highs, Model } from 'highs';
import type { ClosingState } from '../closing-state.js';
import { countedIn, dayOf, type MadeProgramme } from './made-programme.js';

/**
 * Somebody with a solver who reads every closing of a programme: he knows which count lies in which,
 * what the labels mean, and his agency's part of every count. It shares nothing with the rule.
 */
export class ClosingReader {
  readonly #index = new Map<string, number>();
  readonly #rows: { readonly terms: Map<number, number>; least: number; most: number }[] = [];
  readonly #own = new Map<string, number>();
  #model: (Model & { dispose(): void }) | undefined;

  constructor(
    private readonly highs: Highs,
    private readonly programme: MadeProgramme,
    agencyId: string | null,
  ) {
    for (const pass of programme.passes) {
      if (pass.agencyId !== agencyId) continue;
      for (const { measure, place, count } of countedIn(pass)) {
        const key = keyOf(pass.closing, measure, place?.dimension, place?.category);
        this.#own.set(key, (this.#own.get(key) ?? 0) + count);
      }
    }
    for (let step = 1; step <= programme.closings; step++) {
      const total = ['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'];
      this.#nest(step, total);
      for (const { key, categories, measures } of programme.breakdowns) {
        for (const category of categories) this.#nest(step, measures, key, category);
        for (const measure of measures) {
          const cells = categories.map((category) => [step, measure, key, category] as const);
          this.#add(
            [...cells.map((cell) => [keyOf(...cell), 1] as const), [keyOf(step, measure), -1]],
            0,
            0,
          );
        }
      }
    }
  }

  /** Takes in what a state says; `labelsOnly` leaves the numbers out. */
  read(state: ClosingState, threshold: number, labelsOnly = false): void {
    const closing = [...Array(this.programme.closings).keys()].find(
      (at) => dayOf(at + 1) === state.day,
    );
    const until = (closing as number) + 1;
    for (const [measure, figure] of Object.entries(state.figures)) {
      const steps = this.#stepsUntil(figure.asOf);
      const cell = figure.cell;
      if ('shown' in cell) {
        if (!labelsOnly) this.#say([[measure]], steps, cell.shown, cell.shown);
      } else if (cell.label === 'fewerThan') {
        this.#say([[measure]], steps, 1, threshold - 1);
      } else if (cell.label === 'atLeast' && !labelsOnly) {
        this.#say([[measure]], until, cell.n, Number.POSITIVE_INFINITY);
      }
    }
    for (const { measure, dimension, table, asOf } of state.tables) {
      const steps = this.#stepsUntil(asOf);
      const categories = table.dimensions[0]?.categories ?? [];
      table.cells.forEach((cell, at) => {
        const members = [[measure, dimension, categories[at] as string]] as const;
        if ('shown' in cell) {
          if (!labelsOnly) this.#say(members, steps, cell.shown, cell.shown);
        } else if (cell.label === 'fewerThan') this.#say(members, steps, 1, threshold - 1);
      });
      if (table.together && 'shown' in table.together.value && !labelsOnly) {
        const { shown } = table.together.value;
        const members = table.together.categories.map(
          (category) => [measure, dimension, category] as const,
        );
        this.#say(members, steps, shown, shown);
      }
    }
  }

  /** The least and the most that all the others can have counted of this. */
  range(target: Target): { least: number; most: number } {
    this.#model ??= this.#build();
    const model = this.#model;
    const costs = new Map<number, number>();
    const [from, to] = target.steps;
    for (let step = from; step <= to; step++) {
      for (const [measure, sign] of target.measures) {
        const at = this.#at(keyOf(step, measure, target.dimension, target.category));
        costs.set(at, (costs.get(at) ?? 0) + sign);
      }
    }
    for (let at = 0; at < this.#index.size; at++) {
      model.changeColCost(at, costs.get(at) ?? 0);
    }
    const { minimize, maximize } = this.highs.constants.objectiveSense;
    const [least, most] = [minimize, maximize].map((sense) => {
      model.changeObjectiveSense(sense);
      const { modelStatus } = model.run();
      if (modelStatus === this.highs.constants.modelStatus.infeasible) {
        throw new Error('what is told cannot be true');
      }
      return modelStatus === this.highs.constants.modelStatus.optimal
        ? model.getObjectiveValue()
        : sense === maximize
          ? Number.POSITIVE_INFINITY
          : Number.NEGATIVE_INFINITY;
    }) as [number, number];
    return { least: Math.ceil(least - 1e-6), most: Math.floor(most + 1e-6) };
  }

  dispose(): void {
    this.#model?.dispose();
  }

  #stepsUntil(day: string): number {
    return [...Array(this.programme.closings).keys()].findIndex((at) => dayOf(at + 1) === day) + 1;
  }

  #nest(step: number, measures: readonly string[], dimension?: string, category?: string): void {
    const has = (measure: string) => measures.includes(measure);
    const key = (measure: string) => keyOf(step, measure, dimension, category);
    for (const measure of measures) this.#at(key(measure));
    const inside = (whole: string, ...parts: string[]) => {
      const present = parts.filter(has);
      if (!has(whole) || present.length === 0) return;
      const terms = [[key(whole), 1] as const, ...present.map((part) => [key(part), -1] as const)];
      this.#add(terms, 0, Number.POSITIVE_INFINITY);
    };
    inside('K11', 'K12');
    inside('K12', 'K13');
    inside('K13', 'K14', 'K11A');
    inside('K13', 'K13A');
    if (!has('K13')) inside('K12', 'K14', 'K11A');
  }

  #say(
    members: readonly (readonly [string, string?, string?])[],
    until: number,
    least: number,
    most: number,
  ): void {
    const keys = members.flatMap(([measure, dimension, category]) =>
      [...Array(until).keys()].map((at) => keyOf(at + 1, measure, dimension, category)),
    );
    const own = keys.reduce((sum, key) => sum + (this.#own.get(key) ?? 0), 0);
    this.#add(
      keys.map((key) => [key, 1] as const),
      least - own,
      most - own,
    );
  }

  #add(terms: readonly (readonly [string, number])[], least: number, most: number): void {
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

  #build() {
    const numCols = this.#index.size;
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
    const model = this.highs.createModel({
      numCols,
      numRows: this.#rows.length,
      colCost: new Array<number>(numCols).fill(0),
      colLower: new Array<number>(numCols).fill(0),
      colUpper: new Array<number>(numCols).fill(NO_BOUND),
      rowLower: this.#rows.map(({ least }) => least),
      rowUpper: this.#rows.map(({ most }) => (Number.isFinite(most) ? most : NO_BOUND)),
      matrix: {
        numRows: this.#rows.length,
        numCols,
        format: 'csr' as const,
        starts,
        indices,
        values,
      },
      integrality: new Int32Array(numCols).fill(this.highs.constants.variableType.integer),
    }) as Model & { dispose(): void };
    model.options.set({ output_flag: false });
    return model;
  }
}

/** Larger than any count in the tests. */
const NO_BOUND = 100_000;

/** A count, or what one count has more than others, over several steps from closing to closing. */
export interface Target {
  readonly measures: readonly (readonly [string, number])[];
  readonly dimension?: string;
  readonly category?: string;
  readonly steps: readonly [number, number];
}

const keyOf = (step: number, measure: string, dimension?: string, category?: string) =>
  [step, measure, dimension ?? '', category ?? ''].join('|');
