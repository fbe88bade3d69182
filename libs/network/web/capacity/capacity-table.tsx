import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import type { CapacityKind } from '../../rules/capacity/capacity.js';
import type { CapacityRowFragment } from './capacity.generated.js';
import { words } from './words.generated.js';

export interface CapacityTableProps {
  readonly caption: string;
  readonly rows: readonly CapacityRowFragment[];
  readonly onChange: (row: CapacityRowFragment) => void;
}

/** What was put in, from when until when, and what nights it covered. */
export function CapacityTable({ caption, rows, onChange }: CapacityTableProps) {
  const t = useWords(words);
  const format = useFormat();
  const amount = useAmountText();
  const columns: readonly Column<CapacityRowFragment>[] = [
    {
      key: 'what',
      label: t('what'),
      isRowHeader: true,
      cell: (row) => (
        <>
          {amount(row)}
          {row.contactLabel && <div className="meta">{row.contactLabel}</div>}
        </>
      ),
    },
    {
      key: 'agency',
      label: t('agency'),
      cell: ({ agency }) => <AgencyMark agency={{ ...agency, name: agency.shortName }} withName />,
    },
    {
      key: 'days',
      label: t('days'),
      cell: ({ from, to }) => {
        const first = format.monthDay(from, true);
        return to
          ? t('span', { from: first, to: format.monthDay(to, true) })
          : t('since', { from: first });
      },
    },
    { key: 'nights', label: t('nights'), cell: (row) => <Nights row={row} /> },
  ];
  const change: Column<CapacityRowFragment> = {
    key: 'change',
    label: t('change'),
    cell: (row) =>
      row.changeable && (
        <Button
          edits
          kind="quiet"
          aria-haspopup="dialog"
          aria-label={t('changeOf', {
            what: amount(row),
            from: format.monthDay(row.from, true),
          })}
          onPress={() => onChange(row)}
        >
          {t('change')}
        </Button>
      ),
  };
  return (
    <Table
      caption={caption}
      columns={rows.some(({ changeable }) => changeable) ? [...columns, change] : columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function useAmountText(): (row: CapacityRowFragment) => string {
  const t = useWords(words);
  const format = useFormat();
  return ({ kind, amount }) =>
    t(`amount.${kind as CapacityKind}`, { n: format.number(amount), one: amount });
}

/** *Före 16 maj 0 av 45 nätter, sedan dess 138 av 138*; of a post without hours there are none. */
function Nights({ row: { from, before, since } }: { row: CapacityRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const day = format.monthDay(from);
  if (before && since) {
    return t('nights.both', {
      ...{ from: day, before: before.covered, beforeOf: before.of },
      ...{ since: since.covered, sinceOf: since.of },
    });
  }
  if (since) return t('nights.since', { since: since.covered, sinceOf: since.of });
  if (before) return t('nights.before', { from: day, before: before.covered, beforeOf: before.of });
  return <span className="meta">{t('nights.none')}</span>;
}
