import { datesOf, spanOf, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import type { Place } from '@stad/programme/web/place.js';
import { useCalendarDays } from '@stad/programme/web/use-calendar-days.js';
import { useNarrow } from '../use-narrow.js';
import { AlwaysAnswers } from './answers-cell.js';
import { dayFacts } from './day-head.js';
import { DayList } from './day-list.js';
import { EmptyFilter } from './empty-filter.js';
import { NearestWeeks } from './nearest-weeks.js';
import { weekItems } from './planned.js';
import { WithPanel } from './planning-panel.js';
import { useMove } from './use-move.js';
import { usePlanned } from './use-planned.js';
import {
  isoSpan,
  MOST_IN_WEEK,
  placeInput,
  useActivities,
  useAnswers,
  useBusy,
  useElsewhere,
} from './use-planning.js';
import { usePlanningFilter } from './use-planning-filter.js';
import { WeekTable } from './week-table.js';
import { saidOnce, whoAnswers } from './who-answers.js';
import { words } from './words.generated.js';

/** One week: the table with its panel, or on a phone the list of days. */
export function WeekView(props: { place: Place; week: WeekRef; mayPlan: boolean }) {
  const t = useWords(words);
  const { today } = useViewer();
  const isNarrow = useNarrow();
  const [selected, select] = useUrlValue('vald');
  const filter = usePlanningFilter();
  const planned = usePlanned();
  const { place, week } = props;
  const dates = datesOf(week);
  const span = spanOf(week);
  const calendar = useCalendarDays(Number(dates[0]?.slice(0, 4)));
  const activities = useActivities(place, span, filter.input);
  const busy = useBusy(place, span);
  const elsewhere = useElsewhere(span);
  const answering = useAnswers(place, span);
  const all = (activities.data?.activities.rows ?? []).map(planned);
  const moving = useMove({ mayPlan: props.mayPlan, items: all, selected });
  const days = dates.map((date) => dayFacts(date, today, calendar));
  const coming = <Skeleton lines={12} />;
  // Drawn once, with all that stands in it: nothing moves under the thumb.
  if (busy.isComing || elsewhere.isComing || answering.isComing) return coming;

  return (
    <QueryView query={activities} part skeleton={coming}>
      {({ activities: { total } }) => {
        const items = weekItems(
          all,
          filter.isOn ? [] : busy.spans,
          filter.hasOwnTime ? elsewhere.spans : [],
        );
        const { always, days: answers } = saidOnce(
          whoAnswers(dates, answering.spans, answering.gaps),
        );
        const shown = { days, items, answers, always };
        const chosen = all.find((item) => item.id === selected);
        return (
          <>
            {total > MOST_IN_WEEK && <Notice>{t('more', { n: MOST_IN_WEEK })}</Notice>}
            {all.length === 0 &&
              (filter.isOn ? (
                <EmptyFilter
                  all={{ ...placeInput(place), ...isoSpan(span) }}
                  onClear={filter.clear}
                />
              ) : (
                <NearestWeeks place={place} week={week} />
              ))}
            <AlwaysAnswers always={always} />
            {isNarrow ? (
              <DayList label={t('week', { n: week.week })} {...shown} />
            ) : (
              <WithPanel item={chosen} onClose={() => select('')} onMove={moving.ask}>
                <WeekTable
                  week={week}
                  {...shown}
                  mayPlan={props.mayPlan}
                  onMove={moving.ask}
                  selected={chosen?.id ?? ''}
                  onSelect={(id) => select(id === selected ? '' : id)}
                />
              </WithPanel>
            )}
            {moving.dialog}
          </>
        );
      }}
    </QueryView>
  );
}
