/** Swedish is first and complete; English follows on every page (pages.md 1.2). */
export const LANGUAGES = ['sv', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const ASKED = 'sprak';

/**
 * The address of a page in the language that its reader chose: a link in a letter is opened on devices that
 * know nobody. Swedish is what such a device shows by itself.
 */
export function linkInLanguage(link: string, language: Language): string {
  if (language === 'sv') return link;
  const [address = link, fragment] = link.split('#');
  const mark = address.includes('?') ? '&' : '?';
  const asked = `${address}${mark}${ASKED}=${language}`;
  return fragment === undefined ? asked : `${asked}#${fragment}`;
}

/** What an address asks for, by its query; undefined when it asks for none that there is. */
export function languageAsked(query: string): Language | undefined {
  const match = new RegExp(`[?&]${ASKED}=([a-z]{2})(&|$)`).exec(query);
  return LANGUAGES.find((one) => one === match?.[1]);
}
