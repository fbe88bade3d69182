import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import type { ButtonKind } from '@stad/platform/web/ui/button.js';
import { NextSteps, type Step } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { useState } from 'react';
import { CancelSeminarDialog, DeleteSeminarDialog } from './seminar-end-dialogs.js';
import {
  BeginSeminarDocument,
  CompleteSeminarDocument,
  ConfirmSeminarDocument,
  EvaluateSeminarDocument,
  PlanSeminarAgainDocument,
  PostponeSeminarDocument,
} from './seminar-steps.generated.js';
import { words } from './words.generated.js';

/** Steps that need nothing but a press. */
function useMoves() {
  return {
    confirm: useMutationOperation(ConfirmSeminarDocument),
    begin: useMutationOperation(BeginSeminarDocument),
    complete: useMutationOperation(CompleteSeminarDocument),
    evaluate: useMutationOperation(EvaluateSeminarDocument),
    postpone: useMutationOperation(PostponeSeminarDocument),
    planAgain: useMutationOperation(PlanSeminarAgainDocument),
  };
}

/** Steps with a place of their own further down the page. */
const ELSEWHERE = ['invite', 'register', 'recordAttendance', 'recordEvaluation'];

/** What ends a seminar looks like it. */
const KINDS_OF_BUTTON: Readonly<Record<string, ButtonKind>> = {
  cancel: 'danger',
  delete: 'danger',
};

/** What one may do with the seminar as a whole. */
export function SeminarSteps({
  seminar,
  steps,
}: {
  seminar: { readonly id: string };
  steps: readonly Step[];
}) {
  const t = useWords(words);
  const go = useGo();
  const problemText = useProblemText();
  const moves = useMoves();
  const [asked, ask] = useState<string>();
  const input = { seminarId: seminar.id };
  const forward = steps.find(({ step, ready }) => ready && step in moves && step !== 'postpone');
  const problems = Object.values(moves).flatMap((move) => problemsOf(move.error));

  function take(step: string) {
    for (const move of Object.values(moves)) move.reset();
    const move = moves[step as keyof typeof moves];
    // What went wrong is in the move's own state and shown above the buttons.
    if (move) move.send(input).catch(() => undefined);
    else if (step === 'edit') go(`/seminarier/${seminar.id}/andra`);
    else ask(step);
  }

  return (
    <>
      {problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <NextSteps
        steps={steps}
        label={(step) => (ELSEWHERE.includes(step) ? undefined : t.maybe(`step.${step}`))}
        kind={(step) =>
          step === forward?.step ? 'primary' : (KINDS_OF_BUTTON[step] ?? 'secondary')
        }
        onTake={take}
        opensDialog={(step) => step === 'cancel' || step === 'delete'}
      />
      {asked === 'cancel' && <CancelSeminarDialog {...input} onClose={() => ask(undefined)} />}
      {asked === 'delete' && <DeleteSeminarDialog {...input} onClose={() => ask(undefined)} />}
    </>
  );
}
