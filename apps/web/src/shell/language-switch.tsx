import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { type Appearance, useAppearance } from '../appearance.js';
import { words } from '../words.generated.js';

/** Each language is named in itself. */
export const LANGUAGE_OPTIONS = [
  { value: 'sv', label: 'Svenska' },
  { value: 'en', label: 'English' },
];

/** Before sign-in the choice is kept on this device. */
export function LanguageSwitch() {
  const t = useWords(words);
  const { language, change } = useAppearance();
  return (
    <Segmented
      label={t('account.language')}
      options={LANGUAGE_OPTIONS}
      value={language}
      onChange={(value) => change({ language: value as Appearance['language'] })}
    />
  );
}
