import { useViewer } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { type Reach, useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import { type ComponentType, useState } from 'react';
import { REPORT_EVENTS } from '../rules/report-event.js';
import { EventDialog } from './event-dialog.js';
import type { ReportFragment } from './report.generated.js';
import { AskAgenciesForFiguresDocument, TakeReportBackDocument } from './report-steps.generated.js';
import {
  FreezeDialog,
  type StepDialogProps,
  SupplementDialog,
  UnconfirmedDialog,
} from './step-dialogs.js';
import { words } from './words.generated.js';

/** Steps that ask before they are taken. The answers of an agency have their own place. */
const DIALOGS: Readonly<Record<string, ComponentType<StepDialogProps>>> = {
  freeze: FreezeDialog,
  letGoUnconfirmed: UnconfirmedDialog,
  freezeSupplement: SupplementDialog,
};

/** No first choice: what one seldom wants, and what is noted when the funder has answered. */
const SECONDARY: readonly string[] = [
  ...['takeBack', 'noteSupplementRequest', 'noteApproval', 'noteRepayment'],
];
/** The states in which the funder has the report. */
const WITH_FUNDER: readonly string[] = ['SUBMITTED', 'COMPLETED'];

/** Whether one of them is what the viewer does next: possible now, and no way beside it. */
export const pointsOut = ({ nextSteps }: Pick<ReportFragment, 'nextSteps'>): boolean =>
  nextSteps.some(
    ({ step, ready }) => ready && `step.${step}` in words.sv && !SECONDARY.includes(step),
  );

/** The buttons of a report, as the server offers them to this viewer. */
export function ReportSteps(props: { report: ReportFragment; isBeside: boolean }) {
  const t = useWords(words);
  const { report, isBeside } = props;
  const problemText = useProblemText();
  const [open, setOpen] = useState<string>();
  const ask = useMutationOperation(AskAgenciesForFiguresDocument);
  const takeBack = useMutationOperation(TakeReportBackDocument);
  const direct: Readonly<Record<string, typeof ask.send | typeof takeBack.send>> = {
    askAgencies: ask.send,
    takeBack: takeBack.send,
  };
  const told = useToldActs();
  const { agency } = useViewer();
  const key = `askAgencies ${report.id}`;
  const reach = reachOfFigures(report, agency.id);
  const mayAsk = report.nextSteps.some(({ step, ready }) => ready && step === 'askAgencies');
  const Open = open === undefined ? undefined : DIALOGS[open];
  const event = REPORT_EVENTS.find((each) => each === open);
  const failed = problemsOf(ask.error ?? takeBack.error);

  function take(step: string) {
    if (step === 'askAgencies') {
      const act = t('step.askAgencies');
      // A section saved a moment ago may have brought figures of others that this page has not read yet.
      const isPublic = true;
      told.take({ key, act, reach, isPublic, send: () => ask.send({ reportId: report.id }) });
    }
    // What went wrong is on the handle and told above the buttons.
    else if (direct[step]) void direct[step]({ reportId: report.id }).catch(() => undefined);
    else setOpen(step);
  }

  return (
    <>
      {failed.map((problem) => (
        <Notice key={problem.code} tone="notice" role="status">
          {problemText(problem)}
        </Notice>
      ))}
      {WITH_FUNDER.includes(report.state) && <p className="meta">{t('waits.funder')}</p>}
      {mayAsk && <p className="meta no-print">{told.said(reach)}</p>}
      <NextSteps
        steps={report.nextSteps}
        label={(step) =>
          told.isHeld(`${step} ${report.id}`) ? undefined : t.maybe(`step.${step}`)
        }
        kind={(step) => (SECONDARY.includes(step) ? 'secondary' : undefined)}
        onTake={take}
        isBeside={isBeside}
        opensDialog={(step) => !(step in direct)}
        opensWhen={({ step }) =>
          step === 'letGoUnconfirmed'
            ? t('opens.letGoUnconfirmed', { date: report.unconfirmedFrom })
            : undefined
        }
      />
      {Open && <Open report={report} onClose={() => setOpen(undefined)} />}
      {event && (
        <EventDialog key={event} step={event} report={report} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

/** The organisations whose figures are in the report, each once, beside the own. */
function reachOfFigures({ figures }: ReportFragment, ownAgencyId: string): Reach {
  const others = figures.flatMap(({ contributor }) =>
    contributor && contributor.id !== ownAgencyId ? [contributor] : [],
  );
  const byId = new Map(others.map((one) => [one.id, one.shortName]));
  return { n: byId.size, who: [...byId.values()] };
}
