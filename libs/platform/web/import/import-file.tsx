import type { Problem } from '@stad/platform/rules/problem.js';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { problemsOf } from '../graphql/request-error.js';
import { useProblemText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Notice } from '../ui/notice.js';
import { ImportRows } from './import-rows.js';
import { bytesOf, isTable, readTableFile } from './read-table-file.js';
import { type RowsReport, sendRows } from './send-rows.js';
import { type ImportColumn, type ReadColumns, readColumns } from './table-columns.js';
import { words } from './words.generated.js';

export interface ImportFileProps {
  /** Where the rows are sent: `/files/import/people`. */
  readonly path: string;
  readonly columns: readonly ImportColumn[];
  /** The column that names a row in the report. */
  readonly nameKey: string;
  /** What may stand in a cell. */
  readonly hint?: string;
}

/**
 * A file of rows, tried dry and then read in exactly as the trial said. The file is read here; what is
 * sent are the columns that the portal knows.
 */
export function ImportFile({ path, columns, nameKey, hint }: ImportFileProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [read, setRead] = useState<ReadColumns>();
  const [report, setReport] = useState<RowsReport>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);

  const run = async (rows: ReadColumns['rows'], digest: string | null) => {
    setSending(true);
    try {
      const answer = await sendRows(path, rows, digest);
      setReport(answer);
      setProblems([]);
      if (answer.state === 'DONE') await queries.invalidateQueries();
    } catch (failure) {
      setProblems(problemsOf(failure));
    } finally {
      setSending(false);
    }
  };
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setRead(undefined);
    setReport(undefined);
    const table = await readTableFile(await bytesOf(file));
    if (!isTable(table)) {
      setProblems([table]);
      return;
    }
    const next = readColumns(table, columns);
    if (next.missing.length > 0) {
      const missing = next.missing.join(', ');
      setProblems([{ code: 'IMPORT_COLUMNS_MISSING', params: { columns: missing } }]);
      return;
    }
    setProblems([]);
    setRead(next);
    await run(next.rows, null);
  };

  return (
    <div className="stack">
      <Card heading={t('file.heading')}>
        <p>{t('file.columns', { columns: columns.map(({ label }) => label).join(' · ') })}</p>
        {hint && <p className="measure">{hint}</p>}
        <p className="meta measure">{t('file.hint')}</p>
        <div>
          <FileTrigger
            acceptedFileTypes={['.csv', '.xlsx', '.txt', 'text/csv']}
            onSelect={(files) => void choose(files)}
          >
            <Button kind="primary" icon={<IconUpload aria-hidden />} isPending={isSending}>
              {t('file.choose')}
            </Button>
          </FileTrigger>
        </div>
        {problems.map((problem) => (
          <Notice key={problem.code} tone="notice" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
        {read && read.ignored.length > 0 && (
          <Notice>{t('file.ignored', { columns: read.ignored.join(', ') })}</Notice>
        )}
      </Card>
      {read && report && (
        <ImportRows
          report={report}
          rows={read.rows}
          columns={columns}
          nameKey={nameKey}
          isSending={isSending}
          onImport={() => void run(read.rows, report.digest)}
        />
      )}
    </div>
  );
}
