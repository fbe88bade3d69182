// The specs read sentences in both languages; a browser loads those of the one that is read.
import { loadProblemWords } from '../../../libs/platform/web/i18n/problem-words.ts';

await Promise.all(['sv', 'en'].map(loadProblemWords));
