import type { Trace } from './trace.js';

/** Words that end like a street and are none. */
const NO_STREET =
  /^(?:kontakt|om|åter|mellan|medel|arbets|motor|riks|läns|huvud|kust|gång|cykel|skol|järn|luft|fram|in|ut|nöd|samarbets|lös|all|bi|en|mål|kunskaps)(?:v(?:ä|Ä)g|gata|torg)/i;
/** What a figure after a street counts or dates, so that it is no house. */
const COUNTED =
  /^(?: ?- ?\d{1,2})? ?(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|person(?:er)?|gång(?:er)?|tim(?:me|mar)?|min(?:ut|uter)?|pass|kväll(?:ar)?|dag(?:ar)?|veck(?:a|or)|meter|m|km|procent|kr|st|stycken|tillfällen?|besök|samtal|kontakter|försök|deltagare)(?!\p{L})|^ ?%/iu;
/** `Stortorget 20–22`: an open place with hours. */
const HOURS = /^ ?- ?(?:[01]?\d|2[0-4])(?!\d)/;
const OPEN_PLACE = /(?:torget|torg|stråket|kajen|backen|esplanaden) \d/i;

/** Where somebody lives: a street with a number, a flat (security.md 5). */
export const PLACE_TRACES: readonly Trace[] = [
  {
    rule: 'STREET_NUMBER',
    needs:
      /(?:gata|gatan|väg|vägen|gränd|gränden|stig|stigen|allén|torg|torget|esplanaden|stråket|kajen|backen) (?:nr\.? |nummer )?\d/iu,
    pattern:
      /(?<!\p{L})\p{L}{2,40}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|stig|allén|torget|torg|esplanaden|stråket|kajen|backen) (?:nr\.? |nummer )?\d{1,3}(?: ?[A-H](?!\p{L})|[a-h](?!\p{L}))?(?![\p{L}\d]|[.,:/]\d)/giu,
    unless: isNoHouse,
  },
  {
    rule: 'STREET_NUMBER',
    // `Kung Oskars väg 3`, `Lilla torget 5`: the name is a word of its own.
    needs: / (?:väg|gata|gränd|stig|torg|allé|backe)(?:et|an|en)? (?:nr\.? |nummer )?\d/u,
    pattern:
      /(?<!\p{L})(?:\p{Lu}\p{L}{1,30}s (?:väg|gata|gränd|stig|torg|allé|backe)|(?:Stora|Lilla|Gamla|Nya|Norra|Södra|Östra|Västra) (?:torget|gatan|vägen|gränden)) (?:nr\.? |nummer )?\d{1,3}(?: ?[A-H](?!\p{L})|[a-h](?!\p{L}))?(?![\p{L}\d]|[.,:/]\d)/gu,
    unless: isNoHouse,
  },
  { rule: 'STREET_NUMBER', pattern: /(?<!\p{L})(?:lgh|lägenhet) ?(?:nr ?)?\d{3,4}(?!\d)/giu },
];

function isNoHouse(found: string, _: string, after: string): boolean {
  const isOpen = OPEN_PLACE.test(found) && HOURS.test(after);
  return NO_STREET.test(found) || isCounted(after) || isOpen;
}

/** Whether the figure after a street counts or dates something, as what follows it shows. */
export function isCounted(after: string): boolean {
  return COUNTED.test(after);
}
