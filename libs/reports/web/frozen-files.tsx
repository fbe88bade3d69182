import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { FileLink } from './file-link.js';
import './frozen-files.css';
import type { FrozenReportFragment, ReportFragment } from './report.generated.js';
import { useTextFigures } from './report-figures.js';
import { SectionChanges } from './section-changes.js';
import { SignedCopies } from './signed-copies.js';
import { TechnicalFacts } from './technical-facts.js';
import { words } from './words.generated.js';

export interface FrozenFilesProps {
  readonly report: ReportFragment;
  /** Reads the report anew, after a copy was filed. */
  readonly onStale: () => Promise<unknown>;
}

/** The stored files of a frozen report, each with size and checksum; older versions unfold. */
export function FrozenFiles({ report, onStale }: FrozenFilesProps) {
  const t = useWords(words);
  const { frozen, frozenBefore } = report;
  const figures = useTextFigures(report.values, report);
  if (!frozen) return null;
  return (
    <Card
      heading={t('files.heading')}
      note={frozen.version > 1 && t('files.version', { n: frozen.version })}
    >
      <SectionChanges changes={frozen.changes} figures={figures} />
      <Version frozen={frozen} />
      <SignedCopies
        // What was said of the copy of one version is not true of the next.
        key={frozen.version}
        report={report}
        copies={frozen.signedCopies}
        onStale={onStale}
      />
      {frozenBefore.map((before) => (
        <details key={before.version}>
          <summary>{t('files.before', { n: before.version })}</summary>
          <SectionChanges changes={before.changes} figures={figures} />
          <Version frozen={before} />
          <SignedCopies report={null} copies={before.signedCopies} onStale={onStale} />
        </details>
      ))}
    </Card>
  );
}

function Version({ frozen }: { frozen: FrozenReportFragment }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <>
      <p>{t('files.frozen', { when: format.moment(frozen.frozenAt) })}</p>
      {frozen.withheld && <Notice tone="info">{t.maybe(`files.${frozen.withheld}`)}</Notice>}
      <ul className="frozen-files">
        {frozen.files
          .filter(({ kind }) => kind !== 'json')
          .map((file) => (
            <li key={file.kind}>
              <FileLink file={file} label={t.maybe(`files.${file.kind}`) ?? file.kind} />
            </li>
          ))}
      </ul>
      <TechnicalFacts files={frozen.files} />
    </>
  );
}
