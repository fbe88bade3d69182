import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Link } from '@stad/platform/web/ui/link.js';
import type { Column } from '@stad/platform/web/ui/table.js';
import type { ActivityKind } from '../activity-kind.js';
import { StateChip } from './state-chip.js';
import { words } from './words.generated.js';

interface PhasedRow {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly owner: {
    readonly key: string;
    readonly kind: string;
    readonly shortName: string;
  };
}

/** The columns of every type whose states are the phases; a list puts its own among them. */
export function usePhasedColumns<Row extends PhasedRow>(
  type: ActivityKind,
  name: string,
  stateOf: (row: Row) => string,
): Readonly<Record<'title' | 'day' | 'owner' | 'state', Column<Row>>> {
  const t = useWords(words);
  const format = useFormat();
  return {
    title: {
      key: 'title',
      label: name,
      isRowHeader: true,
      cell: ({ id, title }) => <Link to={type.path({ id, number: null })}>{title}</Link>,
    },
    day: {
      key: 'day',
      label: t('column.day'),
      isSortable: true,
      cell: ({ startsAt, endsAt }) => format.span(startsAt, endsAt),
    },
    owner: {
      key: 'owner',
      label: t('column.owner'),
      cell: ({ owner }) => <AgencyMark agency={{ ...owner, name: owner.shortName }} withName />,
    },
    state: {
      key: 'state',
      label: t('column.state'),
      cell: (row) => <StateChip state={stateOf(row)} words={type.words} />,
    },
  };
}
