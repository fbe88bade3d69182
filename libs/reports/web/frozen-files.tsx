import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import IconDownload from '@tabler/icons-react/icons/IconDownload';
import './frozen-files.css';
import type { ReportFragment } from './report.generated.js';
import { words } from './words.generated.js';

/** The stored files of a frozen report, with their checksums; and how it was handed in. */
export function FrozenFiles({ report }: { report: ReportFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { frozen } = report;
  if (!frozen) return null;
  const files = [
    { kind: 'pdf', label: t('files.pdf'), sha: frozen.pdfSha256 },
    ...(frozen.xlsxSha256
      ? [{ kind: 'xlsx', label: t('files.xlsx'), sha: frozen.xlsxSha256 }]
      : []),
    { kind: 'json', label: t('files.json'), sha: frozen.contentSha256 },
  ];
  return (
    <Card heading={t('files.heading')}>
      <p>{t('files.frozen', { when: format.moment(frozen.frozenAt) })}</p>
      {report.submittedOn && (
        <p>
          {t('files.submitted', { date: report.submittedOn, channel: report.channel ?? '' })}{' '}
          {report.receiverDiaryNumber && t('files.diary', { number: report.receiverDiaryNumber })}
        </p>
      )}
      <ul className="frozen-files">
        {files.map(({ kind, label, sha }) => (
          <li key={kind}>
            <a
              className="button button--secondary"
              href={`/files/reports/${report.id}.${kind}`}
              download
            >
              <IconDownload aria-hidden />
              <span className="button__text">{label}</span>
            </a>
            <span className="frozen-files__sha">
              {t('files.sha')} <code>{sha}</code>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
