import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { CallButton } from './call-button.js';
import { words } from './words.generated.js';
import './answer-row.css';

const NUMBERS = [
  { number: '112', text: 'emergency.112' },
  { number: '114 14', text: 'emergency.11414' },
  { number: '020-390 000', text: 'emergency.helpline' },
] as const;

/** Always first and for everybody: it asks the server nothing, so it works without sign-in too. */
export function EmergencyNumbers() {
  const t = useWords(words);
  return (
    <Card heading={t('emergency')}>
      <ul className="answer-rows answer-rows--beside">
        {NUMBERS.map(({ number, text }) => (
          <li className="answer-row" key={number}>
            <div className="answer-row__who">
              <p className="answer-row__label">{t(text)}</p>
              <p className="meta">{t(`${text}.note`)}</p>
            </div>
            <CallButton phone={number} label={t(text)} isUrgent={number === '112'} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
