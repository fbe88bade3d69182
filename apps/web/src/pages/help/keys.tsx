import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type HelpKey, KEYS } from './guide-names.js';
import { words } from './words.generated.js';

/** Keys and what they do. */
export function Keys({ of }: { of: readonly HelpKey[] }) {
  const t = useWords(words);
  return (
    <dl className="help-keys">
      {of.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{KEYS[key]}</kbd>
          </dt>
          <dd>{t(`key.${key}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
