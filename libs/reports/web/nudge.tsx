import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useToldActs } from '@stad/platform/web/undo/use-told-act.js';
import type { ReportFragment } from './report.generated.js';
import { NudgeContributorDocument } from './report-steps.generated.js';
import { words } from './words.generated.js';

export interface NudgeProps {
  readonly report: ReportFragment;
  readonly contributor: { readonly id: string; readonly name: string };
}

/** *Påminn*: once a day; after that it says when the agency was reminded. */
export function Nudge({ report, contributor }: NudgeProps) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { today } = useViewer();
  const mayWrite = useMay('report:write');
  const nudge = useMutationOperation(NudgeContributorDocument);
  const told = useToldActs();
  const key = `nudge ${report.id} ${contributor.id}`;
  const last = report.nudges.findLast(({ contributorId }) => contributorId === contributor.id);
  if (!(report.isLead && mayWrite && report.state === 'AGENCY_APPROVAL')) return null;
  return (
    <div className="cluster">
      {last?.nudgedOn !== today && !told.isHeld(key) && (
        <Button
          isPending={nudge.isSending}
          aria-label={t('nudge.of', { organisation: contributor.name })}
          // What went wrong is on the handle and told beside the button.
          onPress={() =>
            told.take({
              ...{ key, act: t('nudge.do'), reach: { n: 1, who: [contributor.name] } },
              send: () => nudge.send({ reportId: report.id, contributorId: contributor.id }),
            })
          }
        >
          {t('nudge.do')}
        </Button>
      )}
      {today >= report.unconfirmedFrom && <span className="meta">{t('nudge.signatory')}</span>}
      {last && <span className="meta">{t('nudge.last', { date: last.nudgedOn })}</span>}
      {problemsOf(nudge.error).map((problem) => (
        <Notice key={problem.code} tone="notice" role="status">
          {problemText(problem)}
        </Notice>
      ))}
    </div>
  );
}
