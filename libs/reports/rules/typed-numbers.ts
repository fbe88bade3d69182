import type { Missing } from '@stad/platform/rules/next-step.js';
import type { SectionNumber } from './report-kind.js';
import { tokensIn, typedToken } from './report-text.js';

/** A number that was typed by hand and says nothing of where it comes from. */
export interface TypedNumber {
  readonly text: string;
  /** Characters before it. */
  readonly offset: number;
}

const MONTHS =
  'jan(?:uari)?|feb(?:ruari)?|mars|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october';
const COUNTED =
  'kr(?:onor)?|tkr|mkr|%|procent|personer|deltagare|timmar|samtal|kontakter|participants|people|hours|contacts';
const DASH = '[-–]';

/**
 * What holds digits and is no figure: days, times, weeks, paragraphs of law, places in a document,
 * telephone and diary numbers, codes, scales. A year stands alone; `2000 kronor` is an amount.
 */
const NO_FIGURE: readonly RegExp[] = [
  // 2022-06-30, 2022-06, 2022-W24, 30/6, 14–16 juni 2022, June 14, 2022
  /\b\d{4}-(?:\d{2}(?:-\d{2})?|W\d{2})\b/giu,
  /\b\d{1,2}\/\d{1,2}(?:[ /-]\d{4})?\b/gu,
  new RegExp(
    `\\b\\d{1,2}(?:\\s?${DASH}\\s?\\d{1,2})?(?: och \\d{1,2})?\\.?\\s+(?:${MONTHS})\\b\\.?(?:\\s+\\d{4})?`,
    'giu',
  ),
  new RegExp(`\\b(?:${MONTHS})\\s+\\d{1,2},\\s\\d{4}\\b`, 'giu'),
  new RegExp(
    `\\b(?:19|20)\\d{2}(?:\\s?${DASH}\\s?(?:(?:19|20)?\\d{2}))?\\b(?![.,]\\d|\\s?(?:${COUNTED}))`,
    'giu',
  ),
  // kl. 20.00, 20.00–01.30, vecka 24–26
  /\b(?:kl\.?|klockan)\s*\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?/giu,
  /\b\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}\b/gu,
  /\b(?:vecka|veckorna|week|v\.)\s*\d{1,2}(?:\s?[-–]\s?\d{1,2})?\b/giu,
  // 10 kap. 3 a §, §§ 4–6, artikel 9.2, SFS 2009:400
  /\b\d+\s?[a-z]?\s?(?:kap\b\.?|§§?)/giu,
  /§§?\s?\d+(?:\s?[-–]\s?\d+)?/gu,
  /\b\d{4}:\d+\b/gu,
  /\b(?:avsnitt|bilaga|mål|punkt|steg|fas|version|sida|tabell|figur|artikel|nr|section|appendix|goal|step|phase|page|article)\.?\s\d+(?:\.\d+)*\b/giu,
  // FP-2022-006, K01, 801-12345-2022, 112, 020-390 000
  /\p{L}[\p{L}\d]*(?:[-_/]?\d+)+/gu,
  /\b\d+-\d+-\d+\b/gu,
  /\b\d{4}\/\d{2,}\b/gu,
  /\b(?:112|113 13|114 14|1177|0\d{1,3}-\d[\d ]*\d)\b/gu,
  // a scale from 0 to 10 says how was asked, not what came of it
  /\b(?:skala|skalan|scale)\s(?:från |from )?\d+(?:\s?[-–]\s?| till | to )\d+/giu,
  // 1. at the head of a line of a list
  /^\s*\d{1,2}[.)]\s/gmu,
];

const NUMBER = /(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?/gu;

/**
 * Numbers of a text that need a source, in their order: what is neither a figure, nor typed with its
 * source, nor a day, a law or another thing that is no result.
 */
export function numbersWithoutSource(text: string): readonly TypedNumber[] {
  const stripped = [
    ...tokensIn(text).map(({ text: token, offset }) => ({ offset, length: token.length })),
    ...NO_FIGURE.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        offset: match.index,
        length: match[0].length,
      })),
    ),
  ];
  return [...text.matchAll(NUMBER)]
    .map((match) => ({ text: match[0], offset: match.index }))
    .filter(({ text: number, offset }) =>
      stripped.every(
        (one) => offset + number.length <= one.offset || offset >= one.offset + one.length,
      ),
    );
}

/** The text with one of its numbers given a source. */
export function withSource(text: string, number: TypedNumber, source: string): string {
  const end = number.offset + number.text.length;
  return text.slice(0, number.offset) + typedToken(number.text, source) + text.slice(end);
}

/** As many numbers as are named when a section is refused. */
const NAMED = 3;

/** Sections with numbers that say nothing of their source: `NUMBER_WITHOUT_SOURCE`, one line each. */
export function sourcesMissing(texts: ReadonlyMap<SectionNumber, string>): readonly Missing[] {
  return [...texts].flatMap(([section, text]) => {
    const numbers = [...new Set(numbersWithoutSource(text).map((each) => each.text))];
    if (numbers.length === 0) return [];
    const who = numbers.slice(0, NAMED).join(', ') + (numbers.length > NAMED ? ' …' : '');
    return [{ code: 'NUMBER_WITHOUT_SOURCE', field: String(section), who }];
  });
}
