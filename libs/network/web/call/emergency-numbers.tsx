import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useNationalNumbers } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { words } from '../words.generated.js';
import { CallButton } from './call-button.js';
import './call-row.css';

/** Always there and for everybody: they ask the server nothing, so they work without sign-in too. */
export function EmergencyNumbers() {
  const t = useWords(words);
  return (
    <Card heading={t('emergency')}>
      <ul className="call-rows call-rows--beside">
        {useNationalNumbers().map(({ id, phone, name, about }) => (
          <li className="call-row" key={id}>
            <div className="call-row__head">
              <p className="call-row__label">{name}</p>
              <p className="meta">{about}</p>
            </div>
            <CallButton phone={phone} label={name} isUrgent={id === 'EMERGENCY'} isBrief />
          </li>
        ))}
      </ul>
    </Card>
  );
}
