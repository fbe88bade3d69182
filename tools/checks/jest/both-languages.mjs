// The specs read sentences in both languages at once; a browser loads the second one when it is read.
import { loadProblemWords } from '../../../libs/platform/web/i18n/problem-words.ts';

await loadProblemWords('en');
