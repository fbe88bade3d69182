import { FileDownload } from '@stad/identity/web/step-up/file-download.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import './study-visit.css';
import { words } from './words.generated.js';

interface ReportFile {
  readonly kind: string;
  readonly path: string;
}

/** The report of the visit, drafted and ready to fetch; nothing for those who may not. */
export function VisitReportCard({ files }: { files: readonly ReportFile[] }) {
  const t = useWords(words);
  if (files.length === 0) return null;
  return (
    <Card heading={t('report')}>
      <p className="meta">{t('report.text')}</p>
      <div className="study-visit__report">
        {files.map(({ kind, path }) => (
          <FileDownload key={kind} path={path}>
            {t.maybe(`report.${kind}`)}
          </FileDownload>
        ))}
      </div>
    </Card>
  );
}
