import type { Language } from '@stad/platform/rules/language.js';
import { problemWords as swedish } from './problem-words.sv.generated.js';
import type { LooseWords } from './words.js';

let english: LooseWords['en'] | undefined;

/** The sentences of every domain's problems; in Swedish where the other language has not come. */
export function problemWords(): LooseWords {
  return { sv: swedish, en: english ?? swedish };
}

export function hasProblemWords(language: Language): boolean {
  return language === 'sv' || english !== undefined;
}

/**
 * Swedish comes with the portal, English when somebody reads it. Never fails: without network the
 * sentences stay Swedish, and the next page asks again.
 */
export async function loadProblemWords(language: Language): Promise<void> {
  if (hasProblemWords(language)) return;
  try {
    english = (await import('./problem-words.en.generated.js')).problemWords;
  } catch {
    // A sentence in the other language is better than no page.
  }
}
