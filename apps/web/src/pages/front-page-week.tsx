import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { useCalendarDays } from '@stad/programme/web/use-calendar-days.js';
import { words } from '../words.generated.js';
import { FrontPageWeekDocument } from './front-page-week.generated.js';
import { type WeekEntry, weekDays } from './front-page-week-days.js';
import { WeekActivity, WeekBusy } from './front-page-week-row.js';
import './front-page.css';

const DAYS = 7;

/** *Veckan*: what I may see of the next seven days, and when others are taken, as a list. */
export function FrontPageWeek() {
  const t = useWords(words);
  const format = useFormat();
  const place = usePlace();
  const { today } = useViewer();
  const note = `${format.monthDay(today)} – ${format.monthDay(addDays(today, DAYS - 1))}`;
  return (
    <Card heading={t('front.week')} note={note}>
      {place ? <Week place={place} today={today} /> : <p>{t('front.noPlace')}</p>}
    </Card>
  );
}

function Week({ place, today }: { place: Place; today: string }) {
  const t = useWords(words);
  const siteId = place.site.id;
  const from = atLocal(today, '00:00').toISOString();
  const to = atLocal(addDays(today, DAYS), '00:00').toISOString();
  const input = { siteId, programmeId: place.programme.id, from, to, sort: 'STARTS_AT', first: 50 };
  const readsBusy = useMay('busy-span:read');
  const query = useOperation(FrontPageWeekDocument, { input, siteId, from, to, readsBusy });
  const { agency } = useViewer();
  const calendar = useCalendarDays(Number(today.slice(0, 4)));
  return (
    <QueryView query={query} part>
      {({ activities, busySpans = [] }) => {
        // One's own are in the list with what they are; of others only that they are taken.
        const others = busySpans.filter((span) => span.agency.id !== agency.id);
        const days = weekDays(activities.rows, others, today);
        if (days.length === 0) return <Empty>{t('front.weekEmpty')}</Empty>;
        return (
          <ol className="front-week">
            {days.map(({ date, entries }) => (
              <li key={date}>
                <DayHeading date={date} today={today} name={calendar.get(date)?.name} />
                <ul className="front-week__entries">
                  {entries.map((entry) => (
                    <Entry key={entry.id} entry={entry} />
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        );
      }}
    </QueryView>
  );
}

function Entry({ entry }: { entry: WeekEntry }) {
  return entry.activity ? (
    <WeekActivity activity={entry.activity} />
  ) : (
    entry.busy && <WeekBusy busy={entry.busy} />
  );
}

function DayHeading(props: { date: string; today: string; name: string | undefined }) {
  const t = useWords(words);
  const format = useFormat();
  const notes = [
    props.date === props.today ? t('front.today') : undefined,
    props.date === addDays(props.today, 1) ? t('front.tomorrow') : undefined,
    props.name,
  ].filter(Boolean);
  return (
    <h3 className="front-week__day">
      {format.day(props.date)} {notes.length > 0 && <small>{notes.join(', ')}</small>}
    </h3>
  );
}
