import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says for an address which files its page needs, as a `Link` header; undefined where the frame is enough. */
export type PageLinks = (path: string) => string | undefined;

/**
 * Reads the list that the build left beside the client (`tools/build/page-files.mjs`). The browser fetches
 * what the header names together with the frame: a page waits one way to the server less. Names of pages and
 * files are the same for everybody, so the header tells nothing of who asks.
 *
 * @param root the folder of the built client; without a list no address has a header
 */
export function readPageLinks(root: string): PageLinks {
  const list = join(root, '.pages/files.json');
  if (!existsSync(list)) return () => undefined;
  const files = JSON.parse(readFileSync(list, 'utf8')) as Record<string, readonly string[]>;
  const plain = new Map<string, string>();
  const patterns: { readonly parts: readonly string[]; readonly link: string }[] = [];
  for (const [address, needed] of Object.entries(files)) {
    if (needed.length === 0) continue;
    const link = needed.map((file) => `</${file}>; rel=modulepreload`).join(', ');
    if (address.includes('$')) patterns.push({ parts: address.split('/'), link });
    else plain.set(address, link);
  }
  return (path) => {
    const asked = path.length > 1 ? path.replace(/\/$/, '') : path;
    const known = plain.get(asked);
    if (known) return known;
    const parts = asked.split('/');
    const isLike = (wanted: readonly string[]) =>
      wanted.length === parts.length &&
      wanted.every((part, at) => part.startsWith('$') || part === parts[at]);
    return patterns.find(({ parts: wanted }) => isLike(wanted))?.link;
  };
}
