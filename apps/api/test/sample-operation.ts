import { randomUUID } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

const SAMPLES: Readonly<Record<string, () => unknown>> = {
  ID: () => randomUUID(),
  Int: () => 1,
  Float: () => 1,
  Boolean: () => false,
  Code: () => 'NONE',
  LocalDate: () => '2022-05-20',
  DiaryNumber: () => 'SO 2022/0035',
  LocalTime: () => '18:00',
  PasskeyAnswer: () => '{}',
  WorkEmail: () => 'funktion@exempel.se',
  HttpsUrl: () => 'https://exempel.se',
  Instant: () => '2022-05-20T18:00:00Z',
};

/**
 * A well-formed operation for a root field, asking for records that do not exist. `allArguments`
 * declares also those that may be left out.
 */
export function sampleOperation(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  { allArguments = false } = {},
) {
  const needed = field.args.filter((argument) => isNonNullType(argument.type));
  const named = allArguments ? field.args : needed;
  const declared = named.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const passed = named.map((argument) => `${argument.name}: $${argument.name}`);
  const brackets = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  return {
    document: `${kind} Sample${brackets(declared)} { ${field.name}${brackets(passed)} ${selection(field.type)} }`,
    variables: Object.fromEntries(needed.map((argument) => [argument.name, sample(argument.type)])),
  };
}

function sample(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sample(type.ofType);
  if (isListType(type)) return [];
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, sample(field.type)]));
  }
  return (SAMPLES[type.name] ?? (() => 'Prov'))();
}

function selection(type: GraphQLOutputType): string {
  return isLeafType(getNamedType(type)) ? '' : '{ __typename }';
}
