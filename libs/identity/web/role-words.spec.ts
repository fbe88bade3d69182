import { expect, it } from '@jest/globals';
import { translator } from '@stad/platform/web/i18n/words.js';
import { ROLES } from '../rules/role.js';
import { words as names } from './role/words.generated.js';
import { words } from './words.generated.js';

it.each(ROLES)('%s has a word and says what it may, in both languages', (role) => {
  for (const language of ['sv', 'en'] as const) {
    expect(translator(names, language).maybe(`role.${role}`)).toBeTruthy();
    expect(translator(words, language).maybe(`role.${role}.may`)).toBeTruthy();
  }
});
