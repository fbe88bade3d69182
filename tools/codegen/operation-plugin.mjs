import { getNamedType, typeFromAST } from 'graphql';
import { trustedDocuments } from './trusted-documents.mjs';

/**
 * Codegen plugin: for each operation of a file a typed value that carries its name, its kind
 * and the id of its trusted document. The text itself stays on the server.
 */
export function plugin(schema, documents) {
  const operations = documents.flatMap((file) =>
    (file.document?.definitions ?? []).filter((one) => one.kind === 'OperationDefinition'),
  );
  if (operations.length === 0) return { prepend: [], content: '' };
  const values = operations.map((operation) => {
    const name = operation.name.value;
    const type = operation.operation[0].toUpperCase() + operation.operation.slice(1);
    const known = trustedDocuments.get(name);
    return [
      `export const ${name}Document: Operation<${name}${type}, ${name}${type}Variables> = {`,
      `  name: '${name}',`,
      `  kind: '${operation.operation}',`,
      `  id: '${known.id}',`,
      ...(isOnce(schema, operation) ? ['  isOnce: true,'] : []),
      '};',
    ].join('\n');
  });
  return {
    prepend: ["import type { Operation } from '@stad/platform/web/graphql/operation.js';"],
    content: values.join('\n\n'),
  };
}

/** Whether the operation's `input` takes a `clientMutationId`. */
function isOnce(schema, operation) {
  const input = operation.variableDefinitions?.find((one) => one.variable.name.value === 'input');
  const type = input && typeFromAST(schema, input.type);
  const fields = type && getNamedType(type).getFields?.();
  return Boolean(fields?.clientMutationId);
}
