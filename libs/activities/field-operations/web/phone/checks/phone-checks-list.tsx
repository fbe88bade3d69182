import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useCallback, useEffect, useState } from 'react';
import { planGoesAt } from '../../night/night-pack.js';
import type { PassPhoneFragment } from '../phone.generated.js';
import { checkPhone, type PhoneCheck, preparePhone } from './phone-checks.js';
import { words } from './words.generated.js';

/**
 * Red or green before one goes out: what lies in the phone and until when, and for each red what will not work and
 * what one does instead. It never stops a start.
 */
export default function PhoneChecksList({ pass }: { pass: PassPhoneFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const [checks, setChecks] = useState<readonly PhoneCheck[] | null>(null);
  const { id, outbox, endsAt } = pass;
  const look = useCallback(() => {
    void checkPhone({ id, outbox }).then(setChecks);
  }, [id, outbox]);
  const fetchAgain = useCallback(() => {
    setChecks(null);
    void preparePhone(id).then(look);
  }, [id, look]);
  // A phone that was made ready before this page knew how fetches what it lacks.
  useEffect(() => {
    void checkPhone({ id, outbox }).then((first) =>
      first.every(({ isGreen }) => isGreen) ? setChecks(first) : fetchAgain(),
    );
  }, [id, outbox, fetchAgain]);
  if (!checks) return <p role="status">{t('checks.looking')}</p>;
  const isRed = checks.some(({ isGreen }) => !isGreen);
  const [pack] = checks;
  const said = t(isRed ? 'checks.red' : 'checks.green');
  const list = (
    <div className="stack">
      <ul className="phone-checks" aria-label={t('checks')}>
        {checks.map((check) => (
          <li key={check.name}>
            <StatusText tone={check.isGreen ? 'ready' : 'stop'}>
              <span>
                {check.isGreen
                  ? t(`check.${check.name}.green`, {
                      time: check.at ? format.moment(check.at) : '',
                    })
                  : t(`check.${check.name}.red`, { seconds: check.seconds ?? 0 })}
              </span>
            </StatusText>
          </li>
        ))}
      </ul>
      {pack?.isGreen && (
        <p className="meta">
          {t('lies', { until: format.moment(planGoesAt(endsAt).toISOString()) })}
        </p>
      )}
      {isRed && (
        <>
          <p className="meta">{t('checks.startAnyway')}</p>
          <div>
            <Button onPress={fetchAgain}>{t('checks.again')}</Button>
          </div>
        </>
      )}
    </div>
  );
  // Out already, one has other things to read first.
  if (pass.state === 'ACTIVE') {
    return (
      <details className="more-counters">
        <summary>{said}</summary>
        {list}
      </details>
    );
  }
  return (
    <>
      <p>
        <strong>{said}</strong>
      </p>
      {list}
    </>
  );
}
