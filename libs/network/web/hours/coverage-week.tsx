import { addDays, atLocal, isoWeek } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import IconChevronLeft from '@tabler/icons-react/icons/IconChevronLeft';
import IconChevronRight from '@tabler/icons-react/icons/IconChevronRight';
import { words } from '../words.generated.js';
import { CoverageDays } from './coverage-days.js';
import { type CoverageRow, coverageRows } from './coverage-rows.js';
import { CoverageWeekDocument } from './coverage-week.generated.js';
import { type DayHours, hoursOfDay } from './day-cells.js';
import { useMonday } from './use-monday.js';
import { useSiteNames } from './use-site-names.js';
import './coverage-week.css';

/** Who answers when in a week, function by function, and when nobody of an agency does. */
export function CoverageWeek({ siteId }: { siteId: string }) {
  const t = useWords(words);
  const format = useFormat();
  const [monday, goTo] = useMonday();
  const names = useSiteNames(siteId);
  const query = useOperation(
    CoverageWeekDocument,
    {
      siteId,
      from: atLocal(monday, '00:00').toISOString(),
      to: atLocal(addDays(monday, 7), '00:00').toISOString(),
    },
    { keepPrevious: true },
  );
  const span = `${format.monthDay(monday)} – ${format.monthDay(addDays(monday, 6), true)}`;
  return (
    <Card
      heading={t('week.title', { week: isoWeek(monday).week })}
      note={span}
      action={
        <span className="cluster no-print">
          <Button
            icon={<IconChevronLeft aria-hidden />}
            iconOnly
            onPress={() => goTo(addDays(monday, -7))}
          >
            {t('week.previous')}
          </Button>
          <Button
            icon={<IconChevronRight aria-hidden />}
            iconOnly
            onPress={() => goTo(addDays(monday, 7))}
          >
            {t('week.next')}
          </Button>
        </span>
      }
    >
      <QueryView query={query} part>
        {({ siteCoverage }) => {
          const rows = coverageRows(siteCoverage);
          if (rows.length === 0) return <p>{t('week.empty')}</p>;
          const who = (row: CoverageRow) => {
            const places = row.siteIds.flatMap((id) => names.get(id) ?? []);
            const served = places.length > 0 && t('alsoServes', { places: places.join(', ') });
            return <Who row={row} served={served || null} />;
          };
          return (
            <div className="coverage-week">
              <Table
                caption={t('week.caption', { week: isoWeek(monday).week })}
                columns={[
                  { key: 'who', label: t('week.who'), isRowHeader: true, cell: who },
                  ...dayColumns(monday, format),
                ]}
                rows={rows}
                rowKey={(row) => row.key}
              />
              <CoverageDays
                caption={t('week.onPhone', { week: isoWeek(monday).week })}
                {...{ monday, rows, who }}
                hours={(row, hours) => <Hours hours={hours} isGap={row.isGap} />}
              />
            </div>
          );
        }}
      </QueryView>
    </Card>
  );
}

/** A function, or that nobody of its agency answers; and the other towns it serves. */
function Who({ row, served }: { row: CoverageRow; served: string | null }) {
  const t = useWords(words);
  const { agency, isGap, label } = row;
  return (
    <span className="coverage-week__who">
      <AgencyMark agency={{ ...agency, name: agency.shortName }} />
      <span>
        {isGap ? t('week.nobody') : (label ?? agency.shortName)}
        {served && <span className="coverage-week__served">{served}</span>}
      </span>
    </span>
  );
}

function dayColumns(
  monday: string,
  format: ReturnType<typeof useFormat>,
): readonly Column<CoverageRow>[] {
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const date = addDays(monday, offset);
    return {
      key: date,
      label: format.shortDay(date),
      cell: (row) => <Hours hours={hoursOfDay(date, row.spans)} isGap={row.isGap} />,
    };
  });
}

function Hours(props: { hours: readonly DayHours[]; isGap: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  if (props.hours.length === 0) return null;
  const text = ({ startsAt, endsAt }: DayHours) => {
    if (startsAt && endsAt) return format.times(startsAt.toISOString(), endsAt.toISOString(), true);
    if (startsAt) return t('week.from', { time: format.time(startsAt.toISOString()) });
    if (endsAt) return t('week.until', { time: format.time(endsAt.toISOString()) });
    return t('week.allDay');
  };
  return (
    <ul className="coverage-week__hours">
      {props.hours.map((one) => (
        <li key={`${one.startsAt?.getTime()} ${one.endsAt?.getTime()}`}>
          {props.isGap ? <StatusText tone="notice">{text(one)}</StatusText> : text(one)}
        </li>
      ))}
    </ul>
  );
}
