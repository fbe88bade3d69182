import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Limits of security.md 4; measured against the largest page with room to grow. */
export const LIMITS = { depth: 12, aliases: 30, directives: 8, tokens: 2000, fields: 600 } as const;

interface Tally {
  aliases: number;
  directives: number;
  fields: number;
  depth: number;
}

/** Refuses operations that could exhaust the server. Fragments count where they are spread. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const tally: Tally = {
        aliases: 0,
        directives: operation.directives?.length ?? 0,
        fields: 0,
        depth: 0,
      };
      walk(context, operation.selectionSet, 1, tally, []);
      for (const limit of ['depth', 'aliases', 'directives', 'fields'] as const) {
        if (tally[limit] > LIMITS[limit]) {
          context.reportError(
            new GraphQLError('TOO_COMPLEX', {
              extensions: { code: 'TOO_COMPLEX', field: limit },
            }),
          );
          return;
        }
      }
    },
  };
}

function walk(
  context: ValidationContext,
  set: SelectionSetNode,
  depth: number,
  tally: Tally,
  spread: readonly string[],
): void {
  tally.depth = Math.max(tally.depth, depth);
  for (const node of set.selections) {
    if (tally.fields > LIMITS.fields) return;
    tally.directives += node.directives?.length ?? 0;
    if (node.kind === Kind.FIELD) {
      count(node, tally);
      if (node.selectionSet) walk(context, node.selectionSet, depth + 1, tally, spread);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      walk(context, node.selectionSet, depth, tally, spread);
    } else if (!spread.includes(node.name.value)) {
      const fragment = context.getFragment(node.name.value);
      if (fragment) {
        walk(context, fragment.selectionSet, depth, tally, [...spread, node.name.value]);
      }
    }
  }
}

function count(node: FieldNode, tally: Tally): void {
  tally.fields += 1;
  if (node.alias) tally.aliases += 1;
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
