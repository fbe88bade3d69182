import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { ReportFragment } from './report.generated.js';
import {
  FreezeReportDocument,
  FreezeSupplementDocument,
  LetFiguresGoUnconfirmedDocument,
} from './report-steps.generated.js';
import { SlowWork } from './slow-work.js';
import './step-dialogs.css';
import { words } from './words.generated.js';

export interface StepDialogProps {
  readonly report: ReportFragment;
  readonly onClose: () => void;
}

/** Says what becomes fixed before it does. */
export function FreezeDialog({ report, onClose }: StepDialogProps) {
  const t = useWords(words);
  const freeze = useMutationOperation(FreezeReportDocument, { onDone: onClose });
  const unconfirmed = namesOf(report.figures.filter((figure) => figure.unconfirmed));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('step.freeze')}
      actions={
        <Button
          kind="primary"
          isPending={freeze.isSending}
          onPress={() => void freeze.send({ reportId: report.id }).catch(() => undefined)}
        >
          {t('step.freeze')}
        </Button>
      }
    >
      <Problems error={freeze.error} />
      <p>{t('freeze.text')}</p>
      <ul className="step-dialogs__list">
        <li>{t('freeze.texts')}</li>
        <li>{t('freeze.figures')}</li>
        <li>{t('freeze.answers')}</li>
      </ul>
      {unconfirmed.length > 0 && (
        <Notice tone="notice">
          {t('freeze.unconfirmed', { organisations: unconfirmed.join(', ') })}
        </Notice>
      )}
      <p className="meta">{t('freeze.after')}</p>
      <SlowWork isUnderWay={freeze.isSending} label={t('step.freeze')}>
        {t('freeze.making')}
      </SlowWork>
    </Dialog>
  );
}

/** The next version, with what the funder asked for: figures stay as they were handed in. */
export function SupplementDialog({ report, onClose }: StepDialogProps) {
  const t = useWords(words);
  const freeze = useMutationOperation(FreezeSupplementDocument, { onDone: onClose });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('step.freezeSupplement')}
      actions={
        <Button
          kind="primary"
          isPending={freeze.isSending}
          onPress={() => void freeze.send({ reportId: report.id }).catch(() => undefined)}
        >
          {t('step.freezeSupplement')}
        </Button>
      }
    >
      <Problems error={freeze.error} />
      <p>{t('supplement.text', { n: (report.frozen?.version ?? 0) + 1 })}</p>
      <ul className="step-dialogs__list">
        <li>{t('supplement.texts')}</li>
        <li>{t('supplement.figures')}</li>
        <li>{t('supplement.before')}</li>
      </ul>
      <SlowWork isUnderWay={freeze.isSending} label={t('step.freezeSupplement')}>
        {t('freeze.making')}
      </SlowWork>
    </Dialog>
  );
}

/** The signatory's decision: *Ej bekräftad av Polisen Lund*. */
export function UnconfirmedDialog({ report, onClose }: StepDialogProps) {
  const t = useWords(words);
  const letGo = useMutationOperation(LetFiguresGoUnconfirmedDocument, { onDone: onClose });
  const silent = namesOf(
    report.figures.filter(({ decision, unconfirmed }) => decision === null && !unconfirmed),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('step.letGoUnconfirmed')}
      actions={
        <Button
          kind="primary"
          isPending={letGo.isSending}
          onPress={() => void letGo.send({ reportId: report.id }).catch(() => undefined)}
        >
          {t('step.letGoUnconfirmed')}
        </Button>
      }
    >
      <Problems error={letGo.error} />
      {silent.length === 0 ? (
        <p>{t('unconfirmed.none')}</p>
      ) : (
        <>
          <p>{t('unconfirmed.text')}</p>
          <ul className="step-dialogs__list">
            {silent.map((organisation) => (
              <li key={organisation}>{t('decision.unconfirmed', { organisation })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="meta">{t('unconfirmed.rule', { date: report.unconfirmedFrom })}</p>
    </Dialog>
  );
}

function Problems({ error }: { error: unknown }) {
  const problemText = useProblemText();
  return problemsOf(error).map((problem) => (
    <Notice
      key={`${problem.code} ${problem.field} ${problem.params?.['who']}`}
      tone="notice"
      role="alert"
    >
      {problemText(problem)}
    </Notice>
  ));
}

function namesOf(figures: ReportFragment['figures']): string[] {
  return [...new Set(figures.map(({ contributor }) => contributor?.shortName ?? ''))];
}
