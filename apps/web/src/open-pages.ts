import type { PageEntry } from '@stad/platform/web/navigation/page-entry.js';
import { pages } from './pages.js';

const addressesOf = (isMeant: (page: PageEntry) => boolean | undefined) =>
  pages.filter(isMeant).map(({ path }) => new RegExp(`^${path.replaceAll(/\$[^/]+/g, '[^/]+')}$`));

const open = addressesOf((page) => page.open);
const forThePublic = addressesOf((page) => page.isPublic);
const bare = addressesOf((page) => page.isBare);
const neutral = addressesOf((page) => page.isNeutral);
const following = addressesOf((page) => page.followsField);

/** Whether anybody may open what stands at this address, without signing in (INV-29, J3). */
export function isOpenPage(pathname: string): boolean {
  return open.some((path) => path.test(pathname));
}

/** Whether what stands at this address is for the public: nothing of the portal stands around it. */
export function isPublicPage(pathname: string): boolean {
  return forThePublic.some((path) => path.test(pathname));
}

/** Whether what stands at this address is read in the street: a neutral name alone stands above it. */
export function isNeutralPage(pathname: string): boolean {
  return neutral.some((path) => path.test(pathname));
}

/** Whether what stands at this address is reached from the street, and keeps the neutral name then. */
export function isFollowingPage(pathname: string): boolean {
  return following.some((path) => path.test(pathname));
}

/** Whether what stands at this address is read from afar: no bar, no menu, and no public beside it. */
export function isBarePage(pathname: string): boolean {
  return bare.some((path) => path.test(pathname));
}
