import { useNow } from '@stad/network/web/call/use-now.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { plannedCheckIns } from '../../rules/check-in/rounds.js';
import { PhoneTimes, useSaidTime } from '../check-in/phone-times.js';
import type { FieldScreenFragment } from './field.generated.js';
import { words } from './words.generated.js';

/**
 * When one rings rear support next, by itself and large, then all the times that were agreed. There is no
 * button: a check-in exists only with its alarm (INV-13).
 */
export function NextCheckIn({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const said = useSaidTime();
  const now = useNow();
  const span = { startsAt: new Date(pass.startsAt), endsAt: new Date(pass.endsAt) };
  const rounds = plannedCheckIns(span, pass.safety.checkInMinutes ?? 0);
  const next = rounds.find(({ at }) => at > now);
  const isOut = pass.state === 'ACTIVE';
  return (
    <div className="next-check-in">
      {isOut && rounds.length > 0 && (
        <p className="next-check-in__time">
          {next ? t('checkIn.next', { time: said(next) }) : t('checkIn.none')}
        </p>
      )}
      <p className="meta">
        <PhoneTimes pass={pass} />
      </p>
    </div>
  );
}
