import { Extensions } from '@nestjs/graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

/**
 * This root field adds up much and writes nothing itself: where there is a standby it is read there. What it
 * opens is written into the access log of the primary before the answer leaves, as everywhere.
 */
export const FromStandby = () => Extensions({ fromStandby: true });

/**
 * Whether everything that is asked for may be read at the standby: one operation is one transaction, and one
 * transaction is at one server.
 */
export function isFromStandby(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== 'query') return false;
  const fields = schema.getQueryType()?.getFields() ?? {};
  // A fragment at the root is nothing that the client sends: it goes to the primary, whatever it holds.
  return operation.selectionSet.selections.every(
    (each) => each.kind === 'Field' && fields[each.name.value]?.extensions['fromStandby'] === true,
  );
}
