import type { Domain } from '@stad/platform/api/db/domain.js';
import type { Removal, TextColumn } from '@stad/platform/api/db/table-record.js';
import { isRemovableText, type RemovableText } from '../../rules/removal/removable-texts.js';

/** Where a text stands, and what else was made of it. SQL over the row `t`. */
export interface RemovalTarget extends Removal {
  readonly code: RemovableText;
  readonly table: string;
  readonly column: string;
  /** Those that write it: their receipts go with it. */
  readonly operations: readonly string[];
}

/** Each text that can be taken away, from the records of all domains. */
export function removalPlan(domains: readonly Domain[]): readonly RemovalTarget[] {
  return domains.flatMap(({ policies }) =>
    policies.flatMap(({ table, texts = {}, head }) => [
      ...targetsOf(table, texts),
      ...(head ? targetsOf(head.table, head.texts ?? {}) : []),
    ]),
  );
}

function targetsOf(table: string, texts: Readonly<Record<string, TextColumn>>): RemovalTarget[] {
  return Object.entries(texts).flatMap(([column, text]) => {
    if (!('free' in text) || typeof text.removal === 'string') return [];
    const { code, operations = [] } = text.removal;
    if (!isRemovableText(code)) throw new Error(`There is no text ${code}, of ${table}.${column}.`);
    const writing = [...text.free.flatMap(operationOf), ...operations];
    return [{ ...text.removal, code, table, column, operations: [...new Set(writing)] }];
  });
}

/** `AddGoalInput.title` is written by `addGoal`; a part that several inputs share says nothing of itself. */
function operationOf(field: string): string[] {
  const name = /^(\w)(\w*)Input\./.exec(field);
  return name ? [`${name[1]?.toLowerCase()}${name[2]}`] : [];
}
