import type { Language } from '@stad/platform/rules/language.js';
import type { SearchAnswer } from '@stad/platform/web/navigation/search-answer.js';
import { refOf } from '../rules/bases/basis.js';
import { BASES } from '../rules/bases/catalogue.js';

/** Every provision as it holds now, found by its section and by what it says. */
export function provisionAnswers(language: Language): readonly SearchAnswer[] {
  return BASES.filter(({ isEarlier }) => !isEarlier).map((basis) => ({
    id: `law ${refOf(basis)}`,
    group: 'law',
    text: basis.provision,
    note: basis.summary[language],
    also: basis.summary[language],
    path: `/lagstod/lagrum/${refOf(basis)}`,
  }));
}
