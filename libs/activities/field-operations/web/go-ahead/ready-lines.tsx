import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { missingText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** The seven lines: done, or what is missing and who can give it. */
export function ReadyLines({ lines }: { lines: Pass['readiness'] }) {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <ul className="pass-lines">
      {lines.map(({ line, done, missing }) => (
        <li key={line}>
          <StatusText tone={done ? 'ready' : 'notice'}>
            <span>
              {t.maybe(`line.${line}`)}
              {!done && <span className="visually-hidden">{t('line.missing')}</span>}
              {missing.map(({ code, who }) => (
                <small key={`${code} ${who}`}>
                  {missingText({ code, ...(who ? { who } : {}) }, language)}
                </small>
              ))}
            </span>
          </StatusText>
        </li>
      ))}
    </ul>
  );
}
