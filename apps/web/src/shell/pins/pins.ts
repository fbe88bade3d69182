import type { NavPage } from '../menu-rows.js';

/** A page as a pin names it: its path without the first slash, with `_` for the others. */
export const pinOf = (path: string): string => path.slice(1).replaceAll('/', '_');

/** Whether it can be pinned: what has a row of its own stands there already. */
const isPinnable = ({ nav }: NavPage): boolean => nav.group !== 'top';

/** The pinned pages that one may open, in the order of the menu. */
export function pinnedPages(
  shown: readonly NavPage[],
  pins: readonly string[],
): readonly NavPage[] {
  return shown.filter((page) => isPinnable(page) && pins.includes(pinOf(page.path)));
}
