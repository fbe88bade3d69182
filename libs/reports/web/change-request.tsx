import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { ReportFigureFragment } from './report.generated.js';
import { AnswerFigureDocument } from './report-steps.generated.js';
import { words } from './words.generated.js';

const LONGEST = 500;

/** *Begär ändring*: what should change, for the author of the report. */
export function ChangeRequest(props: {
  reportId: string;
  figure: ReportFigureFragment;
  onDone: () => void;
}) {
  const t = useWords(words);
  const guards = useTextGuards();
  const answer = useMutationOperation(AnswerFigureDocument);
  const form = useForm({
    start: { comment: props.figure.comment ?? '' },
    check: ({ comment }) => {
      if (comment.trim() === '') return [{ code: 'CHANGE_MISSING', field: 'comment' }];
      if (comment.length <= LONGEST) return [];
      return [{ code: 'TEXT_TOO_LONG', field: 'comment', params: { largest: LONGEST } }];
    },
    send: ({ comment }) =>
      answer.send({
        reportId: props.reportId,
        figureId: props.figure.id,
        decision: 'CHANGE_REQUESTED',
        comment,
        overrides: guards.overrides,
      }),
    onDone: props.onDone,
  });
  return (
    <Form
      form={form}
      submit={t('answer.send')}
      secondary={<Button onPress={props.onDone}>{t('submit.back')}</Button>}
    >
      <SafeTextField
        {...form.field('comment')}
        guard={guards.of('comment', form.problems)}
        label={t('answer.comment')}
        hint={t('answer.comment.hint')}
        rows={3}
      />
    </Form>
  );
}
