import type { Problem } from '@stad/platform/rules/problem.js';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { problemsOf } from '../graphql/request-error.js';
import { useProblemText } from '../i18n/problem-text.js';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Notice } from '../ui/notice.js';
import { ImportProgress } from './import-progress.js';
import { ImportRows } from './import-rows.js';
import { bytesOf, isTable, readTableFile } from './read-table-file.js';
import { type ImportColumn, type ReadColumns, readColumns } from './table-columns.js';
import { useImportTask } from './use-import-task.js';
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
 * sent are the columns that the portal knows. Either is a task that goes on without the page: it is found again
 * after a reload, with what each row did.
 */
export function ImportFile({ path, columns, nameKey, hint }: ImportFileProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const format = useFormat();
  const here = useImportTask(path);
  const [read, setRead] = useState<ReadColumns>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);

  const run = async (rows: ReadColumns['rows'], digest: string | null) => {
    setSending(true);
    try {
      await here.begin(rows, digest);
      setProblems([]);
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
    here.leave();
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

  const { task, report, isUnderWay } = here;
  const isBusy = isSending || isUnderWay;
  const told = [...problems, ...problemsOf(here.problem)];
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
            <Button kind="primary" icon={<IconUpload aria-hidden />} isPending={isBusy}>
              {t('file.choose')}
            </Button>
          </FileTrigger>
        </div>
        {told.map((problem) => (
          <Notice key={problem.code} tone="notice" role="alert">
            {problemText(problem)}
          </Notice>
        ))}
        {read && read.ignored.length > 0 && (
          <Notice>{t('file.ignored', { columns: read.ignored.join(', ') })}</Notice>
        )}
      </Card>
      <ImportProgress here={here} />
      {report && (
        <ImportRows
          report={report}
          columns={columns}
          nameKey={nameKey}
          isSending={isBusy}
          {...(task && !read
            ? { note: t('report.from', { when: format.moment(task.askedAt) }) }
            : {})}
          {...(read ? { rows: read.rows, onImport: () => void run(read.rows, report.digest) } : {})}
        />
      )}
    </div>
  );
}
