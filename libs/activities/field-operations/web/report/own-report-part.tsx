import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusChip, StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words as kindWords } from '../kind/words.generated.js';
import { ChangeButton } from '../pass/change-button.js';
import { OpenedPart } from '../pass/opened-part.js';
import type { PartProps } from '../pass/part-props.js';
import { offered } from '../pass/pass.js';
import { REPORT_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { ReportForm } from './report-form.js';
import { ReportView } from './report-view.js';

/** The own agency's *passredovisning*: its form, or its figures as text. */
export function OwnReportPart(props: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  const { pass, open } = props;
  const report = pass.ownReport;
  if (!report) return null;
  const isCorrection = open === 'correct';
  const isFormOpen = isCorrection || open === 'report';
  const { lockedAt, lockedByTitle } = report;
  // A sentence that says since when it is locked says that it is; that it was corrected is more.
  const isToldByDate = lockedAt && !isFormOpen && report.state === 'LOCKED';
  return (
    <section className="stack" aria-label={t('report')}>
      <div className="cluster cluster--between">
        <h3>{t('report')}</h3>
        {!isToldByDate && (
          <StatusChip tone={REPORT_TONES[report.state] ?? 'draft'}>
            {t.maybe(`reportState.${report.state}`)}
          </StatusChip>
        )}
        {lockedAt && !isFormOpen && (
          <StatusText tone="locked">
            {t(offered(pass, 'correct') ? 'report.locked' : 'report.lockedBy', {
              date: format.monthDay(lockedAt, true),
              function: lockedByTitle ?? '',
            })}
          </StatusText>
        )}
      </div>
      {isFormOpen ? (
        <OpenedPart>
          <ReportForm {...props} report={report} isCorrection={isCorrection} />
        </OpenedPart>
      ) : (
        <>
          {report.version === null ? (
            <p className="meta">{report.counts ? t('report.notYet') : t('report.notYetHours')}</p>
          ) : (
            <ReportView report={report} />
          )}
          {offered(pass, 'report') && (
            <div>
              <ChangeButton {...props} part="report" label={ofKind('step.report')} edits />
            </div>
          )}
        </>
      )}
    </section>
  );
}
