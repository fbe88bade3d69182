import { leaveWithoutAsking } from '../graphql/unsaved.js';

/** A page of the portal that says nothing of it: one word, and the way back in. */
export const NEUTRAL_PAGE = '/samverkan.html';
/** Where the way back in leads. */
export const WAY_BACK = '/fortsatt';
/** What tab, history and home screen call the portal while it is out in the street. */
export const NEUTRAL_NAME = 'Samverkan';

/** Where one left, in this tab alone, until one goes on. */
const LEFT = 'stad.left';
const FIELD = '/falt';

const keepers = new Set<() => Promise<void>>();
/** The page is hidden by then; a disk that answers nothing holds nobody. */
const KEPT_WITHIN_MS = 300;

/** What is being put away is waited for before a page is left at once. */
export function keepOnQuickExit(keep: () => Promise<void>): void {
  keepers.add(keep);
}

/**
 * *Lämna*: away at once, for whoever must not be seen with the portal. Nobody is asked, no other site learns
 * anything, and every step back in the history leads to the neutral page again (`staysAway`).
 */
export function quickExit(): void {
  noteLeft(location.pathname + location.search);
  leaveWithoutAsking();
  document.title = NEUTRAL_NAME;
  document.body.hidden = true;
  const kept = Promise.allSettled([...keepers].map((keep) => keep()));
  const late = new Promise((leave) => setTimeout(leave, KEPT_WITHIN_MS));
  void Promise.race([kept, late]).then(() => location.replace(NEUTRAL_PAGE));
}

/**
 * Asked before anything of the portal is drawn: whether this tab was left, and goes to the neutral page
 * again. Over *Fortsätt* it is back where it was left.
 */
export function staysAway(): boolean {
  const left = leftAt();
  if (location.pathname === WAY_BACK) {
    noteLeft(null);
    history.replaceState(null, '', left?.startsWith('/') ? left : FIELD);
    return false;
  }
  if (left === null) return false;
  location.replace(NEUTRAL_PAGE);
  return true;
}

/** What is needed without coverage is fetched while there is some. */
export function fetchNeutralPage(): void {
  for (const path of [NEUTRAL_PAGE, '/samverkan.css']) void fetch(path).catch(() => undefined);
}

function leftAt(): string | null {
  try {
    return sessionStorage.getItem(LEFT);
  } catch {
    return null;
  }
}

function noteLeft(path: string | null): void {
  try {
    if (path === null) sessionStorage.removeItem(LEFT);
    else sessionStorage.setItem(LEFT, path);
  } catch {
    // A browser that keeps nothing leaves all the same.
  }
}

// A browser that kept the page as it was shows it again without loading it.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted && leftAt() !== null) location.replace(NEUTRAL_PAGE);
});
