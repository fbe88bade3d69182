import { monthOf, shiftMonth, weekOfMonth } from '@stad/activities/core/web/week/month-ref.js';
import {
  datesOf,
  readWeek,
  shiftWeek,
  usualWeek,
  type WeekRef,
  weekKey,
} from '@stad/activities/core/web/week/week-ref.js';
import { QuickLine } from '@stad/activities/field-operations/web/plan/quick-line.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { isoWeek } from '@stad/platform/rules/time.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { type Format, useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { monthName } from './month-name.js';
import { MonthView } from './month-view.js';
import { PlanningFilter } from './planning-filter.js';
import { PlanningList } from './planning-list.js';
import { type PlanningView, VIEWS, viewOf } from './planning-view.js';
import { isWritable, ReadOnlyProgramme } from './read-only-programme.js';
import { StepNav } from './step-nav.js';
import { TeamView } from './team-view.js';
import { usePlanningKeys } from './use-planning-keys.js';
import { WeekJump } from './week-jump.js';
import { WeekView } from './week-view.js';
import { words } from './words.generated.js';

/** `/planering?v=2022-21&vy=team`: the week or month of a place, everything as a list, or who goes out. */
export default function PlanningPage() {
  const t = useWords(words);
  const place = usePlace();
  if (!place) {
    return (
      <Page title={t('title')}>
        <Empty>{t('noPlace')}</Empty>
      </Page>
    );
  }
  return <Planning place={place} />;
}

function Planning({ place }: { place: Place }) {
  const t = useWords(words);
  const { today } = useViewer();
  const may = useMay('pass:plan');
  const { v, vy } = useUrlValues();
  const set = useSetUrl();
  const view = viewOf(vy);
  const week = readWeek(v) ?? usualWeek(today, place.programme);
  const heading = useHeading(view, week);
  const mayPlan = may && isWritable(place.programme.state);
  const [isJumping, setJumping] = useState(false);
  const goTo = (next: WeekRef) => set({ v: weekKey(next), vald: undefined });
  const show = (next: string) =>
    set({ vy: next === 'vecka' ? undefined : next, dag: undefined, efter: undefined });
  const onJump = () => setJumping(true);
  usePlanningKeys({ mayPlan, view, onView: show, onWeek: goTo, onJump });

  return (
    <Page
      title={t('title')}
      heading={heading.text}
      note={heading.note}
      actions={
        <>
          {view !== 'lista' && <Steps view={view} week={week} today={today} onWeek={goTo} />}
          <Segmented
            label={t('view')}
            value={view}
            options={VIEWS.map(({ value, word }) => ({ value, label: t(word) }))}
            onChange={show}
          />
        </>
      }
    >
      <WeekJump
        isOpen={isJumping}
        year={week.year}
        onClose={() => setJumping(false)}
        onWeek={goTo}
      />
      <ReadOnlyProgramme state={place.programme.state} />
      {mayPlan && (
        <QuickLine
          place={place}
          more={<LinkButton to="/faltpass/nytt">{t('byFields')}</LinkButton>}
        />
      )}
      {/* Who goes out is never shown in part: somebody taken would look free. */}
      {view !== 'team' && <PlanningFilter place={place} />}
      {view === 'lista' && <PlanningList place={place} />}
      {view === 'vecka' && <WeekView place={place} week={week} mayPlan={mayPlan} />}
      {view === 'manad' && <MonthView place={place} week={week} mayPlan={mayPlan} />}
      {view === 'team' && <TeamView place={place} week={week} />}
    </Page>
  );
}

/** The steps of a month lead to the first week that is its own. */
function Steps(props: {
  view: PlanningView;
  week: WeekRef;
  today: string;
  onWeek: (week: WeekRef) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { week, onWeek } = props;
  const onToday = () => onWeek(isoWeek(props.today));
  if (props.view === 'manad') {
    const [before, after] = [-1, 1].map((by) => shiftMonth(monthOf(week), by)) as [string, string];
    return (
      <StepNav
        previous={t('month.previous', { month: monthName(before, language) })}
        next={t('month.next', { month: monthName(after, language) })}
        onPrevious={() => onWeek(weekOfMonth(before))}
        onNext={() => onWeek(weekOfMonth(after))}
        onToday={onToday}
      />
    );
  }
  const [before, after] = [shiftWeek(week, -1), shiftWeek(week, 1)];
  return (
    <StepNav
      previous={t('previous', { n: before.week })}
      next={t('next', { n: after.week })}
      onPrevious={() => onWeek(before)}
      onNext={() => onWeek(after)}
      onToday={onToday}
    />
  );
}

function useHeading(view: PlanningView, week: WeekRef) {
  const t = useWords(words);
  const language = useLanguage();
  const format = useFormat();
  if (view === 'lista') return { text: t('title') };
  if (view === 'manad') {
    const name = monthName(monthOf(week), language);
    return { text: name.charAt(0).toUpperCase() + name.slice(1) };
  }
  const dates = datesOf(week);
  const note = daysText(dates[0] ?? '', dates[6] ?? '', format);
  return { text: t('week', { n: week.week }), note };
}

/** `11–17 maj 2026`, `28 september – 4 oktober 2026`. */
function daysText(first: string, last: string, format: Format): string {
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : null;
  const to = format.monthDay(last, true);
  return from ? `${from}\u2060–\u2060${to}` : `${format.monthDay(first)} – ${to}`;
}
