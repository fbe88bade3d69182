import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NATIONAL, NATIONAL_IDS } from '../../rules/call/national-numbers.js';
import { words } from '../words.generated.js';
import { CallButton } from './call-button.js';
import './call-row.css';

/** Always there and for everybody: they ask the server nothing, so they work without sign-in too. */
export function EmergencyNumbers() {
  const t = useWords(words);
  return (
    <Card heading={t('emergency')}>
      <ul className="call-rows call-rows--beside">
        {NATIONAL_IDS.map((id) => (
          <li className="call-row" key={id}>
            <div className="call-row__who">
              <p className="call-row__label">{t(`national.${id}`)}</p>
              <p className="meta">{t(`national.${id}.note`)}</p>
            </div>
            <CallButton
              phone={NATIONAL[id].phone}
              label={t(`national.${id}`)}
              isUrgent={id === 'EMERGENCY'}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
