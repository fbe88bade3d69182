import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** By the place in its document: an operation is asked for many times, and its fields are always the same. */
const known = new WeakMap<readonly FieldNode[], ReadonlySet<string>>();

/**
 * The fields that an operation asks for below a root field, by their names and as paths (`rows.file.state`), fragments
 * opened. A name in a condition or with `@skip` counts as asked. For a statement that reads no more than is told.
 */
export function fieldsAsked(info: GraphQLResolveInfo): ReadonlySet<string> {
  const before = known.get(info.fieldNodes);
  if (before) return before;
  const asked = new Set<string>();
  for (const { selectionSet } of info.fieldNodes) addFields(selectionSet, '', info, asked);
  known.set(info.fieldNodes, asked);
  return asked;
}

function addFields(
  selections: SelectionSetNode | undefined,
  inside: string,
  info: GraphQLResolveInfo,
  asked: Set<string>,
): void {
  for (const each of selections?.selections ?? []) {
    if (each.kind === Kind.FIELD) {
      const path = `${inside}${each.name.value}`;
      asked.add(path);
      addFields(each.selectionSet, `${path}.`, info, asked);
    } else if (each.kind === Kind.INLINE_FRAGMENT) {
      addFields(each.selectionSet, inside, info, asked);
    } else {
      addFields(info.fragments[each.name.value]?.selectionSet, inside, info, asked);
    }
  }
}
