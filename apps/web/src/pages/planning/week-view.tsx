import { datesOf, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import type { Place } from '@stad/programme/web/place.js';
import { useCalendarDays } from '@stad/programme/web/use-calendar-days.js';
import { dayFacts } from './day-head.js';
import { DayList } from './day-list.js';
import { NearestWeeks } from './nearest-weeks.js';
import { plannedOf, weekItems } from './planned.js';
import { PlanningPanel } from './planning-panel.js';
import { useNarrow } from './use-narrow.js';
import { MOST_IN_WEEK, useWeek } from './use-week.js';
import { WeekTable } from './week-table.js';
import { whoAnswers } from './who-answers.js';
import { words } from './words.generated.js';

/** One week: the table with its panel, or on a phone the list of days. */
export function WeekView(props: {
  place: Place;
  week: WeekRef;
  kind: string;
  onKind: (kind: string) => void;
}) {
  const t = useWords(words);
  const { today } = useViewer();
  const isNarrow = useNarrow();
  const [selected, select] = useUrlValue('vald');
  const { place, week, kind } = props;
  const dates = datesOf(week);
  const calendar = useCalendarDays(Number(dates[0]?.slice(0, 4)));
  const { activities, busy, spans, gaps } = useWeek(place, week);
  const days = dates.map((date) => dayFacts(date, today, calendar));

  return (
    <QueryView query={activities} part skeleton={<Skeleton lines={12} />}>
      {({ activities: { rows, total } }) => {
        const all = rows.map(plannedOf);
        const items = weekItems(all, busy).filter(
          (item) => kind === '' || (item.kind === 'activity' && item.type === kind),
        );
        const shown = { days, items, answers: whoAnswers(dates, spans, gaps) };
        const chosen = all.find((item) => item.id === selected);
        return (
          <>
            {total > MOST_IN_WEEK && <Notice>{t('more', { n: MOST_IN_WEEK })}</Notice>}
            {all.length === 0 && <NearestWeeks place={place} week={week} />}
            {all.length > 0 && items.length === 0 && (
              <Empty action={<Button onPress={() => props.onKind('')}>{t('clearFilter')}</Button>}>
                {t('emptyFilter')} {t('hiddenByFilter', { n: all.length })}
              </Empty>
            )}
            {isNarrow ? (
              <DayList label={t('week', { n: week.week })} {...shown} />
            ) : (
              <div className={chosen ? 'split' : undefined}>
                <WeekTable
                  week={week}
                  {...shown}
                  selected={chosen?.id ?? ''}
                  onSelect={(id) => select(id === selected ? '' : id)}
                />
                {chosen && <PlanningPanel item={chosen} onClose={() => select('')} />}
              </div>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
