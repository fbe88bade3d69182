import type { ComponentType } from 'react';
import type { Language } from '../../rules/language.js';
import { useLanguage } from '../i18n/language.js';
import type { Words } from '../i18n/words.js';

/** The groups of the menu that stand behind one row each, in their order (pages.md 2.1). */
export const NAV_GROUPS = [
  'field',
  'activities',
  'network',
  'results',
  'knowledge',
  'organisation',
] as const;
export type NavGroup = (typeof NAV_GROUPS)[number];

type NavIcon = ComponentType<{ 'aria-hidden'?: boolean }>;

/** What a page is called in the menu or in the search, by language. */
export type PageLabel = Readonly<Record<Language, () => string>>;

/** One page: an address, the module that draws it, who may open it, its place in the menu. */
export interface PageEntry<Label = PageLabel> {
  /** Swedish without åäö, in both languages; parameters as `$number`. */
  readonly path: string;
  readonly page: () => Promise<{ default: ComponentType }>;
  /** A permission as the API names it. Without it the page is for everyone who is signed in. */
  readonly allow?: string;
  /** Also without sign-in. */
  readonly open?: boolean;
  /** For anybody, without the portal around it: the other language and *Lämna sidan* alone stand above it. */
  readonly isPublic?: boolean;
  /** Held in the street: a neutral name stands above it, nothing of the portal, and no bar below. */
  readonly isNeutral?: boolean;
  /** Reached from a page that is held in the street it keeps the neutral name; otherwise it has the portal's. */
  readonly followsField?: boolean;
  /** Read from afar: nothing of the portal stands around it, and it leads back itself. */
  readonly isBare?: boolean;
  /** In the demo only: elsewhere the address does not exist. */
  readonly inDemo?: boolean;
  /** Also on a phone that was made ready for a pass. */
  readonly inField?: boolean;
  /** What the search calls it, for a page that the menu does not name. */
  readonly found?: Label;
  readonly nav?: {
    /** `top`: a row of its own, above the groups. */
    readonly group: 'top' | NavGroup;
    readonly label: Label;
    /** Of a row of its own, and of the phone's bar; behind a group words are enough. */
    readonly icon?: NavIcon;
    /**
     * In the menu of an agency that leads a programme, and of who holds one of these permissions beside; for
     * anybody else there is nothing to read on it.
     */
    readonly ofLeadOr?: readonly string[];
    /** Among the first four of the bar at the bottom of a phone. */
    readonly phone?: Label;
  };
}

/** The pages of one domain (`web/menu/pages.ts`), whose names are keys of the words beside them. */
export function pagesOf<Args>(
  words: Words<Args>,
  pages: readonly PageEntry<keyof Args & string>[],
): readonly PageEntry[] {
  const labelOf = (key: string): PageLabel => ({
    sv: () => words.sv[key]?.() ?? key,
    en: () => words.en[key]?.() ?? key,
  });
  return pages.map(({ found, nav, ...page }) => ({
    ...page,
    ...(found ? { found: labelOf(found) } : {}),
    ...(nav
      ? {
          nav: {
            group: nav.group,
            label: labelOf(nav.label),
            ...(nav.icon ? { icon: nav.icon } : {}),
            ...(nav.ofLeadOr ? { ofLeadOr: nav.ofLeadOr } : {}),
            ...(nav.phone ? { phone: labelOf(nav.phone) } : {}),
          },
        }
      : {}),
  }));
}

/** The reader's name for what the menu or the search shows. */
export function useLabelText(): (label: PageLabel) => string {
  const language = useLanguage();
  return (label) => label[language]();
}
