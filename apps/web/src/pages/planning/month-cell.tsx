import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { DayFacts } from './day-head.js';
import { ItemDay } from './item-day.js';
import { NewPassLink } from './new-pass-link.js';
import type { PlanItem, Planned } from './planned.js';
import { usePlannedWords } from './use-planned-words.js';
import { words } from './words.generated.js';

/** Lines of a day before the rest is a link. */
const LINES = 3;

/** One day of a month: its number, red days and eves in words, what stands on it as short lines. */
export function MonthCell(props: {
  day: DayFacts;
  isOutside: boolean;
  items: readonly PlanItem[];
  mayPlan: boolean;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { day, items } = props;
  const mayPlan = props.mayPlan && !day.isPast;
  const spoken = format.day(day.date);
  // One line more says less than the line itself.
  const shown = items.length > LINES + 1 ? items.slice(0, LINES) : items;
  const more = items.length - shown.length;
  const isStop = !mayPlan && !items.some((item) => item.kind === 'activity');
  return (
    <td
      className={classNames(day.look, props.isOutside && 'month__outside')}
      data-today={day.isToday || undefined}
      {...(isStop ? { 'data-stop': '', tabIndex: -1 } : {})}
    >
      <div className="month__day">
        <p className={classNames('month__date', day.isRed && 'week__red')}>
          <time dateTime={day.date} aria-current={day.isToday ? 'date' : undefined}>
            <span aria-hidden>{Number(day.date.slice(8))}</span>
            <span className="visually-hidden">{spoken}</span>
          </time>{' '}
          <small>
            {[day.isToday && t('today').toLowerCase(), day.name].filter(Boolean).join(', ')}
          </small>
        </p>
        {items.length === 0 && isStop && <span className="visually-hidden">{t('nothing')}</span>}
        {shown.map((item) =>
          item.kind === 'busy' ? (
            <p key={item.id} className="month__taken">
              {item.agency && <AgencyMark agency={item.agency} />}{' '}
              {t('busy', {
                times: format.times(item.startsAt.toISOString(), item.endsAt.toISOString(), true),
              })}
              {!item.agency && <span className="visually-hidden"> {t('busyElsewhere')}</span>}
            </p>
          ) : (
            <MonthLine
              key={item.id}
              item={item}
              date={day.date}
              isSelected={props.selected === item.id}
              onSelect={props.onSelect}
            />
          ),
        )}
        {more > 0 && (
          <Link
            to="/planering"
            search={{ vy: 'lista', dag: day.date }}
            className="month__more"
            data-stop=""
          >
            <span aria-hidden>{t('month.more', { n: more })}</span>
            <span className="visually-hidden">{t('month.moreOn', { n: more, day: spoken })}</span>
          </Link>
        )}
        {mayPlan && <NewPassLink date={day.date} />}
      </div>
    </td>
  );
}

function MonthLine(props: {
  item: Planned;
  date: string;
  isSelected: boolean;
  onSelect: (id: string) => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const planned = usePlannedWords();
  const { item } = props;
  const [from, to] = [item.startsAt.toISOString(), item.endsAt.toISOString()];
  const spoken = [
    planned.heading(item),
    item.number,
    planned.state(item),
    ...item.agencies.map((agency) => agency.name),
    item.clashes > 0 && t('clashes', { n: item.clashes }),
    item.gaps > 0 && t('gaps', { n: item.gaps }),
  ];
  return (
    <button
      type="button"
      className="month__item"
      data-agency={item.owner.kind}
      data-tone={item.tone}
      data-stop=""
      data-item={item.id}
      aria-expanded={props.isSelected}
      onClick={() => props.onSelect(item.id)}
    >
      <ItemDay item={item} date={props.date} />
      <span className="visually-hidden">
        {t('item.times', { from: format.time(from), to: format.time(to) })}{' '}
        {spoken.filter(Boolean).join(', ')}
      </span>
      <span className="month__times" aria-hidden>
        <StatusText tone={item.clashes + item.gaps > 0 ? 'notice' : item.tone}>
          {format.times(from, to, true)}
        </StatusText>
      </span>{' '}
      <span aria-hidden>
        {item.place && item.type === 'FIELD_OPERATION' ? item.place : planned.heading(item)}
      </span>
    </button>
  );
}
