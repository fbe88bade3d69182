import { changesOf, type PlannedRow } from '@stad/platform/rules/import-row.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { tidyLine } from '@stad/safeguards/rules/identifiers/tidy.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import { AREA_KINDS } from './area.js';

/** A row of a file of areas, as it was written. A column the file does not have is left out. */
export interface AreaText {
  readonly row: number;
  readonly code: string;
  readonly name?: string | undefined;
  readonly areaGroup?: string | undefined;
  /** A code of `AREA_KINDS`. */
  readonly kind?: string | undefined;
}

export interface AreaValues {
  readonly code: string;
  readonly name: string;
  readonly areaGroup: string;
  readonly kind: string;
}

export interface KnownArea extends AreaValues {
  readonly id: string;
}

export interface AreasImportFacts {
  /** The areas that the town has. */
  readonly known: readonly KnownArea[];
  readonly now: Date;
}

export type PlannedArea = PlannedRow<KnownArea, AreaValues>;

/** `LU-NORRA-FALADEN`: the town's letters, then the area's. */
const CODE = /^[\p{Lu}]{2,3}(-[\p{Lu}\d]{2,20}){1,4}$/u;

/**
 * What each row of a file of a town's areas would do, without doing it; the rows come in their order, some at
 * a time. An area is found by its code.
 * Never finer than a district or a named public zone (field.md 7.3): a name with a street and a number
 * is refused. The group stands: standing risk assessments are made for it. Problems, each with its
 * column as field: `AREA_CODE_UNREADABLE`, `AREA_NAME_UNREADABLE`, `AREA_NAME_TOO_FINE`,
 * `AREA_GROUP_UNREADABLE`, `AREA_GROUP_STANDS { group }`, `AREA_KIND_UNKNOWN`, `COLUMN_EMPTY`,
 * `ROW_TWICE { row }`.
 */
export class AreasPlan {
  private readonly byCode: ReadonlyMap<string, KnownArea>;
  private readonly seen = new Map<string, number>();
  private readonly rows: PlannedArea[] = [];
  /** Nothing is added beside the areas themselves. */
  readonly alsoAdded: readonly string[] = [];

  constructor(private readonly facts: AreasImportFacts) {
    this.byCode = new Map(facts.known.map((area) => [area.code, area]));
  }

  /** The next rows of the file. */
  read(rows: readonly AreaText[]): void {
    for (const text of rows) this.rows.push(this.plan(text));
  }

  /** What all of them would do. */
  get planned(): readonly PlannedArea[] {
    return this.rows;
  }

  private plan(text: AreaText): PlannedArea {
    const code = tidyLine(text.code).toUpperCase();
    if (!CODE.test(code)) return refused(text.row, [at('code', 'AREA_CODE_UNREADABLE')]);
    const first = this.seen.get(code);
    if (first !== undefined) return refused(text.row, [at('code', 'ROW_TWICE', { row: first })]);
    this.seen.set(code, text.row);
    const target = this.byCode.get(code) ?? null;
    const { values, problems } = readArea(text, code, target, this.facts.now);
    if (problems.length > 0) return refused(text.row, problems);
    const changes = target ? changesOf(textsOf(target), textsOf(values)) : [];
    const outcome = !target ? 'NEW' : changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
    const written = outcome === 'UNCHANGED' ? null : values;
    return { row: text.row, outcome, changes, problems: [], target, values: written };
  }
}

/** What a few rows would do. */
export function planAreas(
  rows: readonly AreaText[],
  known: readonly KnownArea[],
  now: Date,
): readonly PlannedArea[] {
  const plan = new AreasPlan({ known, now });
  plan.read(rows);
  return plan.planned;
}

function readArea(
  text: AreaText,
  code: string,
  target: KnownArea | null,
  now: Date,
): { values: AreaValues; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const cell = (field: 'name' | 'areaGroup' | 'kind') => {
    const written = text[field] === undefined ? undefined : tidyLine(text[field]);
    const value = written === undefined ? (target?.[field] ?? '') : written;
    if (value === '') problems.push(at(field, 'COLUMN_EMPTY'));
    return value;
  };
  const name = cell('name');
  if (name !== '' && (name.length < 2 || name.length > 60)) {
    problems.push(at('name', 'AREA_NAME_UNREADABLE'));
  } else if (scan(name, { now }).verdict !== 'clean') {
    problems.push(at('name', 'AREA_NAME_TOO_FINE'));
  }
  const areaGroup = cell('areaGroup').toUpperCase();
  if (areaGroup !== '' && !CODE.test(areaGroup)) {
    problems.push(at('areaGroup', 'AREA_GROUP_UNREADABLE'));
  } else if (target && areaGroup !== '' && areaGroup !== target.areaGroup) {
    problems.push(at('areaGroup', 'AREA_GROUP_STANDS', { group: target.areaGroup }));
  }
  const kind = cell('kind');
  if (kind !== '' && !(AREA_KINDS as readonly string[]).includes(kind)) {
    problems.push(at('kind', 'AREA_KIND_UNKNOWN'));
  }
  return { values: { code, name, areaGroup, kind }, problems };
}

const textsOf = ({ name, areaGroup, kind }: AreaValues) => ({ name, areaGroup, kind });

const at = (field: string, code: string, params?: Problem['params']): Problem =>
  params ? { code, field, params } : { code, field };

function refused(row: number, problems: readonly Problem[]): PlannedArea {
  return { row, outcome: 'REFUSED', changes: [], problems, target: null, values: null };
}
