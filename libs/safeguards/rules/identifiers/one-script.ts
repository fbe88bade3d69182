/** Signs of any script: digits, punctuation, accents that stand on their own. */
const SHARED = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** The scripts a name may be written in: those of Europe and its nearest. */
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic'].map(
  (script) => new RegExp(`^\\p{Script=${script}}$`, 'u'),
);

/**
 * Whether all letters of a name are of one script. *Polisen* with a Greek omicron in it looks the same and is
 * another name: whoever reads it trusts the wrong organisation.
 */
export function isOneScript(name: string): boolean {
  const letters = [...name.normalize('NFKC')].filter((sign) => !SHARED.test(sign));
  return letters.length === 0 || SCRIPTS.some((script) => letters.every((one) => script.test(one)));
}
