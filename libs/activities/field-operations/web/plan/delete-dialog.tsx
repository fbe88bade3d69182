import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { DeleteUnsentPlanDocument } from './plan.generated.js';

/** A plan that nobody else has seen is simply thrown away. */
export function DeleteDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const go = useGo();
  const remove = useMutationOperation(DeleteUnsentPlanDocument, {
    // Away from the page first: reading the plan anew would find nothing.
    onDone: () => go('/planering'),
  });
  const form = useForm({ start: {}, send: () => remove.send({ passId: pass.id }) });
  return (
    <DialogForm
      title={ofKind('step.delete')}
      submit={ofKind('step.delete')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>{t('delete.text')}</p>
    </DialogForm>
  );
}
