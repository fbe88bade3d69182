/** A page as tab and history name it: with a number, never content (INV-20). */
export interface ShownPage {
  readonly path: string;
  readonly title: string;
}

let last: ShownPage | null = null;
let hear: ((page: ShownPage) => void) | null = null;

/** Said by each `Page` when it is there. */
export function tellShown(title: string): void {
  last = { path: location.pathname, title };
  hear?.(last);
}

/** Hears of every page that is shown from now on, and of the one that is there. */
export function onPageShown(listener: (page: ShownPage) => void): () => void {
  hear = listener;
  if (last?.path === location.pathname) listener(last);
  return () => {
    if (hear === listener) hear = null;
  };
}
