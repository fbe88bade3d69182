import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Pass } from '../pass/pass.js';
import { SEVERITY_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';

/** What a plan runs into: how bad it is in a word, and the sentence. */
export function ClashList({ clashes }: { clashes: Pass['clashes'] }) {
  const t = useWords(words);
  const { number } = useFormat();
  if (clashes.length === 0) return null;
  return (
    <ul className="pass-lines">
      {clashes.map((clash) => {
        const hours = clash.hours === null ? '' : number(clash.hours);
        return (
          <li key={clash.key}>
            <StatusText tone={SEVERITY_TONES[clash.severity] ?? 'notice'}>
              <strong>{t.maybe(`severity.${clash.severity}`)}.</strong>{' '}
              {t.maybe(`clash.${clash.code}`, { who: clash.who, hours }) ?? clash.code}
            </StatusText>
          </li>
        );
      })}
    </ul>
  );
}
