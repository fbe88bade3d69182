import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { hostileFor, numbersFrom } from './hostile-values.js';

export interface HostileCase {
  readonly field: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** How often a list is empty or huge, and what may be left out is. */
const OFTEN = 0.25;
const SELDOM = 0.1;
/** How often a leaf is hostile: in every other operation seldom, so that the others go deep. */
const HOSTILE_IN = [0.06, 0.3] as const;
const HUGE = 400;

type Field = GraphQLField<unknown, unknown>;

/** Every root field `rounds` times, with values of the right type: most of them well-formed, some of them hostile. */
export function* hostileCases(
  schema: GraphQLSchema,
  seed: number,
  rounds: number,
  known: (name: string) => string | undefined,
): Generator<HostileCase> {
  for (const kind of ['query', 'mutation'] as const) {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    for (const field of Object.values(type?.getFields() ?? {})) {
      for (let round = 0; round < rounds; round++) {
        const next = numbersFrom(seed + round * 7919 + hashOf(field.name));
        yield { field: field.name, ...operation(kind, field, new Values(next, known)) };
      }
    }
  }
}

function hashOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
}

function operation(kind: 'query' | 'mutation', field: Field, values: Values) {
  const passed = field.args.map(({ name, type }) => [name, values.of(type, name)] as const);
  const given = passed.filter(([, value]) => value !== undefined).map(([name]) => name);
  const args = field.args.filter(({ name }) => given.includes(name));
  const brackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    document: `${kind} Hostile${brackets(args.map(({ name, type }) => `$${name}: ${String(type)}`))} {
      ${field.name}${brackets(args.map(({ name }) => `${name}: $${name}`))} ${selection} }`,
    variables: Object.fromEntries(passed.filter(([, value]) => value !== undefined)),
  };
}

/** Values for one operation, each of which follows from the numbers alone. */
class Values {
  private readonly hostility: number;

  constructor(
    private readonly next: () => number,
    private readonly known: (name: string) => string | undefined,
  ) {
    this.hostility = next() < 0.5 ? HOSTILE_IN[0] : HOSTILE_IN[1];
  }

  /** `undefined` is left out. */
  of(type: GraphQLInputType, name: string, mayLeaveOut = true): unknown {
    if (isNonNullType(type)) return this.of(type.ofType, name, false) ?? null;
    if (mayLeaveOut && this.next() < OFTEN) return this.next() < 0.5 ? undefined : null;
    if (isListType(type)) return this.list(type.ofType, name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const entries = fields.map((field) => [field.name, this.of(field.type, field.name)] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    const choice =
      this.next() < this.hostility ? hostileFor(type.name) : this.ordinary(type.name, name);
    return choice[Math.floor(this.next() * choice.length)];
  }

  private list(of: GraphQLInputType, name: string): unknown[] {
    const chance = this.next();
    if (chance < SELDOM) return [];
    const length = chance < 2 * SELDOM && isLeafType(getNamedType(of)) ? HUGE : 2;
    return Array.from({ length }, () => this.of(of, name, true) ?? null);
  }

  private ordinary(scalar: string, name: string): readonly unknown[] {
    if (scalar === 'ID') return [this.known(name) ?? this.uuid()];
    return ORDINARY[scalar] ?? ['Jourhavande'];
  }

  private uuid(): string {
    const hex = Array.from({ length: 32 }, () => Math.floor(this.next() * 16).toString(16)).join(
      '',
    );
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

const ORDINARY: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 2],
  Float: [1, 2.5],
  Boolean: [true, false],
  Code: ['sv', 'SEMINAR', 'STREET', 'SOCIAL_WORKER', 'MEMBER', 'P1', 'OTHER', 'APPROVED'],
  LocalDate: ['2022-05-20', '2027-01-20'],
  LocalTime: ['18:00', '23:00'],
  Instant: ['2022-05-20T18:00:00Z', '2027-01-20T18:00:00Z'],
  DiaryNumber: ['SO 2022/0035'],
  PasskeyAnswer: ['{}'],
  WorkPhone: ['040-628 04 10'],
  WorkEmail: ['nagon@soc-lund.example'],
  KnownEmail: ['nagon@soc-lund.example'],
  WorkPlace: ['7-Eleven'],
};
