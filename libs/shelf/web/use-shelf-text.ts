import { ACTOR_KINDS } from '@stad/actors/rules/actor-codes.js';
import { useCodeOptions, useCodeText } from '@stad/actors/web/code-options.js';
import { SPOKEN_LANGUAGES } from '@stad/identity/rules/spoken-language.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { EASY_SWEDISH } from '../rules/shelf-codes.js';
import { words } from './words.generated.js';

/** The codes of the shelf in words; what an actor is, in those of the actors. */
export function useShelfText() {
  const t = useWords(words);
  const shown = useLanguage();
  const actor = useCodeText();
  const format = useFormat();
  return {
    code: (prefix: string, code: string) => t.maybe(`${prefix}.${code}`) ?? code,
    language: (code: string) =>
      code === EASY_SWEDISH ? t('language.easy') : languageName(code, shown),
    whom: (code: string | null) => (code === null ? t('whom.anybody') : actor('kind', [code])),
    /** *87 kB*, *1,4 MB*. */
    size: (bytes: number) =>
      bytes < 1_000_000
        ? `${format.number(Math.max(1, Math.round(bytes / 1000)))}\u00a0kB`
        : `${format.number(bytes / 1_000_000, 1)}\u00a0MB`,
  };
}

/** The codes of the shelf as one chooses among them. */
export function useShelfOptions() {
  const t = useWords(words);
  const shown = useLanguage();
  const actors = useCodeOptions();
  return {
    of: (prefix: string, codes: readonly string[]) =>
      codes.map((value) => ({ value, label: t.maybe(`${prefix}.${value}`) ?? value })),
    // Swedish both ways first, then the others by name.
    languages: [
      { value: 'sv', label: languageName('sv', shown) },
      { value: EASY_SWEDISH, label: t('language.easy') },
      ...languageOptions(SPOKEN_LANGUAGES, shown),
    ],
    actorKinds: actors('kind', ACTOR_KINDS),
  };
}
