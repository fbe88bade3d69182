import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Limits of security.md 4; measured against the largest page with room to grow. */
export const LIMITS = { depth: 12, aliases: 30, directives: 8, tokens: 2000, fields: 600 } as const;

interface Tally {
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
  readonly depth: number;
}

const NOTHING: Tally = { aliases: 0, directives: 0, fields: 0, depth: 0 };

/** As many errors as end a validation at once (graphql-js stops at a hundred). */
const ENOUGH_TO_STOP = 101;

/**
 * Refuses operations that could exhaust the server. Fragments count where they are spread, and each
 * is looked through once: twelve that spread each other have 479 million ways through them.
 *
 * Asked first of all, at the document: the other rules go on after an error, and one of them compares
 * every field with every other of its name. So it says the same until nobody goes on.
 */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, Tally>();
  return {
    Document({ definitions }) {
      for (const definition of definitions) {
        const over =
          definition.kind === Kind.OPERATION_DEFINITION
            ? limitPassedBy(tallyOfOperation(context, definition, known))
            : definition.kind === Kind.FRAGMENT_DEFINITION
              ? limitPassedBy(tallyOfFragment(context, definition.name.value, known))
              : null;
        if (over === null) continue;
        const error = new GraphQLError('TOO_COMPLEX', {
          extensions: { code: 'TOO_COMPLEX', field: over },
        });
        for (let n = 0; n < ENOUGH_TO_STOP; n++) context.reportError(error);
      }
    },
  };
}

const ORDER = ['depth', 'aliases', 'directives', 'fields'] as const;

const limitPassedBy = (tally: Tally) => ORDER.find((limit) => tally[limit] > LIMITS[limit]) ?? null;

function tallyOfOperation(
  context: ValidationContext,
  { selectionSet, directives = [], variableDefinitions = [] }: OperationDefinitionNode,
  known: Map<string, Tally>,
): Tally {
  const tally = tallyOf(context, selectionSet, known);
  const ofVariables = variableDefinitions.flatMap((variable) => variable.directives ?? []);
  return {
    ...tally,
    directives: tally.directives + directives.length + ofVariables.length,
  };
}

/** What a selection set comes to with everything in it; its fields are at depth 1. */
function tallyOf(
  context: ValidationContext,
  set: SelectionSetNode,
  known: Map<string, Tally>,
): Tally {
  const total = { ...NOTHING };
  for (const node of set.selections) {
    const below =
      node.kind === Kind.FRAGMENT_SPREAD
        ? tallyOfFragment(context, node.name.value, known)
        : node.selectionSet
          ? tallyOf(context, node.selectionSet, known)
          : NOTHING;
    const field = node.kind === Kind.FIELD ? 1 : 0;
    total.aliases += below.aliases + (node.kind === Kind.FIELD && node.alias ? 1 : 0);
    total.directives += below.directives + (node.directives?.length ?? 0);
    total.fields += below.fields + field;
    total.depth = Math.max(total.depth, below.depth + field);
  }
  return total;
}

function tallyOfFragment(
  context: ValidationContext,
  name: string,
  known: Map<string, Tally>,
): Tally {
  const before = known.get(name);
  if (before) return before;
  // While it is looked through it counts for nothing: a circle is refused by another rule.
  known.set(name, NOTHING);
  const fragment = context.getFragment(name);
  const inside = fragment ? tallyOf(context, fragment.selectionSet, known) : NOTHING;
  const tally = {
    ...inside,
    directives: inside.directives + (fragment?.directives?.length ?? 0),
  };
  known.set(name, tally);
  return tally;
}

/** One root field per mutation, so that "data" never reports what a later field rolled back. */
export function oneMutationRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== 'mutation') return;
      const [only, ...more] = operation.selectionSet.selections;
      if (more.length > 0 || only?.kind !== Kind.FIELD) {
        context.reportError(
          new GraphQLError('ONE_FIELD_PER_MUTATION', {
            extensions: { code: 'TOO_MANY_MUTATIONS' },
          }),
        );
      }
    },
  };
}
