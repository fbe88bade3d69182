import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import { usePlaceAndType } from '../kind/use-place-and-type.js';
import { words as kindWords } from '../kind/words.generated.js';
import { PASS_TONES, passPath } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { PassLeftCell } from './pass-left-cell.js';
import type { PassRowFragment } from './pass-list.generated.js';
import type { LeftOf } from './use-passes-left.js';

/**
 * Number, week, date, area, agencies, state (pages.md 2.3), and before the start what is left of it: no
 * column where every pass has been.
 */
export function usePassColumns(leftOf: LeftOf | null): readonly Column<PassRowFragment>[] {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const placeAndType = usePlaceAndType();
  const format = useFormat();
  const columns: Column<PassRowFragment>[] = [
    {
      key: 'number',
      label: t('list.number'),
      isRowHeader: true,
      cell: (row) => <Link to={passPath(row)}>{row.number ?? t('list.draft')}</Link>,
    },
    { key: 'week', label: t('list.week'), cell: (row) => format.week(row.startsAt) },
    {
      key: 'when',
      label: t('list.date'),
      isSortable: true,
      cell: (row) => `${format.isoDay(row.startsAt)} ${format.times(row.startsAt, row.endsAt)}`,
    },
    {
      key: 'area',
      label: t('fact.area'),
      cell: placeAndType,
    },
    {
      key: 'agencies',
      label: t('list.agencies'),
      cell: (row) => (
        <span className="cluster">
          {row.agencies.map((agency) => (
            <AgencyMark key={agency.id} agency={agency} />
          ))}
        </span>
      ),
    },
    {
      key: 'state',
      label: t('list.state'),
      cell: (row) => (
        <StatusChip tone={PASS_TONES[row.state] ?? 'draft'}>
          {ofKind.maybe(`state.${row.state}`)}
        </StatusChip>
      ),
    },
  ];
  if (!leftOf) return columns;
  const left: Column<PassRowFragment> = {
    key: 'left',
    label: t('list.left'),
    cell: ({ id }) => <PassLeftCell left={leftOf(id)} />,
  };
  return [...columns, left];
}
