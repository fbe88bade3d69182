import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { offered, type Pass } from '../pass/pass.js';
import { words } from './words.generated.js';
import '../pass/pass-lines.css';

/** *Avstämningar per telefon*: when the team has called rear support, the latest first. No alarm hangs on it (INV-13). */
export function VoiceCheckIns({ pass }: { pass: Pass }) {
  const t = useWords(words);
  const format = useFormat();
  const calls = [...pass.voiceCheckIns].reverse();
  if (calls.length === 0 && !offered(pass, 'voiceCheckIn')) return null;
  return (
    <Card heading={t('calls')}>
      {calls.length === 0 && <p className="meta">{t('calls.none')}</p>}
      <ul className="pass-lines">
        {calls.map(({ at, notedBy }) => (
          <li key={at}>
            {format.moment(at)} <span className="meta">{notedBy}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
