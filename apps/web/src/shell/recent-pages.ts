import { onPageShown, type ShownPage } from '@stad/platform/web/navigation/page-shown.js';
import { useEffect } from 'react';
import { isNeutralPage, isOpenPage } from '../open-pages.js';

/** *Senast öppnat*: so many of them are offered, the latest first. */
const MOST = 6;

export interface RecentPage extends ShownPage {
  /** An instant. */
  readonly at: string;
}

/**
 * What somebody has opened since they signed in: addresses without what was chosen on them, and titles, in which
 * there is no content (INV-20). It lies in the memory of this page alone: a reload, the way out, and another
 * membership leave nothing of it.
 */
let kept: { readonly membershipId: string; readonly pages: readonly RecentPage[] } | null = null;

/** The pages of this membership, the latest first; of another one there are none. */
export const recentPages = (membershipId: string): readonly RecentPage[] =>
  kept?.membershipId === membershipId ? kept.pages : [];

/** Keeps a page; what anybody may open is left out: a link of somebody's own could stand in its address. */
export function keepRecent(membershipId: string, page: ShownPage, at: string): void {
  if (page.path === '/' || isOpenPage(page.path) || isNeutralPage(page.path)) return;
  const others = recentPages(membershipId).filter(({ path }) => path !== page.path);
  kept = { membershipId, pages: [{ ...page, at }, ...others].slice(0, MOST + 1) };
}

export const forgetRecent = (): void => {
  kept = null;
};

/** Keeps what is opened for as long as this membership is signed in. */
export function useRecentPages(membershipId: string | null): void {
  useEffect(() => {
    if (membershipId === null) return forgetRecent();
    const stop = onPageShown((page) => keepRecent(membershipId, page, new Date().toISOString()));
    return () => {
      stop();
      forgetRecent();
    };
  }, [membershipId]);
}
