import { DialogForm } from '@stad/activities/core/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import type { ButtonKind } from '@stad/platform/web/ui/button.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useState } from 'react';
import { VISIT_CANCEL_REASONS } from '../rules/visit-life.js';
import {
  CancelStudyVisitDocument,
  DeleteStudyVisitDraftDocument,
  StepStudyVisitDocument,
} from './study-visit.generated.js';
import { words } from './words.generated.js';

/** Steps with a place of their own further down the page. */
const ELSEWHERE = ['questions', 'ask', 'noteAttendance', 'observe', 'learn'];

/** Beside the way forward, and what ends a visit. */
const KINDS_OF_BUTTON: Readonly<Record<string, ButtonKind>> = {
  edit: 'secondary',
  postpone: 'secondary',
  cancel: 'danger',
  delete: 'danger',
};

/** What one may do with the visit as a whole. */
export function StudyVisitSteps(props: { visit: { readonly id: string }; steps: readonly Step[] }) {
  const t = useWords(words);
  const go = useGo();
  const problemText = useProblemText();
  const move = useMutationOperation(StepStudyVisitDocument);
  const [asked, ask] = useState<string>();
  const { visit, steps } = props;
  const close = () => ask(undefined);
  function take(step: string) {
    move.reset();
    if (step === 'edit') go(`/studiebesok/${visit.id}/andra`);
    else if (step === 'cancel' || step === 'delete') ask(step);
    // What went wrong is in the move's own state and shown above the buttons.
    else move.send({ visitId: visit.id, step }).catch(() => undefined);
  }
  return (
    <>
      {problemsOf(move.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <NextSteps
        steps={steps}
        label={(step) => (ELSEWHERE.includes(step) ? undefined : t.maybe(`step.${step}`))}
        kind={(step) => KINDS_OF_BUTTON[step]}
        onTake={take}
        opensDialog={(step) => step === 'cancel' || step === 'delete'}
      />
      {asked === 'cancel' && <CancelDialog visitId={visit.id} onClose={close} />}
      {asked === 'delete' && <DeleteDialog visitId={visit.id} onClose={close} />}
    </>
  );
}

interface EndProps {
  readonly visitId: string;
  readonly onClose: () => void;
}

/** Asks why; those who were asked to come see it. */
function CancelDialog({ visitId, onClose }: EndProps) {
  const t = useWords(words);
  const cancel = useMutationOperation(CancelStudyVisitDocument);
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) =>
      reason ? [] : [{ code: 'VISIT_CANCEL_REASON_MISSING', field: 'reason' }],
    send: ({ reason }) => cancel.send({ visitId, reason }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('step.cancel')} submit={t('step.cancel')} form={form} onClose={onClose}>
      <RadioGroup
        {...form.field('reason')}
        label={t('cancel.reason')}
        options={VISIT_CANCEL_REASONS.map((reason) => ({
          value: reason,
          label: t(`cancelReason.${reason}`),
        }))}
      />
    </DialogForm>
  );
}

/** A draft that nobody else has seen. */
function DeleteDialog({ visitId, onClose }: EndProps) {
  const t = useWords(words);
  const go = useGo();
  const remove = useMutationOperation(DeleteStudyVisitDraftDocument, {
    // Leave first: the page of what is gone would ask for it again.
    onDone: () => go('/studiebesok'),
  });
  const form = useForm({ start: {}, send: () => remove.send({ visitId }) });
  return (
    <DialogForm title={t('step.delete')} submit={t('step.delete')} form={form} onClose={onClose}>
      <p>{t('delete.effect')}</p>
    </DialogForm>
  );
}
