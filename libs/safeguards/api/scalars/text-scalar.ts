import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

interface TextScalarOptions<T> {
  readonly name: string;
  readonly description: string;
  /** Machine code of a refused value, `INVALID_LOCAL_DATE`. */
  readonly code: string;
  /** The parsed value, or `undefined` when the text is not one. */
  readonly parse: (text: string) => T | undefined;
  readonly serialize?: (value: unknown) => string;
}

/** A scalar written as text. What is refused is answered with a code and never echoed. */
export function textScalar<T>(options: TextScalarOptions<T>): GraphQLScalarType<T, string> {
  const { name, description, code, parse, serialize = String } = options;
  const accept = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw new GraphQLError(code, { extensions: { code } });
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    parseValue: accept,
    parseLiteral: (node) => accept(node.kind === Kind.STRING ? node.value : undefined),
    serialize,
  });
}
