import type { Match, WarningRule } from './finding.js';

interface Trace {
  readonly rule: WarningRule;
  readonly pattern: RegExp;
  /** Second look at what the pattern found. */
  readonly unless?: (found: string, before: string) => boolean;
}

/** Words that look like the letters of a plate before a figure: statutes, money, rooms, our own. */
const NO_PLATE =
  /^(SEK|EUR|USD|KR|SFS|OSL|SOL|LSS|LVU|LVM|BRB|TEL|SMS|DNR|KAP|RUM|SAL|KPI|SEM|ACT|MAP|ISO|SSK|DOK|BIL|VER)$/i;
const NO_STREET =
  /^(kontakt|om|åter|mellan|medel|arbets|motor|riks|läns|huvud|kust|gång|cykel|skol|järn|luft|fram|in|ut|nöd)v(ä|Ä)g/i;

const TRACES: readonly Trace[] = [
  { rule: 'EMAIL', pattern: /[\w.+-]+ ?@ ?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu },
  {
    rule: 'URL',
    // An organisation's front page points at nobody; what comes after the host may.
    pattern: /(?:https?:\/\/|www\.)[^\s/?#]+(?:[/?#]\S+)/gi,
  },
  {
    rule: 'URL',
    pattern:
      /(?<![\w.])(?:[\w-]+\.)?(?:facebook|instagram|tiktok|snapchat|linkedin|onlyfans|twitter|x|t|wa|vk)\.(?:com|me)\/\S+/gi,
  },
  { rule: 'HANDLE', pattern: /(?<![\w.@/])@[A-Za-z_][\w.]{2,}/g },
  {
    rule: 'HANDLE',
    pattern:
      /\b(?:snap(?:chat)?|insta(?:gram)?|telegram|kik|tiktok|whatsapp)\s?[:=]\s?[\w.@-]{3,}/gi,
  },
  {
    rule: 'POLICE_REPORT_NUMBER',
    pattern: /(?<![\p{L}\d])(?:\d{4} ?- ?)?K ?\d{3,7} ?- ?\d{2}(?:\d{2})?(?!\d)/gu,
  },
  {
    rule: 'PLATE',
    pattern: /(?<![\p{L}\d])[A-HJ-PR-UW-Z]{3}[ -]?\d{2}[A-HJ-PR-UW-Z\d](?![\p{L}\d]|[:./-]\d)/gu,
    unless: (found) => NO_PLATE.test(found.slice(0, 3)),
  },
  {
    rule: 'PLATE',
    pattern: /(?<![\p{L}\d])[a-hj-pr-uw-z]{3}\d{2}[a-hj-pr-uw-z\d](?![\p{L}\d@.]|[:/-]\d)/gu,
    unless: (found) => NO_PLATE.test(found.slice(0, 3)),
  },
  {
    rule: 'STREET_NUMBER',
    pattern:
      /(?<!\p{L})\p{L}{2,}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|allén|torget|esplanaden|stråket|kajen|backen) \d{1,3} ?[A-Za-z]?(?![\p{L}\d]|[.,:]\d)/giu,
    unless: (found) => NO_STREET.test(found),
  },
  { rule: 'STREET_NUMBER', pattern: /(?<!\p{L})(?:lgh|lägenhet) ?(?:nr ?)?\d{3,4}(?!\d)/giu },
  {
    rule: 'BANK_ACCOUNT',
    pattern: /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/g,
    unless: (found) => !isIban(found.replaceAll(' ', '')),
  },
  {
    rule: 'PHONE',
    // From abroad or with the country in front.
    pattern: /(?<![\d+])(?:\+|00)[1-9]\d{0,2}[ -]?(?:\(0\) ?)?\d(?:[ -]?\d){6,10}(?![ -]?\d)/g,
  },
  {
    rule: 'PHONE',
    // Area code, then 5–8 digits in groups of two and three.
    pattern:
      /(?<![\d/.,:-])(?:08|0[1-9]\d{1,2}) ?[-/ ] ?\d{2,3}(?: ?\d{2,3}){1,3}(?![\d/:,]|[ -]\d)/g,
    unless: isNoSubscriber,
  },
  { rule: 'PHONE', pattern: /(?<![\d/.,:-])0[1-9]\d{7,8}(?!\d)/g, unless: isNoSubscriber },
];

/** Freephone and shared-cost numbers belong to services: `020-390 000` is the helpline itself. */
function isNoSubscriber(found: string, before: string): boolean {
  const digits = found.replace(/\D/g, '');
  const amount = /\d $/.test(before) && !/[-/]/.test(found);
  return /^0(20|77)/.test(digits) || digits.length < 8 || digits.length > 10 || amount;
}

function isIban(text: string): boolean {
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const character of moved) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Traces of a person that are no personnummer: numbers, names and places one can follow. */
export function findTraces(text: string): Match[] {
  return TRACES.flatMap(({ rule, pattern, unless }) =>
    [...text.matchAll(pattern)]
      .filter((match) => !unless?.(match[0], text.slice(0, match.index)))
      .map((match) => ({ rule, from: match.index, to: match.index + match[0].length })),
  );
}
