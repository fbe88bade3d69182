import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { CALL_LANGUAGES } from '../../rules/call/languages.js';
import { words } from '../words.generated.js';

/** Which language is needed; kept on the page alone, not in the address (field.md 3.5). */
export function LanguageChoice(props: {
  value: string | null;
  onChange: (language: string | null) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const options = languageOptions(
    CALL_LANGUAGES.filter((code) => code !== 'sv'),
    language,
  );
  return (
    <Select
      label={t('language')}
      placeholder={t('language.swedish')}
      value={props.value ?? ''}
      onChange={(value) => props.onChange(value || null)}
      options={options}
    />
  );
}
