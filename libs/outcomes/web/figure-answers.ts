import type { Language } from '@stad/platform/rules/language.js';
import type { SearchAnswer } from '@stad/platform/web/navigation/search-answer.js';
import { definedOn } from '../rules/catalogue.js';

/** Every figure that is defined on a day, found by its code, its name and what it counts. */
export function figureAnswers(language: Language, today: string): readonly SearchAnswer[] {
  return definedOn(today).map(({ code, name, definition }) => ({
    id: `figure ${code}`,
    group: 'figure',
    text: name[language],
    note: code,
    number: code,
    also: `${code} ${definition[language]}`,
    path: `/uppfoljning/${code}`,
    allow: 'figure:read',
  }));
}
