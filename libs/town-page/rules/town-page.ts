import { MANAGER, type Role } from '@stad/identity/rules/role.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { check, type Result } from '@stad/platform/rules/result.js';
import { type FurtherLanguage, isFurtherLanguage } from './further-language.js';

/** Opens the page of a town that the own agency leads, and takes it down. */
export const PAGE_KEEPERS: readonly Role[] = ['PROJECT_LEAD'];
/** Show numbers of their own agency there. */
export const NUMBER_SHOWERS: readonly Role[] = [...MANAGER, 'AGENCY_ADMIN'];
export const PAGE_READERS: readonly Role[] = [...PAGE_KEEPERS, ...NUMBER_SHOWERS];

/** Swedish, English, and Swedish that is easy to read; as the address names them, Swedish by none. */
export const PAGE_LANGUAGES = ['sv', 'en', 'latt'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** Under which heading of the page a number stands. */
export const PAGE_PARTS = ['TOWN', 'BUYERS', 'RELATIVES'] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A few lines on a phone: who is in a hurry scrolls past no speech. */
export const LONGEST_INTRO = 400;

/** The introductions, by the fields they are typed in. */
export interface Introductions {
  readonly introSv: string;
  readonly introEn: string;
  readonly introEasy: string;
}

/** Problem: `TEXT_TOO_LONG` at each of them. */
export function checkIntroductions(texts: Introductions): Result<Introductions> {
  const problems = Object.entries(texts).flatMap(([field, text]: [string, string]): Problem[] =>
    text.length > LONGEST_INTRO
      ? [{ code: 'TEXT_TOO_LONG', field, params: { largest: LONGEST_INTRO } }]
      : [],
  );
  return check(problems, texts);
}

/** A function as far as it decides whether its number may stand on the page. */
export interface ShowableFunction {
  readonly classification: string;
  readonly phone: string | null;
  readonly siteIds: readonly string[];
}

/**
 * What hinders a number from standing on the page of a town, the first reason: it is not for everybody yet, it
 * has none, it is not for this town. Null: nothing does.
 */
export function hindrance(
  { classification, phone, siteIds }: ShowableFunction,
  siteId: string,
): 'CONTACT_NOT_OPEN' | 'CONTACT_WITHOUT_PHONE' | 'SITE_NOT_SERVED' | null {
  if (!siteIds.includes(siteId)) return 'SITE_NOT_SERVED';
  if (!phone) return 'CONTACT_WITHOUT_PHONE';
  return classification === 'P0' ? null : 'CONTACT_NOT_OPEN';
}

export function isPagePart(code: string): code is PagePart {
  return (PAGE_PARTS as readonly string[]).includes(code);
}

/** What the address asks for after the town; null for a language that there is none of in any town. */
export function pageLanguage(asked: string | undefined): PageLanguage | FurtherLanguage | null {
  if (asked === undefined) return 'sv';
  if (asked === 'sv') return null;
  return isFurtherLanguage(asked) ? asked : (PAGE_LANGUAGES.find((one) => one === asked) ?? null);
}

/** In which of the page’s own languages stands what is round it: whoever reads neither knows English first. */
export function frameOf(language: PageLanguage | FurtherLanguage): PageLanguage {
  return isFurtherLanguage(language) ? 'en' : language;
}
