import {
  changesOf,
  type ImportedRow,
  isCalendarDate,
  type PlannedRow,
} from '@stad/platform/rules/import-row.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { functionName, workEmail } from '@stad/safeguards/rules/identifiers/identifiers.js';
import { isOneScript } from '@stad/safeguards/rules/identifiers/one-script.js';
import { tidyLine } from '@stad/safeguards/rules/identifiers/tidy.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import type { AgencyKind } from './agency.js';
import { type Colleague, isShutOut, lastAdministrators, type Standing } from './leaving.js';
import { checkRoles } from './membership-roles.js';
import { dutyProblems, rolesAdded } from './role-duties.js';
import { givingProblems } from './role-proposal.js';

/** A row of a file of people, as it was written. A column the file does not have is left out. */
export interface PersonText {
  readonly row: number;
  readonly email: string;
  readonly functionTitle?: string | undefined;
  readonly unit?: string | undefined;
  /** Codes with commas between. */
  readonly roles?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** A membership of the own agency that stands. */
export interface KnownMember extends Colleague {
  readonly version: number;
  /** At work here, and where the person signs in: either finds the membership again. */
  readonly workEmail: string;
  readonly signInEmail: string;
  readonly functionTitle: string;
  readonly unit: string | null;
  /** Somebody can act as it: what is added waits for a second person. */
  readonly stands: boolean;
  /** Roles that wait already. */
  readonly waiting: readonly string[];
}

/** `roles` are held from now on, `waiting` once a second person says yes. */
export interface MemberValues extends Standing {
  readonly workEmail: string;
  readonly functionTitle: string;
  readonly unit: string | null;
  readonly waiting: readonly string[];
}

export type PlannedMember = PlannedRow<KnownMember, MemberValues>;

export interface PeopleImportFacts {
  readonly known: readonly KnownMember[];
  /** Names of the units that the agency has. */
  readonly units: readonly string[];
  readonly agencyKind: AgencyKind;
  /** The membership of whoever reads the file in. */
  readonly own: string;
  /** How many the agency has whose time is not over. */
  readonly people: number;
  /** The first day of whoever has no other: a calendar date. */
  readonly today: string;
  readonly now: Date;
}

/**
 * What each row of a file of people would do, without doing it (field.md 8 *People, roles, deputies*); the
 * rows come in their order, some at a time.
 * A person is found by the address at work; there are no names (INV-31). A column the file does not
 * have changes nothing, an empty unit or end is none. Problems, each with its column as field:
 * `INVALID_WORK_EMAIL`, `INVALID_FUNCTION_NAME`, `UNIT_NAME_UNREADABLE`, `DATE_UNREADABLE`,
 * `LAST_DAY_BEFORE_FIRST { validFrom }`, `ROW_TWICE { row }`, `COLUMN_EMPTY`, `ROLE_NOT_READ`,
 * `ROLE_NOT_FOR_AGENCY { role, kind }`, `OWN_ROLES`, `ROLES_EXCLUDED { role, other }`,
 * `ROLE_KEPT_UNTIL_APPROVED`, `OWN_MEMBERSHIP` and `LAST_ADMINISTRATOR`.
 */
export class PeoplePlan {
  private readonly known: ReadonlyMap<string, KnownMember>;
  /** By name in small letters; a new one is remembered, so that all rows write it alike. */
  private readonly units: Map<string, string>;
  private readonly seen = new Map<string, number>();
  private readonly rows: PlannedMember[] = [];

  constructor(private readonly facts: PeopleImportFacts) {
    this.known = new Map(
      facts.known.flatMap((member) =>
        [member.signInEmail, member.workEmail].map((email) => [email.toLowerCase(), member]),
      ),
    );
    this.units = new Map(facts.units.map((name) => [name.toLowerCase(), name]));
  }

  /** The next rows of the file. */
  read(rows: readonly PersonText[]): void {
    for (const text of rows) this.rows.push(this.plan(text));
  }

  /** What all of them would do together. */
  get planned(): readonly PlannedMember[] {
    return keepAdministrator(this.rows, this.facts);
  }

  /** The units that would be added, each once, as the first row wrote it. */
  get alsoAdded(): readonly string[] {
    return newUnitsOf(this.planned, this.facts.units);
  }

