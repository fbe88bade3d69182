import { useViewer } from '@stad/identity/web/viewer.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { FallingGoAheads } from '../go-ahead/falling-go-aheads.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { AnswerTakeOverDocument } from './take-over.generated.js';
import { teamWith } from './team-with.js';

/** The answer of the one who is asked to take over. */
export function TakeOverDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const { membershipId, functionTitle } = useViewer();
  const answer = useMutationOperation(AnswerTakeOverDocument);
  const gap = pass.takeOvers.find(({ asksMe }) => asksMe);
  const memberId = gap?.memberId ?? '';
  const form = useForm({
    start: { answer: '' },
    check: (values) => (values.answer === '' ? [{ code: 'ANSWER_UNKNOWN', field: 'answer' }] : []),
    send: (values) =>
      answer.send({ passId: pass.id, memberId, takesOver: values.answer === 'YES' }),
    onDone: () => onOpen(''),
  });
  const team = teamWith(pass, memberId, { membershipId, functionTitle });
  return (
    <DialogForm
      title={ofKind('step.takeOver')}
      submit={t('answer.send')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>
        {t('takeOver.text', {
          who: gap?.functionTitle ?? '',
          role: t.maybe(`role.${gap?.role}`)?.toLowerCase() ?? '',
        })}
      </p>
      <RadioGroup
        {...form.field('answer')}
        label={t('answer.label')}
        options={[
          { value: 'YES', label: t('takeOver.yes') },
          { value: 'NO', label: t('takeOver.no') },
        ]}
      />
      {form.values.answer === 'YES' && <FallingGoAheads pass={pass} change={{ team }} />}
    </DialogForm>
  );
}
