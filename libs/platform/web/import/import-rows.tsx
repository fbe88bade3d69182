import type { ImportedRow, ImportOutcome } from '@stad/platform/rules/import-row.js';
import { useState } from 'react';
import { useProblemText } from '../i18n/problem-text.js';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Notice } from '../ui/notice.js';
import { Pager } from '../ui/pager.js';
import { Segmented } from '../ui/segmented.js';
import { StatusText, type StatusTone } from '../ui/status-chip.js';
import { Table } from '../ui/table.js';
import type { RowsReport } from './import-task.js';
import type { ImportColumn, ReadColumns } from './table-columns.js';
import { words } from './words.generated.js';

const PER_PAGE = 50;
const ALL = 'ALL';

const TONES: Readonly<Record<ImportOutcome, StatusTone>> = {
  NEW: 'ready',
  CHANGED: 'waiting',
  UNCHANGED: 'draft',
  REFUSED: 'notice',
};

export interface ImportRowsProps {
  readonly report: RowsReport;
  /** The file, while the page has it: after a reload the report alone is left. */
  readonly rows?: ReadColumns['rows'];
  readonly columns: readonly ImportColumn[];
  readonly nameKey: string;
  readonly isSending: boolean;
  readonly onImport?: () => void;
  /** Of when it is. */
  readonly note?: string;
}

/** What each row of a file does, in words, and the button that lets it. */
export function ImportRows(props: ImportRowsProps) {
  const { report, rows = [], columns, nameKey, note, onImport } = props;
  const t = useWords(words);
  const { number } = useFormat();
  const [kind, setKind] = useState<string>(report.counts.REFUSED > 0 ? 'REFUSED' : ALL);
  const [page, setPage] = useState(1);
  const { counts, state } = report;
  const written = counts.NEW + counts.CHANGED;
  const names = new Map(rows.map((row) => [row.row, String(row[nameKey] ?? '')]));
  const chosen = kind === ALL ? report.rows : report.rows.filter(({ outcome }) => outcome === kind);
  const kinds = (['NEW', 'CHANGED', 'UNCHANGED', 'REFUSED'] as const).filter(
    (outcome) => counts[outcome] > 0,
  );
  const label = (text: string, n: number) => `${text} (${number(n)})`;
  return (
    <Card heading={t(state === 'DONE' ? 'report.done' : 'report.dry')}>
      {note && <p className="meta">{note}</p>}
      {state === 'STALE' && (
        <Notice tone="notice" role="alert">
          {t('report.stale')}
        </Notice>
      )}
      <Notice role="status" {...(state === 'DONE' ? { tone: 'done' as const } : {})}>
        {t(state === 'DONE' ? 'report.wasRead' : 'report.would', {
          fresh: counts.NEW,
          changed: counts.CHANGED,
          same: counts.UNCHANGED,
          refused: counts.REFUSED,
        })}
        {report.alsoAdded.length > 0 &&
          ` ${t('report.alsoAdded', { names: report.alsoAdded.join(', ') })}`}
      </Notice>
      {state !== 'DONE' && written > 0 && onImport && (
        <div>
          <Button kind="primary" isPending={props.isSending} onPress={onImport}>
            {t('report.import', { n: written })}
          </Button>
        </div>
      )}
      {state !== 'DONE' && written > 0 && !onImport && <Notice>{t('report.chooseAgain')}</Notice>}
      <div>
        <Segmented
          label={t('report.show')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setPage(1);
          }}
          options={[
            { value: ALL, label: label(t('report.all'), report.rows.length) },
            ...kinds.map((value) => ({
              value,
              label: label(t(`outcome.${value}`), counts[value]),
            })),
          ]}
        />
      </div>
      <Table<ImportedRow>
        caption={t('report.caption')}
        rows={chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE)}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: 'row', label: t('report.row'), isRowHeader: true, cell: ({ row }) => row },
          ...(names.size > 0
            ? [
                {
                  key: 'name',
                  label: columns.find(({ key }) => key === nameKey)?.label ?? '',
                  cell: ({ row }: ImportedRow) => names.get(row),
                },
              ]
            : []),
          {
            key: 'outcome',
            label: t('report.outcome'),
            cell: ({ outcome }) => (
              <StatusText tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</StatusText>
            ),
          },
          {
            key: 'what',
            label: t('report.what'),
            cell: (row) => <What row={row} columns={columns} />,
          },
        ]}
      />
      <Pager page={page} size={PER_PAGE} total={chosen.length} onPage={setPage} />
    </Card>
  );
}

/** *Enhet: Mottagningen blir Ungdom*, or what is wrong and what to do. */
function What({ row, columns }: { row: ImportedRow; columns: readonly ImportColumn[] }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const column = (field?: string) => columns.find(({ key }) => key === field);
  const shown = (field: string, stored: string) =>
    stored === '' ? t('report.empty') : (column(field)?.show?.(stored) ?? stored);
  return (
    <>
      {row.changes.map(({ field, before, after }) => (
        <div key={field}>
          {t('report.change', {
            column: column(field)?.label ?? field,
            before: shown(field, before),
            after: shown(field, after),
          })}{' '}
          {column(field)?.follows?.(after)}
        </div>
      ))}
      {row.problems.map((problem) => (
        <div key={`${problem.field} ${problem.code}`}>
          {t('report.problem', {
            column: column(problem.field)?.label ?? '',
            problem: problemText(problem),
          })}
        </div>
      ))}
    </>
  );
}
