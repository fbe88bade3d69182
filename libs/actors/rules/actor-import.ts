import { changesOf, type PlannedRow } from '@stad/platform/rules/import-row.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { functionName, orgNumber } from '@stad/safeguards/rules/identifiers/identifiers.js';
import { tidyLine } from '@stad/safeguards/rules/identifiers/tidy.js';
import {
  ACTOR_KINDS,
  ACTOR_RINGS,
  ACTOR_SECTORS,
  NEVER_CORE,
  USUAL_SECTORS,
} from './actor-codes.js';

/**
 * A row of a file of actors, as it was written. A column the file does not have is left out; there is none
 * for an address, a person, a number or a note, and what stands in such a column never leaves the browser.
 */
export interface ActorText {
  readonly row: number;
  readonly name: string;
  readonly orgNumber?: string | undefined;
  readonly kind?: string | undefined;
  readonly sector?: string | undefined;
  readonly ring?: string | undefined;
}

export interface ActorValues {
  readonly name: string;
  readonly orgNumber: string;
  readonly kind: string;
  readonly sector: string;
  readonly ring: string;
}

export interface KnownActor extends ActorValues {
  readonly id: string;
  readonly version: number;
}

export interface ActorsImportFacts {
  /** Those on the list of the own agency in the town. */
  readonly known: readonly KnownActor[];
  readonly now: Date;
}

export type PlannedActor = PlannedRow<KnownActor, ActorValues>;

/** One body has one number: a town and a region share theirs among all that they run. */
const SHARES_NUMBER: readonly string[] = ['AUTHORITY', 'MUNICIPAL_DEPARTMENT', 'REGION'];

const CODES = { kind: ACTOR_KINDS, sector: ACTOR_SECTORS, ring: ACTOR_RINGS } as const;

/**
 * What each row of a file of actors would do, without doing it; the rows come in their order, some at a time.
 * An actor is found by its name, in whatever letters; another with the same number is the same under another
 * name, and refused with that name beside. Problems, each with its column as field: `INVALID_FUNCTION_NAME`,
 * `INVALID_ORG_NUMBER`, `INVALID_CODE`, `COLUMN_EMPTY`, `KIND_NOT_CORE`, `ACTOR_NUMBER_ON_LIST` { name },
 * `ROW_TWICE` { row }.
 */
export class ActorsPlan {
  private readonly byName = new Map<string, KnownActor>();
  private readonly seen = new Map<string, number>();
  /** The name that bears a number: on the list, or in a row above. */
  private readonly nameOfNumber = new Map<string, string>();
  private readonly rows: PlannedActor[] = [];
  /** Nothing is added beside the actors themselves. */
  readonly alsoAdded: readonly string[] = [];

  constructor(private readonly facts: ActorsImportFacts) {
    for (const actor of facts.known) {
      this.byName.set(keyOf(actor.name), actor);
      this.bear(actor);
    }
  }

  /** The next rows of the file. */
  read(rows: readonly ActorText[]): void {
    for (const text of rows) this.rows.push(this.plan(text));
  }

  /** What all of them would do. */
  get planned(): readonly PlannedActor[] {
    return this.rows;
  }

  private plan(text: ActorText): PlannedActor {
    const name = functionName(text.name, this.facts.now);
    if (name === undefined) return refused(text.row, [at('name', 'INVALID_FUNCTION_NAME')]);
    const first = this.seen.get(keyOf(name));
    if (first !== undefined) return refused(text.row, [at('name', 'ROW_TWICE', { row: first })]);
    this.seen.set(keyOf(name), text.row);
    const target = this.byName.get(keyOf(name)) ?? null;
    const { values, problems } = readActor(text, target?.name ?? name, target);
    const same = this.nameOfNumber.get(values.orgNumber);
    if (
      same !== undefined &&
      keyOf(same) !== keyOf(name) &&
      !SHARES_NUMBER.includes(values.sector)
    ) {
      problems.push(at('orgNumber', 'ACTOR_NUMBER_ON_LIST', { name: same }));
    }
    if (problems.length > 0) return refused(text.row, problems);
    this.bear(values);
    const changes = target ? changesOf(shown(target), shown(values)) : [];
    const outcome = !target ? 'NEW' : changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
    const written = outcome === 'UNCHANGED' ? null : values;
    return { row: text.row, outcome, changes, problems: [], target, values: written };
  }

  private bear({ orgNumber: number, name }: ActorValues): void {
    if (number !== '' && !this.nameOfNumber.has(number)) this.nameOfNumber.set(number, name);
  }
}

function readActor(
  text: ActorText,
  name: string,
  target: KnownActor | null,
): { values: ActorValues; problems: Problem[] } {
  const problems: Problem[] = [];
  const code = (field: keyof typeof CODES, otherwise: string) => {
    const written = tidyLine(text[field] ?? '') || (target?.[field] ?? otherwise);
    const isKnown = (CODES[field] as readonly string[]).includes(written);
    if (written === '') problems.push(at(field, 'COLUMN_EMPTY'));
    else if (!isKnown) problems.push(at(field, 'INVALID_CODE'));
    return written;
  };
  const typed = tidyLine(text.orgNumber ?? '');
  const number = typed === '' ? (target?.orgNumber ?? '') : orgNumber(typed);
  if (number === undefined) problems.push(at('orgNumber', 'INVALID_ORG_NUMBER'));
  // A column that the file does not have refuses no row: the trial shows what is read instead.
  const kind = code('kind', text.kind === undefined ? 'OTHER' : '');
  const sector = code('sector', text.sector === undefined ? usualSector(kind) : '');
  const ring = code('ring', 'NETWORK');
  if (ring === 'CORE' && NEVER_CORE.includes(kind)) problems.push(at('ring', 'KIND_NOT_CORE'));
  return { values: { name, orgNumber: number ?? '', kind, sector, ring }, problems };
}

const usualSector = (kind: string): string =>
  (USUAL_SECTORS as Readonly<Record<string, string>>)[kind] ?? 'OTHER';

const keyOf = (name: string) => name.toLowerCase();

const shown = ({ orgNumber: number, kind, sector, ring }: ActorValues) => ({
  ...{ orgNumber: number, kind, sector, ring },
});

const at = (field: string, code: string, params?: Problem['params']): Problem =>
  params ? { code, field, params } : { code, field };

function refused(row: number, problems: readonly Problem[]): PlannedActor {
  return { row, outcome: 'REFUSED', changes: [], problems, target: null, values: null };
}
