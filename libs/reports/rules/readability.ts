import { partsOf } from './report-text.js';

/** A sentence ends at a mark with a space after it, at the end of a line, or at the end of the text. */
const SENTENCE_ENDS = /[.!?…]+(?=\s|$)|\n+/u;
const WORD = /[\p{L}\d]/u;

/**
 * Words a sentence, in whole words (pages.md 3.10): null for a text without any. A number that is
 * filled in reads as one word.
 */
export function wordsPerSentence(text: string): number | null {
  const read = partsOf(text)
    .map((part) => ('text' in part ? part.text : 'typed' in part ? part.typed : '0'))
    .join('');
  const sentences = read
    .split(SENTENCE_ENDS)
    .map((sentence) => sentence.split(/\s+/u).filter((word) => WORD.test(word)).length)
    .filter((words) => words > 0);
  if (sentences.length === 0) return null;
  return Math.round(sentences.reduce((sum, words) => sum + words, 0) / sentences.length);
}
