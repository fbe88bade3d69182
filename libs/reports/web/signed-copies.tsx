import { useMay } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { sendFile } from '@stad/platform/web/graphql/send-file.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import IconUpload from '@tabler/icons-react/icons/IconUpload';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { FileLink } from './file-link.js';
import type { FrozenReportFragment, ReportFragment } from './report.generated.js';
import { TechnicalFacts } from './technical-facts.js';
import { words } from './words.generated.js';

export interface SignedCopiesProps {
  /** The report that takes one more; null where none is taken. */
  readonly report: Pick<ReportFragment, 'id'> | null;
  readonly copies: FrozenReportFragment['signedCopies'];
  readonly onStale: () => Promise<unknown>;
}

/** *Undertecknad PDF*: what was signed, beside what was frozen. */
export function SignedCopies({ report, copies, onStale }: SignedCopiesProps) {
  const t = useWords(words);
  const format = useFormat();
  const mayFile = useMay('report:file');
  if (copies.length === 0 && !(report && mayFile)) return null;
  return (
    <section className="frozen-files__signed">
      <h3>{t('signed.heading')}</h3>
      {copies.length === 0 && <p className="meta">{t('signed.none')}</p>}
      <ul className="frozen-files">
        {copies.map(({ id, file, filedBy, filedAt }) => (
          <li key={id}>
            <FileLink file={file} label={t('signed.fetch')} />
            <span className="meta">
              {t('signed.filed', { function: filedBy, when: format.moment(filedAt) })}
            </span>
            <TechnicalFacts files={[file]} />
          </li>
        ))}
      </ul>
      {report && mayFile && <FileSigned reportId={report.id} onStale={onStale} />}
    </section>
  );
}

function FileSigned({ reportId, onStale }: { reportId: string; onStale: () => Promise<unknown> }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setSending(true);
    setDone(false);
    try {
      await sendFile(`/files/reports/${reportId}/signed`, file);
      setError(null);
      setDone(true);
      await onStale();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <p className="meta">{t('signed.hint')}</p>
      <p className="meta">{t('signed.pictures')}</p>
      <FileTrigger
        acceptedFileTypes={['.pdf', 'application/pdf']}
        onSelect={(files) => void choose(files)}
      >
        <Button icon={<IconUpload aria-hidden />} isPending={isSending}>
          {t('signed.choose')}
        </Button>
      </FileTrigger>
      {problemsOf(error).map((problem) => (
        <Notice key={JSON.stringify(problem)} tone="notice" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      {isDone && (
        <Notice tone="done" role="status">
          {t('signed.done')}
        </Notice>
      )}
    </>
  );
}
