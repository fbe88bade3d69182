import { isCounted } from './place-traces.js';
import type { Trace } from './trace.js';

/** The house, a number called so, and neither an hour, a share nor a span. */
const NUMBER = '(?:nr\\.? |nummer )?\\d';
const HOUSE = `${NUMBER}{1,3}(?: ?[A-Ha-h](?!\\p{L}))?(?![\\p{L}\\d]|[.,:/]\\d|-\\d{2})`;
const QUARTER = '(?:(?:[NSÖV]|St|L|Gl)\\.?|Nya?|Gamla|Stora|Lilla|Norra|Södra|Östra|Västra)';
/** Words that end like a street cut short: *måndag, omgång, Göteborg, behov, själv, frågat*. */
const WORD = new RegExp(
  `(?:${[
    '[aeiouyåäö](?:n|g)g|[aiouyåäö]g|(?:st|d|^)eg|(?:bo|be|to|ko|so|fä|va|hä|^a)rg|(?:he|ä|ta|ba)lg',
    '[iouåäö]v|(?<!rn)av|(?:br|el|bl|kl|r)ev|(?<!sko)lv|(?<!der|ster)rv',
    '(?:[aeiouyåäö]|fär|hel|[^m]n)gat|paragr|progr|exempl',
  ].join('|')})$`,
  'iu',
);
/** Streets that such a word would hide. */
const STREET = /^(?:stor|kyrko|ny|sjö|malmö|ban|bang)(?:g|v|gat)?$/i;

/** A street as one cuts it short in a note (security.md 5): asked about, for the word may be another. */
export const SHORT_STREETS: readonly Trace[] = [
  {
    rule: 'STREET_NUMBER',
    // `Ö Kyrkov 3 B`, `St. Södergat. 12`: the quarter stands before it.
    pattern: new RegExp(
      `(?<!\\p{L})${QUARTER} ?(?:\\p{Lu}\\p{L}{1,24}(?:gat|vg|gr|pl|g|v)|Espl|Esplanad)(?: |\\. ?)${HOUSE}`,
      'gu',
    ),
    unless: isNoStreet,
  },
  {
    rule: 'STREET_NUMBER',
    // `storg. 12`: a full stop that ends no sentence.
    needs: new RegExp(`(?:gat|g|v)\\. ?${NUMBER}`, 'iu'),
    pattern: new RegExp(`(?<!\\p{L})\\p{L}{2,24}(?:gat|vg|g|v)\\. ?${HOUSE}`, 'giu'),
    unless: isNoStreet,
  },
  {
    rule: 'STREET_NUMBER',
    // `Stationspl. 4`, `Kattgr. 3`: with a capital, for smaller words end so too.
    needs: new RegExp(`(?:gr|pl)\\. ?${NUMBER}`, 'u'),
    pattern: new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}{2,24}(?:gr|pl)\\. ?${HOUSE}`, 'gu'),
    unless: isNoStreet,
  },
  {
    rule: 'STREET_NUMBER',
    // `Storg 12`, `STORG 12`.
    needs: new RegExp(`(?:gat|g|v|GAT|G|V) ${NUMBER}`, 'u'),
    pattern: new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}{3,24}(?:gat|g|v|GAT|G|V) ${HOUSE}`, 'gu'),
    unless: isNoStreet,
  },
];

function isNoStreet(found: string, _: string, after: string): boolean {
  const [word = ''] = /\p{L}+(?=\.? ?(?:n(?:r|u)|\d))/u.exec(found) ?? [];
  return (WORD.test(word) && !STREET.test(word)) || isCounted(after);
}
