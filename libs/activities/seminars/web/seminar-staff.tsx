import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { SeminarStaffFragment } from './seminar.generated.js';
import './seminar.css';
import { words } from './words.generated.js';

/** For a manager of an employer that invited: who of the own people came. Others have nothing of it. */
export function SeminarStaff({ seminar: { staff } }: { seminar: SeminarStaffFragment }) {
  const t = useWords(words);
  if (staff.length === 0) return null;
  const sum = (of: 'seats' | 'came') => staff.reduce((all, line) => all + line[of], 0);
  return (
    <Card heading={t('staff')} note={t('staff.sum', { came: sum('came'), seats: sum('seats') })}>
      <p className="meta">{t('staff.text')}</p>
      <ul className="seminar-staff">
        {staff.map(({ functionTitle, seats, came }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same function, and none has more.
          <li key={at}>
            {functionTitle ?? t('staff.alone', { n: seats })}
            {functionTitle === null ? (
              <span>{t('staff.aloneCame', { n: came })}</span>
            ) : (
              <StatusText tone={came === 1 ? 'done' : 'waiting'}>
                {t(came === 1 ? 'staff.came' : 'staff.away')}
              </StatusText>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
