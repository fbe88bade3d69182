import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { inputValueProblem } from '../../rules/input-value.js';
import type { Problem } from '../../rules/problem.js';

/** The first tell enough. */
const MOST_PROBLEMS = 10;

/** What stands in a document is the same each time it is sent. */
const written = new WeakMap<DocumentNode, readonly Problem[]>();

/**
 * What is wrong with the values of an operation that its types let by ({@link inputValueProblem}), with the path
 * of the field: the one place for all root fields, those to come as well.
 */
export function inputProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly Problem[] {
  const problems: Problem[] = [...inDocument(schema, document)];
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    const declared = typeFromAST(schema, type);
    if (isInputType(declared)) collect(problems, declared, name, variables[name]);
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function collect(problems: Problem[], type: GraphQLInputType, path: string, value: unknown): void {
  if (value === null || value === undefined || problems.length >= MOST_PROBLEMS) return;
  if (isNonNullType(type)) {
    collect(problems, type.ofType, path, value);
  } else if (isListType(type)) {
    const each = Array.isArray(value) ? value : [value];
    each.forEach((one, at) => {
      collect(problems, type.ofType, `${path}[${at}]`, one);
    });
  } else if (isInputObjectType(type)) {
    const given = value as Readonly<Record<string, unknown>>;
    for (const field of Object.values(type.getFields())) {
      collect(problems, field.type, `${path}.${field.name}`, given[field.name]);
    }
  } else {
    // As everywhere: `input.aim` is `aim`.
    const problem = inputValueProblem(type.name, path.replace(/^input\./, ''), value);
    if (problem) problems.push(problem);
  }
}

function inDocument(schema: GraphQLSchema, document: DocumentNode): readonly Problem[] {
  const known = written.get(document);
  if (known) return known;
  const problems: Problem[] = [];
  const types = new TypeInfo(schema);
  const look = (name: string, node: Parameters<typeof valueFromASTUntyped>[0]) => {
    const type = types.getInputType();
    if (type) collect(problems, type, name, valueFromASTUntyped(node, {}));
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      // What stands in an argument is looked at whole.
      Argument({ name, value }) {
        look(name.value, value);
        return false;
      },
    }),
  );
  written.set(document, problems);
  return problems;
}
