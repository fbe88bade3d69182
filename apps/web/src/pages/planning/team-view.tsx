import { datesOf, type WeekRef } from '@stad/activities/core/web/week/week-ref.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import type { Place } from '@stad/programme/web/place.js';
import { useCalendarDays } from '@stad/programme/web/use-calendar-days.js';
import { useNarrow } from '../use-narrow.js';
import { dayFacts } from './day-head.js';
import { WithPanel } from './planning-panel.js';
import { TeamList } from './team-list.js';
import { othersRows, teamRows } from './team-rows.js';
import { TeamTable } from './team-table.js';
import { MOST_IN_WEEK } from './use-planning.js';
import { useTeam, withTeams } from './use-team.js';
import { words } from './words.generated.js';

/** Who goes out when: colleagues as functions, other organisations as *upptagen*. */
export function TeamView({ place, week }: { place: Place; week: WeekRef }) {
  const t = useWords(words);
  const { today, agency } = useViewer();
  const isNarrow = useNarrow();
  const [selected, select] = useUrlValue('vald');
  const dates = datesOf(week);
  const calendar = useCalendarDays(Number(dates[0]?.slice(0, 4)));
  const { passes, busy, isComing, colleagues, unnamed } = useTeam(place, dates);
  const days = dates.map((date) => dayFacts(date, today, calendar));

  const coming = <Skeleton lines={12} />;
  // Who is taken is known first: they would look free.
  if (isComing) return coming;

  return (
    <QueryView query={passes} part skeleton={coming}>
      {({ activities: { rows, total } }) => {
        const teams = withTeams(rows, agency.id);
        const own = teamRows(dates, colleagues, teams, busy);
        const others = othersRows(dates, busy, agency.id);
        const names = own.free.map((one) => one.functionTitle).join(', ');
        const chosen = teams.find(({ pass }) => pass.id === selected)?.pass;
        const shown = { week, days, rows: own.rows, others };
        return (
          <>
            {total > MOST_IN_WEEK && <Notice>{t('more', { n: MOST_IN_WEEK })}</Notice>}
            {isNarrow ? (
              <TeamList {...shown} />
            ) : (
              <WithPanel item={chosen} onClose={() => select('')}>
                <TeamTable
                  {...shown}
                  selected={chosen?.id ?? ''}
                  onSelect={(id) => select(id === selected ? '' : id)}
                />
              </WithPanel>
            )}
            {own.free.length > 0 && (
              <p className="measure">
                <strong>{t('team.free')}: </strong>
                {unnamed > 0
                  ? t('team.freeMore', { names, n: unnamed })
                  : t('team.freeList', { names })}
              </p>
            )}
            <p className="meta">{t('team.counts')}</p>
          </>
        );
      }}
    </QueryView>
  );
}
