import { useViewer } from '@stad/identity/web/viewer.js';
import { addDays, atLocal } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { usePlace } from '@stad/programme/web/place.js';
import { useCalendarDays } from '@stad/programme/web/use-calendar-days.js';
import { FrontPageWeekDocument } from './front-page-week.generated.js';
import { type WeekDay, weekDays } from './front-page-week-days.js';
import { WeekLine } from './front-page-week-row.js';
import { SwitchEmployer } from './switch-employer.js';
import { useNarrow } from './use-narrow.js';
import { words } from './words.generated.js';
import './front-page.css';

const DAYS = 7;
/** Today and tomorrow: on a phone the others are a tap away. */
const FIRST_DAYS = 2;

/** *Veckan*: the own working time of the next seven days in every town, and what else the chosen town has. */
export function FrontPageWeek() {
  const t = useWords(words);
  const place = usePlace();
  const { today } = useViewer();
  const note = place ? t('front.weekNote', { place: place.site.name }) : t('front.weekOwn');
  return (
    <Card heading={t('front.week')} note={note}>
      <Week today={today} />
      <SwitchEmployer />
    </Card>
  );
}

function Week({ today }: { today: string }) {
  const place = usePlace();
  const { otherAgencies } = useViewer();
  const from = atLocal(today, '00:00').toISOString();
  const to = atLocal(addDays(today, DAYS), '00:00').toISOString();
  const week = { from, to, sort: 'STARTS_AT', first: 50 };
  const query = useOperation(FrontPageWeekDocument, {
    mine: { ...week, mine: true },
    town: { ...week, siteId: place?.site.id ?? null, programmeId: place?.programme.id ?? null },
    hasTown: place !== null,
    ...{ from, to, worksElsewhere: otherAgencies.length > 0 },
  });
  return (
    <QueryView query={query} part>
      {({ mine, town, elsewhere }) => (
        <Days days={weekDays(mine.rows, town?.rows ?? [], today, elsewhere)} />
      )}
    </QueryView>
  );
}

function Days({ days }: { days: readonly WeekDay[] }) {
  const t = useWords(words);
  const isNarrow = useNarrow();
  const later = days.slice(FIRST_DAYS);
  if (!isNarrow || later.length === 0) return <DayList days={days} />;
  const n = later.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <>
      <DayList days={days.slice(0, FIRST_DAYS)} />
      <details className="front-week__later">
        <summary>{t('front.laterDays', { n })}</summary>
        <DayList days={later} />
      </details>
    </>
  );
}

function DayList({ days }: { days: readonly WeekDay[] }) {
  const t = useWords(words);
  return (
    <ol className="front-week">
      {days.map(({ date, entries }) => (
        <li key={date}>
          <DayHeading date={date} />
          {entries.length === 0 && <p className="meta">{t('front.nothing')}</p>}
          <ul className="front-week__entries">
            {entries.map((entry) => (
              <WeekLine
                key={'busy' in entry ? entry.busy.startsAt : entry.activity.id}
                entry={entry}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function DayHeading({ date }: { date: string }) {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const calendar = useCalendarDays(Number(today.slice(0, 4)));
  const notes = [
    date === today ? t('front.today') : undefined,
    date === addDays(today, 1) ? t('front.tomorrow') : undefined,
    calendar.get(date)?.name,
  ].filter(Boolean);
  return (
    <h3 className="front-week__day">
      {format.day(date)} {notes.length > 0 && <small>{notes.join(', ')}</small>}
    </h3>
  );
}
