import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import type { NotificationLineFragment } from './notifications.generated.js';
import { words } from './words.generated.js';
import './notification-days.css';

/** The page of a record, by what it is. */
const PATHS: Readonly<Record<string, (id: string) => string>> = {
  FIELD_PASS: (id) => `/faltpass/${id}`,
  PEOPLE: () => '/admin',
  ROLES: () => '/admin',
  ACCESS_REVIEW: () => '/loggkontroll/granskning',
  RETENTION: () => '/gallring',
  REMOVAL: () => '/gallring',
  AGREEMENT: (id) => `/overenskommelser/${id}`,
  ROUTINE: (id) => `/arbetsgang/${id}`,
  TRAINING: () => '/utbildning',
  REPORT: (id) => `/rapporter/${id}`,
};

/** Notifications by the day they came. */
export function NotificationDays(props: {
  rows: readonly NotificationLineFragment[];
  onOpen: (row: NotificationLineFragment) => void;
}) {
  const format = useFormat();
  const dayOf = ({ at }: NotificationLineFragment) => format.isoDay(at);
  const days = [...new Set(props.rows.map(dayOf))];
  return days.map((day) => (
    <Card key={day} heading={capital(format.day(day))}>
      <ul className="notifications">
        {props.rows
          .filter((row) => dayOf(row) === day)
          .map((row) => (
            <Line key={row.id} row={row} onOpen={() => props.onOpen(row)} />
          ))}
      </ul>
    </Card>
  ));
}

function Line({ row, onOpen }: { row: NotificationLineFragment; onOpen: () => void }) {
  const t = useWords(words);
  const format = useFormat();
  const { kind, subject, subjectId, number, byTitle, byAgency, at, read } = row;
  const by =
    byTitle && byAgency
      ? t('by', { title: byTitle, agency: byAgency.shortName })
      : (byTitle ?? byAgency?.shortName);
  return (
    <li className={read ? 'notifications__line' : 'notifications__line notifications__line--new'}>
      <span className="notifications__mark" aria-hidden />
      <div>
        <p className="notifications__what">
          {!read && <span className="visually-hidden">{t('unread')}: </span>}
          {t.maybe(`kind.${kind}`)}
        </p>
        <p>
          <Link to={PATHS[subject]?.(subjectId) ?? '/'} onClick={onOpen}>
            {t.maybe(`subject.${subject}`, { number: number ?? '' })}
          </Link>
        </p>
        <p className="meta">{[by, format.time(at)].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
