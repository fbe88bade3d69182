import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FileLink } from './file-link.js';
import './frozen-files.css';
import type { FrozenReportFragment } from './report.generated.js';
import { words } from './words.generated.js';

/** For machines, and for who wants to compare: what the bytes add up to, and the report as data. */
export function TechnicalFacts({ files }: { files: FrozenReportFragment['files'] }) {
  const t = useWords(words);
  const nameOf = (kind: string) => t.maybe(`files.${kind}`) ?? t('signed.fetch');
  return (
    <details>
      <summary>{t('files.technical')}</summary>
      <dl className="frozen-files__sums">
        {files.map(({ kind, sha256 }) => (
          <div key={kind}>
            <dt>{t('files.shaOf', { file: nameOf(kind) })}</dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </div>
        ))}
      </dl>
      <ul className="frozen-files">
        {files
          .filter(({ kind }) => kind === 'json')
          .map((file) => (
            <li key={file.kind}>
              <FileLink file={file} label={nameOf(file.kind)} />
            </li>
          ))}
      </ul>
    </details>
  );
}
