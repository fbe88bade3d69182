import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { ANSWERS } from '../../rules/pass-answer.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { AnswerInvitationDocument } from './answer.generated.js';

/** One's own answer to the invitation. */
export function AnswerDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const send = useMutationOperation(AnswerInvitationDocument);
  const form = useForm({
    start: { answer: '' },
    check: ({ answer }) => (answer === '' ? [{ code: 'ANSWER_UNKNOWN', field: 'answer' }] : []),
    send: ({ answer }) => send.send({ passId: pass.id, answer }),
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={ofKind('step.answer')}
      submit={t('answer.send')}
      form={form}
      onClose={() => onOpen('')}
    >
      <RadioGroup
        {...form.field('answer')}
        label={t('answer.label')}
        options={ANSWERS.map((answer) => ({
          value: answer,
          label: t(`answer.${answer}`),
          hint: t(`answerHint.${answer}`),
        }))}
      />
    </DialogForm>
  );
}
