const LONGEST = 500;

/** A path with its query and fragment, in signs that a browser reads as they stand. */
const PATH = /^\/[^\\\p{C}\p{Z}]*$/u;
/** Segments with nothing in them, and those that lead elsewhere, as such or behind percent signs. */
const ELSEWHERE = /^[^?#]*\/(?:\/|(?:\.|%2e){1,2}(?:[/?#]|$))/i;

/** Pages that are only for signing in: to come back to one of them would ask again. */
const SIGN_IN_PAGES = /^\/(logga-in|sign-in)([/?#]|$)/;

/**
 * Where to go after sign-in: a path of the portal with its query, never another address. What a browser
 * would read as another host (`//elsewhere`, a backslash, a tab between) becomes the front page.
 */
export function returnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST) return '/';
  const isOwn = PATH.test(wanted) && !ELSEWHERE.test(wanted) && !SIGN_IN_PAGES.test(wanted);
  return isOwn ? wanted : '/';
}

/** What is served as bytes to save, and is no page. */
export const isFilePath = (path: string): boolean => path.startsWith('/files/');

/**
 * The page at which a way through a provider ends. That way is a navigation which another site began, and the
 * session's strict cookie stays behind there: a page asks for what it shows by itself, a file would be
 * nobody's. So a file is fetched from the page that asked for the fresh factor.
 */
export function landingPage(path: string): string {
  return isFilePath(path) ? `/bekrafta?till=${encodeURIComponent(path)}` : path;
}
