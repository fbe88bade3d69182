import {
  datesOf,
  readWeek,
  usualWeek,
  type WeekRef,
  weekKey,
} from '@stad/activities/core/web/week/week-ref.js';
import { QuickLine } from '@stad/activities/field-operations/web/plan/quick-line.js';
import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { isoWeek } from '@stad/platform/rules/time.js';
import { type Format, useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValue, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { PlanningFilter } from './planning-filter.js';
import { PlanningList } from './planning-list.js';
import { isWritable, ReadOnlyProgramme } from './read-only-programme.js';
import { WeekNav } from './week-nav.js';
import { WeekView } from './week-view.js';
import { words } from './words.generated.js';

/** `/planering?v=2022-21`: the week of a place, or everything in it as a list. */
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
  const format = useFormat();
  const { today } = useViewer();
  const mayPlan = useMay('pass:plan');
  const { v, visa: kind = '' } = useUrlValues();
  const set = useSetUrl();
  const [view, setView] = useUrlValue('vy', 'vecka');
  const setKind = (next: string) =>
    set({ visa: next || undefined, sida: undefined, efter: undefined });
  const week = readWeek(v) ?? usualWeek(today, place.programme);
  const dates = datesOf(week);
  const goTo = (next: WeekRef) => set({ v: weekKey(next), vald: undefined });
  const isList = view === 'lista';
  const first = dates[0] ?? today;
  const last = dates[6] ?? today;

  return (
    <Page
      title={t('title')}
      heading={isList ? t('title') : t('week', { n: week.week })}
      note={isList ? undefined : daysText(first, last, format)}
      actions={
        <>
          {!isList && <WeekNav week={week} onWeek={goTo} onToday={() => goTo(isoWeek(today))} />}
          <Segmented
            label={t('view')}
            value={isList ? 'lista' : 'vecka'}
            options={[
              { value: 'vecka', label: t('view.week') },
              { value: 'lista', label: t('view.list') },
            ]}
            onChange={setView}
          />
        </>
      }
    >
      <ReadOnlyProgramme state={place.programme.state} />
      {mayPlan && isWritable(place.programme.state) && (
        <QuickLine
          place={place}
          more={<LinkButton to="/faltpass/nytt">{t('byFields')}</LinkButton>}
        />
      )}
      <div className="cluster no-print">
        <PlanningFilter kind={kind} onKind={setKind} />
      </div>
      {isList ? (
        <PlanningList place={place} kind={kind} />
      ) : (
        <WeekView place={place} week={week} kind={kind} onKind={setKind} />
      )}
    </Page>
  );
}

/** `11–17 maj 2026`, `28 september – 4 oktober 2026`. */
function daysText(first: string, last: string, format: Format): string {
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : null;
  const to = format.monthDay(last, true);
  return from ? `${from}\u2060–\u2060${to}` : `${format.monthDay(first)} – ${to}`;
}
