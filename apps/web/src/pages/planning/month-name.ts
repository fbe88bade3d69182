import { MONTHS } from '@stad/platform/rules/day-words.js';
import type { Language } from '@stad/platform/rules/language.js';

/** `maj 2026` of `2026-05`. */
export function monthName(month: string, language: Language): string {
  const [year, number] = month.split('-');
  return `${MONTHS[language][Number(number) - 1]} ${year}`;
}
