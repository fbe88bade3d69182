import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { type Sort, Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

const ROWS = [
  { number: 'FP-2026-012', contacts: 4, conversations: 2, isDone: true },
  { number: 'FP-2026-013', contacts: 11, conversations: 7, isDone: true },
  { number: 'FP-2026-014', contacts: 0, conversations: 0, isDone: false },
] as const;
type Row = (typeof ROWS)[number];

const sum = (of: (row: Row) => number) => ROWS.reduce((all, row) => all + of(row), 0);

/** A table with all it can have, one of pairs, and the way from page to page. */
export function KitTables() {
  const t = useWords(words);
  const [sort, setSort] = useState<Sort>({ by: 'number', descending: false });
  const [page, setPage] = useState(2);
  const compare = (one: Row, other: Row) =>
    sort.by === 'number' ? one.number.localeCompare(other.number) : one.contacts - other.contacts;
  const rows = ROWS.toSorted(compare);
  return (
    <>
      <KitPart name="Table">
        <Table<Row>
          caption={t('table.caption')}
          showCaption
          rows={sort.descending ? rows.toReversed() : rows}
          rowKey={({ number }) => number}
          sort={sort}
          onSort={setSort}
          isSelected={({ isDone }) => !isDone}
          foot={[t('table.sum'), '', sum((row) => row.contacts), sum((row) => row.conversations)]}
          columns={[
            {
              key: 'number',
              label: t('table.number'),
              isRowHeader: true,
              isSortable: true,
              cell: ({ number }) => number,
            },
            {
              key: 'state',
              label: t('table.state'),
              cell: ({ isDone }) => (
                <StatusChip tone={isDone ? 'done' : 'waiting'}>
                  {t(isDone ? 'tone.done' : 'tone.waiting')}
                </StatusChip>
              ),
            },
            {
              key: 'contacts',
              label: t('table.contacts'),
              isNumber: true,
              isSortable: true,
              cell: ({ contacts }) => contacts,
            },
            {
              key: 'conversations',
              label: t('table.conversations'),
              isNumber: true,
              cell: ({ conversations }) => conversations,
            },
          ]}
        />
        <Table<Row>
          caption={t('table.pairs')}
          showCaption
          rows={ROWS}
          rowKey={({ number }) => number}
          columns={[
            {
              key: 'number',
              label: t('table.number'),
              isRowHeader: true,
              cell: ({ number }) => number,
            },
            {
              key: 'contacts',
              label: t('table.contacts'),
              isNumber: true,
              cell: ({ contacts }) => contacts,
            },
          ]}
        />
      </KitPart>
      <KitPart name="Pager">
        <Pager page={page} size={50} total={5000} onPage={setPage} />
      </KitPart>
    </>
  );
}
