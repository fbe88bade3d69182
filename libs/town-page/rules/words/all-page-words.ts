import type { PageLanguage } from '../town-page.js';
import { easyWords } from './easy.js';
import { englishWords } from './en.js';
import type { PageWords } from './page-words.js';
import { swedishWords } from './sv.js';

/** A language that is missing, or lacks a word, is no program. */
export const PAGE_WORDS: Readonly<Record<PageLanguage, PageWords>> = {
  sv: swedishWords,
  en: englishWords,
  latt: easyWords,
};
