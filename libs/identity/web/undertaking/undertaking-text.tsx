import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { UNDERTAKING_PARTS } from '../../rules/undertaking.js';
import { words } from './words.generated.js';

/** The whole undertaking in force. */
export function UndertakingText() {
  const t = useWords(words);
  return (
    <div className="stack measure">
      {UNDERTAKING_PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`undertaking.${part}`)}</h2>
          <p>{t(`undertaking.${part}Text`)}</p>
        </section>
      ))}
    </div>
  );
}
