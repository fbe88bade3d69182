import type { ComponentType } from 'react';
import type { words } from './words.generated.js';

/** The groups of the menu, in their order (pages.md 2.1). */
export const NAV_GROUPS = ['work', 'knowledge', 'results', 'governance', 'settings'] as const;
export type NavGroup = (typeof NAV_GROUPS)[number];

type WordKey = keyof NonNullable<(typeof words)['args']> & string;

/** One page: an address, the module that draws it, who may open it, its place in the menu. */
export interface PageEntry {
  /** Swedish without åäö, in both languages; parameters as `$number`. */
  readonly path: string;
  readonly page: () => Promise<{ default: ComponentType }>;
  /** A permission as the API names it. Without it the page is for everyone who is signed in. */
  readonly allow?: string;
  /** Also without sign-in. */
  readonly open?: boolean;
  /** For anybody, without the portal around it: the other language and *Lämna sidan* alone stand above it. */
  readonly isPublic?: boolean;
  /** In the demo only: elsewhere the address does not exist. */
  readonly inDemo?: boolean;
  /** Also on a phone that was made ready for a pass. */
  readonly inField?: boolean;
  /** What the search calls it, for a page that the menu does not name. */
  readonly found?: Extract<WordKey, `found.${string}` | `nav.${string}`>;
  readonly nav?: {
    readonly group: NavGroup;
    readonly label: Extract<WordKey, `nav.${string}`>;
    readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
    /** Among the first four of the bar at the bottom of a phone. */
    readonly phone?: Extract<WordKey, `phone.${string}`>;
  };
}