  private plan(text: PersonText): PlannedMember {
    const { facts, known, seen, units } = this;
    const email = workEmail(text.email, facts.now);
    if (email === undefined) return refused(text.row, [at('email', 'INVALID_WORK_EMAIL')]);
    const target = known.get(email) ?? null;
    const key = target?.id ?? email;
    const first = seen.get(key);
    if (first !== undefined) return refused(text.row, [at('email', 'ROW_TWICE', { row: first })]);
    seen.set(key, text.row);
    const { values, problems } = readMember(text, email, target, units, facts);
    if (problems.length > 0) return refused(text.row, problems);
    const effect = effectOf(target, values);
    // As by hand: who shuts out themselves cannot see that it was done.
    if (effect.values && target?.id === facts.own && isShutOut(values, facts.today)) {
      return refused(text.row, [at('validTo', 'OWN_MEMBERSHIP')]);
    }
    return { row: text.row, problems: [], target, ...effect };
  }
}

/** Those of a plan who get a last day, or another one. */
export function leaversOf(planned: readonly PlannedMember[]): readonly string[] {
  return planned.flatMap(({ target, values }) =>
    target && values && values.validTo !== null && values.validTo !== target.validTo
      ? [target.id]
      : [],
  );
}

function newUnitsOf(
  planned: readonly PlannedMember[],
  units: readonly string[],
): readonly string[] {
  const known = new Set(units.map((name) => name.toLowerCase()));
  return planned.flatMap(({ values }) => {
    const unit = values?.unit;
    if (!unit || known.has(unit.toLowerCase())) return [];
    known.add(unit.toLowerCase());
    return [unit];
  });
}

function readMember(
  text: PersonText,
  email: string,
  target: KnownMember | null,
  units: Map<string, string>,
  { agencyKind, today, now, own, people }: PeopleImportFacts,
): { values: MemberValues; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const written = (value: string | undefined) =>
    value === undefined ? undefined : tidyLine(value);
  const title = written(text.functionTitle);
  const functionTitle = title === undefined ? target?.functionTitle : functionName(title, now);
  if (functionTitle === undefined) {
    problems.push(at('functionTitle', title ? 'INVALID_FUNCTION_NAME' : 'COLUMN_EMPTY'));
  }
  const unitName = written(text.unit);
  const unit =
    unitName === undefined ? (target?.unit ?? null) : readUnit(unitName, units, now, problems);
  const codes = written(text.roles)
    ?.split(/\s*,\s*/)
    .filter(Boolean);
  const roles = codes ?? target?.roles ?? [];
  const checked = checkRoles(roles, agencyKind);
  if (!checked.ok) problems.push(...checked.problems.map(inFile));
  const wanted = checked.ok ? checked.value : [];
  const held = target?.roles ?? [];
  const added = rolesAdded(held, wanted);
  if (target) problems.push(...givingProblems(added, target.id, own));
  if (codes) problems.push(...dutyProblems(held, wanted, people));
  // A column that is not there leaves what waits as well.
  const waiting = target?.stands ? (codes ? added : target.waiting) : [];
  const given = target?.stands ? wanted.filter((role) => held.includes(role)) : wanted;
  if (checked.ok && given.length === 0) problems.push(at('roles', 'ROLE_KEPT_UNTIL_APPROVED'));
  const from = readDay('validFrom', written(text.validFrom), problems);
  const to = readDay('validTo', written(text.validTo), problems);
  const validFrom = from || (target?.validFrom ?? today);
  const validTo = to === undefined ? (target?.validTo ?? null) : to || null;
  if (validTo !== null && validTo < validFrom) {
    problems.push(at('validTo', 'LAST_DAY_BEFORE_FIRST', { validFrom }));
  }
  const values = {
    // An address that found the membership by its sign-in changes nothing at work.
    workEmail: target ? target.workEmail : email,
    functionTitle: functionTitle ?? '',
    unit,
    roles: given,
    waiting,
    validFrom,
    validTo,
  };
  return { values, problems };
}

/** What a list on a page says of a role is said otherwise of a cell that somebody wrote. */
const inFile = ({ code, ...rest }: Problem): Problem => ({ ...rest, code: IN_FILE[code] ?? code });
const IN_FILE: Readonly<Record<string, string>> = {
  ROLE_MISSING: 'COLUMN_EMPTY',
  ROLE_UNKNOWN: 'ROLE_NOT_READ',
};

/** A unit as the agency writes it; a new one is remembered, so that all rows write it alike. */
function readUnit(
  name: string,
  units: Map<string, string>,
  now: Date,
  problems: Problem[],
): string | null {
  if (name === '') return null;
  const known = units.get(name.toLowerCase());
  if (known) return known;
  const isLong = name.length >= 2 && name.length <= 80;
  const isName = isLong && isOneScript(name) && scan(name, { now }).verdict === 'clean';
  if (!isName) {
    problems.push(at('unit', 'UNIT_NAME_UNREADABLE'));
    return null;
  }
  units.set(name.toLowerCase(), name);
  return name;
}

function readDay(field: string, text: string | undefined, problems: Problem[]) {
  if (text === undefined || text === '' || isCalendarDate(text)) return text;
  problems.push(at(field, 'DATE_UNREADABLE'));
  return undefined;
}

/** In words that can be compared: *SOCIAL_WORKER, REGISTRAR*; no end is empty. */
function texts({
  functionTitle,
  unit,
  roles,
  waiting,
  validFrom,
  validTo,
}: Omit<MemberValues, 'workEmail'>) {
  return {
    functionTitle,
    unit: unit ?? '',
    roles: [...roles, ...waiting].sort().join(', '),
    validFrom,
    validTo: validTo ?? '',
  };
}

function effectOf(target: KnownMember | null, values: MemberValues) {
  if (!target) return { outcome: 'NEW' as const, changes: [], values };
  const changes = changesOf(texts(target), texts(values));
  return changes.length > 0
    ? { outcome: 'CHANGED' as const, changes, values }
    : { outcome: 'UNCHANGED' as const, changes, values: null };
}

/** The last administrator cannot leave, by a file either (field.md 8). */
function keepAdministrator(
  planned: readonly PlannedMember[],
  { known, today }: PeopleImportFacts,
): readonly PlannedMember[] {
  const written = planned.flatMap(({ target, values }) => (values ? [{ target, values }] : []));
  const changed = new Map(
    written.flatMap(({ target, values }) => (target ? [[target.id, values]] : [])),
  );
  const added = written.flatMap(({ target, values }) => (target ? [] : [values]));
  const last = lastAdministrators(known, changed, added, today);
  return planned.map((each) =>
    each.target && last.has(each.target.id)
      ? refused(each.row, [at('roles', 'LAST_ADMINISTRATOR')])
      : each,
  );
}

const at = (field: string, code: string, params?: Problem['params']): Problem =>
  params ? { code, field, params } : { code, field };

function refused(row: number, problems: readonly Problem[]): PlannedMember {
  const told: ImportedRow = { row, outcome: 'REFUSED', changes: [], problems };
  return { ...told, target: null, values: null };
}
