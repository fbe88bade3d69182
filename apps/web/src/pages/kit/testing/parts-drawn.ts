/** What React keeps of one thing it has drawn, as far as it is asked here. */
interface Drawn {
  readonly type: unknown;
  readonly child: Drawn | null;
  readonly sibling: Drawn | null;
}

/** React keeps two trees and draws in turn: the one that is seen is the current one. */
interface Root {
  readonly stateNode: { readonly current: Drawn };
}

/** Every component that is drawn at this moment under the root of the page, dialogs over it included. */
export function drawnParts(container: Element): ReadonlySet<unknown> {
  const key = Object.keys(container).find((name) => name.startsWith('__reactContainer$'));
  const root = key && (container as unknown as Record<string, Root>)[key];
  if (!root) throw new Error('Nothing is drawn here');
  const found = new Set<unknown>();
  const ahead: Drawn[] = [root.stateNode.current];
  for (let one = ahead.pop(); one; one = ahead.pop()) {
    found.add(one.type);
    if (one.sibling) ahead.push(one.sibling);
    if (one.child) ahead.push(one.child);
  }
  return found;
}
