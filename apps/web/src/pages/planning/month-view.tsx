import { monthOf, spanOfWeeks, weeksOf } from '@stad/activities/core/web/week/month-ref.js';
import { weekGrid } from '@stad/activities/core/web/week/week-grid.js';
import { datesOf, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import type { Place } from '@stad/programme/web/place.js';
import { useCalendarDays } from '@stad/programme/web/use-calendar-days.js';
import { useNarrow } from '../use-narrow.js';
import { dayFacts } from './day-head.js';
import { DayList } from './day-list.js';
import { EmptyFilter } from './empty-filter.js';
import { monthName } from './month-name.js';
import { MonthTable } from './month-table.js';
import { weekItems } from './planned.js';
import { WithPanel } from './planning-panel.js';
import { useMove } from './use-move.js';
import { usePlanned } from './use-planned.js';
import {
  isoSpan,
  MOST_IN_WEEK,
  placeInput,
  useActivities,
  useBusy,
  useElsewhere,
} from './use-planning.js';
import { usePlanningFilter } from './use-planning-filter.js';
import { words } from './words.generated.js';

/** Six weeks around a month as a table; on a phone its days that have something, as a list. */
export function MonthView(props: { place: Place; week: WeekRef; mayPlan: boolean }) {
  const t = useWords(words);
  const language = useLanguage();
  const { today } = useViewer();
  const isNarrow = useNarrow();
  const [selected, select] = useUrlValue('vald');
  const filter = usePlanningFilter();
  const planned = usePlanned();
  const { place } = props;
  const month = monthOf(props.week);
  const weeks = weeksOf(month);
  const span = spanOfWeeks(weeks);
  const calendar = useCalendarDays(Number(month.slice(0, 4)));
  const activities = useActivities(place, span, filter.input);
  const busy = useBusy(place, span);
  const elsewhere = useElsewhere(span);
  const name = monthName(month, language);
  const all = (activities.data?.activities.rows ?? []).map(planned);
  const moving = useMove({ mayPlan: props.mayPlan, items: all, selected });

  const coming = <Skeleton lines={18} />;
  if (busy.isComing || elsewhere.isComing) return coming;

  return (
    <QueryView query={activities} part skeleton={coming}>
      {({ activities: { total } }) => {
        const items = weekItems(
          all,
          filter.isOn ? [] : busy.spans,
          filter.hasOwnTime ? elsewhere.spans : [],
        );
        const chosen = all.find((item) => item.id === selected);
        const inMonth = weeks
          .flatMap(datesOf)
          .filter((date) => date.startsWith(month))
          .map((date) => dayFacts(date, today, calendar));
        const withItems = weekGrid(
          inMonth.map((day) => day.date),
          items,
        )
          .filter((column) => column.blocks.length > 0)
          .map((column) => column.date);
        return (
          <>
            {total > MOST_IN_WEEK && <Notice>{t('month.full', { n: MOST_IN_WEEK })}</Notice>}
            {all.length === 0 && filter.isOn && (
              <EmptyFilter
                all={{ ...placeInput(place), ...isoSpan(span) }}
                onClear={filter.clear}
              />
            )}
            {isNarrow && withItems.length === 0 && !filter.isOn && (
              <Empty>{t('month.empty', { month: name })}</Empty>
            )}
            {isNarrow ? (
              <DayList
                label={name}
                days={inMonth.filter((day) => withItems.includes(day.date))}
                items={items}
              />
            ) : (
              <WithPanel item={chosen} onClose={() => select('')} onMove={moving.ask}>
                <MonthTable
                  month={month}
                  name={name}
                  weeks={weeks.map((week) => ({
                    week,
                    days: datesOf(week).map((date) => dayFacts(date, today, calendar)),
                  }))}
                  items={items}
                  mayPlan={props.mayPlan}
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
