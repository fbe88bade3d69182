import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import type { Planned } from './planned.js';
import { usePlannedWords } from './use-planned-words.js';
import { words } from './words.generated.js';

/** The columns of everything that is planned. */
export function usePlanningColumns(): readonly Column<Planned>[] {
  const t = useWords(words);
  const format = useFormat();
  const planned = usePlannedWords();
  const at = (instant: Date) => instant.toISOString();
  return [
    {
      key: 'what',
      label: t('column.what'),
      isRowHeader: true,
      cell: (row) => {
        const text = [row.number, planned.heading({ ...row, place: null })]
          .filter(Boolean)
          .join(' ');
        return row.path ? (
          <Link to={row.path} {...(row.search ? { search: row.search } : {})}>
            {text}
          </Link>
        ) : (
          text
        );
      },
    },
    {
      key: 'when',
      label: t('column.when'),
      isSortable: true,
      cell: (row) =>
        `${format.isoDay(at(row.startsAt))} ${format.times(at(row.startsAt), at(row.endsAt))}`,
    },
    { key: 'week', label: t('column.week'), cell: (row) => format.week(at(row.startsAt)) },
    { key: 'where', label: t('column.where'), cell: (row) => row.place },
    {
      key: 'owner',
      label: t('column.owner'),
      cell: (row) => <AgencyMark agency={row.owner} />,
    },
    {
      key: 'state',
      label: t('column.state'),
      cell: (row) => <StatusChip tone={row.tone}>{planned.state(row)}</StatusChip>,
    },
  ];
}
