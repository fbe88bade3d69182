import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { type ReportState, takesText } from '../rules/report-life.js';
import { AnswerFigures } from './answer-figures.js';
import { Approvals } from './approvals.js';
import { ChangedAfter } from './changed-after.js';
import { FrozenFiles } from './frozen-files.js';
import { type ReportFragment, ReportPageDocument } from './report.generated.js';
import { ReportEvents } from './report-events.js';
import { ReportSections } from './report-sections.js';
import { TONES } from './report-state.js';
import { ReportStepper } from './report-stepper.js';
import { pointsOut, ReportSteps } from './report-steps.js';
import { useReportDesk } from './use-report-desk.js';
import { words } from './words.generated.js';

/** A report: its writer builds it, a contributing agency answers for its own figures. */
export default function ReportPage() {
  const id = useRouteParam('id');
  const query = useOperation(ReportPageDocument, { id });
  return (
    <QueryView query={query}>
      {({ progressReport }) => (
        <ReportView
          key={progressReport.id}
          report={progressReport}
          onStale={() => query.refetch()}
        />
      )}
    </QueryView>
  );
}

function ReportView(props: { report: ReportFragment; onStale: () => Promise<unknown> }) {
  const t = useWords(words);
  const { report, onStale } = props;
  const mayWrite = useMay('report:write');
  const isAsked = report.nextSteps.some(({ step }) => step === 'answerFigures');
  const own = report.figures.filter(({ mine }) => mine);
  const desk = useReportDesk(report);
  const mustAnswer = isAsked && own.some(({ decision }) => decision === null);
  return (
    <Page
      title={t('page.title')}
      heading={report.title}
      marks={
        <StatusChip tone={TONES[report.state] ?? 'draft'}>
          {t.maybe(`state.${report.state}`)}
        </StatusChip>
      }
      intro={t('page.intro', {
        kind: t.maybe(`kind.${report.kind}`) ?? '',
        from: report.periodFrom,
        to: report.periodTo,
        due: report.dueOn,
      })}
    >
      <p>
        <Link to="/rapporter">{t('page.back')}</Link>
      </p>
      <SomeoneElseSaved key={report.id} kind="REPORT" id={report.id} />
      <ReportStepper state={report.state} />
      {/* One filled button: what is typed and not saved, then what is asked of us, then the next step. */}
      <ReportSteps report={report} isBeside={desk.isTyping || mustAnswer} />
      <ReportEvents report={report} />
      <FrozenFiles report={report} onStale={onStale} />
      <ChangedAfter changes={report.changedAfter} />
      {isAsked && own.length > 0 && <AnswerFigures report={report} isBeside={desk.isTyping} />}
      {report.isLead && (
        <ReportSections
          report={report}
          desk={desk}
          isBeside={!desk.isTyping && (mustAnswer || pointsOut(report))}
          isEditable={mayWrite && takesText(report.state as ReportState)}
        />
      )}
      {(report.isLead || !isAsked) && <Approvals report={report} />}
    </Page>
  );
}
