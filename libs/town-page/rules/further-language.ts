import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';

/** Help comes in Romanian first; a town chooses {@link MOST_CHOSEN} more. */
export const FIRST_FURTHER = 'ro';
export const MOST_CHOSEN = 4;

/** Languages a town may have beside the page's own: those that are met in the field, and their neighbours. */
export const FURTHER_LANGUAGES = [
  FIRST_FURTHER,
  ...['ar', 'bg', 'es', 'fa', 'fr', 'hu', 'pl', 'pt', 'ru', 'so', 'sq', 'th', 'ti', 'uk', 'vi'],
  'zh',
] as const;
export type FurtherLanguage = (typeof FURTHER_LANGUAGES)[number];

const RIGHT_TO_LEFT: readonly string[] = ['ar', 'fa'];

export function isFurtherLanguage(code: string): code is FurtherLanguage {
  return (FURTHER_LANGUAGES as readonly string[]).includes(code);
}

export const directionOf = (language: FurtherLanguage): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';

/** How it is known that a text says what it should: an authority has published it, or a function has read it. */
export const WAYS_KNOWN = ['AUTHORITY', 'READ_BY'] as const;
export type WayKnown = (typeof WAYS_KNOWN)[number];

export function isWayKnown(code: string): code is WayKnown {
  return (WAYS_KNOWN as readonly string[]).includes(code);
}

/** In characters: a handful of lines, and the name of what was published. */
export const LONGEST_FURTHER = { says: 1_200, sourceName: 160 } as const;

/** As it is typed: what does not belong to the chosen way is looked away from. */
export type TypedText = {
  readonly language: string;
  readonly says: string;
  readonly knownBy: string;
  readonly sourceName: string;
  readonly sourceUrl: string;
  readonly byFunction: string;
  /** Of the published text: when it was read there. Else the day on which the function read it. */
  readonly knownOn: string;
};

export interface FurtherText {
  readonly language: FurtherLanguage;
  readonly says: string;
  readonly knownBy: WayKnown;
  readonly sourceName: string | null;
  readonly sourceUrl: string | null;
  readonly byFunction: string | null;
  readonly knownOn: string;
}

/** What stands there already, as far as it decides what may stand there next. */
export type KeptText = Pick<FurtherText, 'says' | 'knownOn'>;

/**
 * The words of a further language, with how they are known. Other words were not read on the day that was kept: they
 * come with a later one. Problems, each at its field: `LANGUAGE_UNKNOWN`, `FURTHER_TEXT_MISSING`, `TEXT_TOO_LONG`
 * { largest }, `INVALID_CODE`, `TEXT_SOURCE_MISSING`, `INVALID_HTTPS_URL`, `TEXT_READER_MISSING`, `DATE_IN_FUTURE`,
 * `TEXT_NOT_READ_SINCE`.
 */
export function checkFurtherText(
  typed: TypedText,
  kept: KeptText | null,
  today: string,
): Result<FurtherText> {
  const { language, knownBy, knownOn } = typed;
  const says = typed.says.trim();
  const problems: Problem[] = [...wordProblems(says), ...sourceProblems(typed)];
  if (!isFurtherLanguage(language)) problems.push({ code: 'LANGUAGE_UNKNOWN', field: 'language' });
  if (knownOn > today) problems.push({ code: 'DATE_IN_FUTURE', field: 'knownOn' });
  if (kept && kept.says !== says && knownOn <= kept.knownOn) {
    problems.push({ code: 'TEXT_NOT_READ_SINCE', field: 'knownOn' });
  }
  const isPublished = knownBy === 'AUTHORITY';
  return check(problems, {
    language: language as FurtherLanguage,
    says,
    knownBy: knownBy as WayKnown,
    sourceName: isPublished ? typed.sourceName.trim() : null,
    sourceUrl: isPublished ? typed.sourceUrl.trim() : null,
    byFunction: isPublished ? null : typed.byFunction.trim(),
    knownOn,
  });
}

function wordProblems(says: string): Problem[] {
  const largest = LONGEST_FURTHER.says;
  if (says === '') return [{ code: 'FURTHER_TEXT_MISSING', field: 'says' }];
  return says.length > largest
    ? [{ code: 'TEXT_TOO_LONG', field: 'says', params: { largest } }]
    : [];
}

function sourceProblems({ knownBy, sourceName, sourceUrl, byFunction }: TypedText): Problem[] {
  if (knownBy === 'READ_BY') {
    return byFunction.trim() === '' ? [{ code: 'TEXT_READER_MISSING', field: 'byFunction' }] : [];
  }
  if (knownBy !== 'AUTHORITY') return [{ code: 'INVALID_CODE', field: 'knownBy' }];
  const problems: Problem[] = [];
  const largest = LONGEST_FURTHER.sourceName;
  if (sourceName.trim() === '') problems.push({ code: 'TEXT_SOURCE_MISSING', field: 'sourceName' });
  if (sourceName.trim().length > largest) {
    problems.push({ code: 'TEXT_TOO_LONG', field: 'sourceName', params: { largest } });
  }
  if (!/^https:\/\/[^\s/]+\.[^\s/]/i.test(sourceUrl.trim())) {
    problems.push({ code: 'INVALID_HTTPS_URL', field: 'sourceUrl' });
  }
  return problems;
}

/** Whether a town that has some may have this one, too: Romanian always, of the others so many. */
export function mayHave(language: string, has: readonly string[]): boolean {
  if (language === FIRST_FURTHER || has.includes(language)) return true;
  return has.filter((one) => one !== FIRST_FURTHER).length < MOST_CHOSEN;
}
