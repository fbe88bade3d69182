import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** What one asks of a root field, with every field it has to depth 6. */
export interface GeneratedQuery {
  readonly field: string;
  /** The arguments that cannot be left out; their values are the asker's business (asked-for.ts). */
  readonly needs: readonly string[];
  readonly document: string;
}

const DEPTH = 6;
/** Below the server's own limit of 600, so that nothing is refused for its size. */
const MOST_FIELDS = 550;

/** Arguments of fields below the root. */
const NESTED_ARGUMENTS: Readonly<Record<string, string>> = { year: '2022' };

/** The contract as it is committed, not as the server holds it. */
export function readSchema(): GraphQLSchema {
  return buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
}

/** Every query of the schema; an answer that is too large for one is asked for in parts. */
export function generatedQueries(schema: GraphQLSchema): GeneratedQuery[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) =>
    partsOf(schema, field).map((selection) => ({
      field: field.name,
      needs: field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name),
      document: documentOf(field, selection),
    })),
  );
}

function documentOf(field: GraphQLField<unknown, unknown>, selection: string): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const brackets = (text: string) => (text ? `(${text})` : '');
  return `query Leak${brackets(declared)} { ${field.name}${brackets(passed)} ${selection} }`;
}

function partsOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [''];
  return split(selectionsOf(schema, type, DEPTH)).map((parts) => `{ ${parts.join(' ')} }`);
}

/** One text for each field of a type, or for each type of an interface. */
function selectionsOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string[] {
  if (isInterfaceType(type)) {
    return schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} { ${selectionsOf(schema, one, depth).join(' ')} }`);
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const passed = field.args
      .filter((argument) => isNonNullType(argument.type))
      .map(({ name }) => `${name}:${NESTED_ARGUMENTS[name] ?? fail(`${type.name}.${field.name}`)}`)
      .join(',');
    const name = passed ? `${field.name}(${passed})` : field.name;
    if (isLeafType(inner)) return [name];
    const below = depth > 1 ? selectionsOf(schema, inner, depth - 1) : [];
    return below.length > 0 ? [`${name} { ${below.join(' ')} }`] : [];
  });
}

function fail(where: string): never {
  throw new Error(`${where} takes an argument nobody has a value for.`);
}

/** Packs the selections so that none of the parts is too large. */
function split(selections: readonly string[]): string[][] {
  const parts: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const selection of selections.flatMap(pieces)) {
    const fields = countFields(selection);
    if (size + fields > MOST_FIELDS) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(selection);
    size += fields;
  }
  return parts;
}

/** What alone is too large is asked for in pieces of its own. */
function pieces(selection: string): string[] {
  const match = /^([^{]+)\{ (.*) \}$/s.exec(selection);
  if (!match || countFields(selection) <= MOST_FIELDS) return [selection];
  const [, head, inner] = match;
  return split(topLevel(inner as string)).map((part) => `${head}{ ${part.join(' ')} }`);
}

/** The selections of a set, each with what is in its brackets. */
function topLevel(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const word of text.split(' ')) {
    const opens = word === '{';
    if (depth === 0 && !opens && !/^(on|[A-Z]\w*)$/.test(word)) found.push(word);
    else found.push(`${found.pop()} ${word}`);
    depth += opens ? 1 : word === '}' ? -1 : 0;
  }
  return found;
}

function countFields(selection: string): number {
  return selection.split(/[\s{}]+/).filter((word) => /^[a-z]\w*(\(|$)/.test(word) && word !== 'on')
    .length;
}
