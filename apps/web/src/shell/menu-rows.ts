import {
  NAV_GROUPS,
  type NavGroup,
  type PageEntry,
} from '@stad/platform/web/navigation/page-entry.js';

/** A page that the menu names. */
export type NavPage = PageEntry & { readonly nav: NonNullable<PageEntry['nav']> };

/** A row of the menu: a page, or the pages of a group behind one press. */
export interface MenuRow {
  /** Null for a page with a row of its own. */
  readonly group: NavGroup | null;
  /** At least one. */
  readonly pages: readonly NavPage[];
}

/** As many rows as one takes in at a look (ux 2.1). */
export const MOST_ROWS = 9;

/** What decides which entries somebody has. */
export interface MenuReader {
  readonly permissions: readonly string[];
  readonly places: readonly { readonly isLed: boolean }[];
}

/**
 * Pages of the menu that somebody may open and where they can read or begin something, in their order: hidden, not
 * greyed.
 */
export function navPages(
  pages: readonly PageEntry[],
  { permissions, places }: MenuReader,
): readonly NavPage[] {
  return pages.filter(
    (one): one is NavPage => one.nav !== undefined && isThereFor(one, { permissions, places }),
  );
}

/** Whether somebody may open a page and can read or begin something there; the menu and the search name no other. */
export function isThereFor(
  { allow, nav }: PageEntry,
  { permissions, places }: MenuReader,
): boolean {
  const may = (permission: string) => permissions.includes(permission);
  const isOfLead = nav?.ofLeadOr !== undefined;
  return (
    (!allow || may(allow)) &&
    (!isOfLead || places.some(({ isLed }) => isLed) || (nav.ofLeadOr ?? []).some(may))
  );
}

/**
 * The rows of the menu, at most {@link MOST_ROWS}: pages with a row of their own, then the groups. They depend on
 * what one may open and on nothing one does, so that each stays where it is (WCAG 3.2.3).
 */
export function menuRows(shown: readonly NavPage[]): readonly MenuRow[] {
  const of = (group: 'top' | NavGroup) => shown.filter(({ nav }) => nav.group === group);
  return [
    ...of('top').map((page): MenuRow => ({ group: null, pages: [page] })),
    ...NAV_GROUPS.map((group): MenuRow => ({ group, pages: of(group) })),
  ].filter(({ pages }) => pages.length > 0);
}

/** The page of the menu at which an address is, or nearest above it. */
export function navPageAt(shown: readonly NavPage[], pathname: string): NavPage | undefined {
  return shown
    .filter(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}
