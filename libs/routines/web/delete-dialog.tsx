import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { DeleteLocalRoutineDocument, type RoutineVersionFragment } from './routine.generated.js';
import { words } from './words.generated.js';

/** A draft that nobody was asked about goes; whoever has it open meanwhile is told. */
export function DeleteDialog(props: { routine: RoutineVersionFragment; onClose: () => void }) {
  const t = useWords(words);
  const go = useGo();
  const { routine, onClose } = props;
  const remove = useMutationOperation(DeleteLocalRoutineDocument);
  const form = useForm({
    start: {},
    send: () => remove.send({ localRoutineId: routine.id, expectedVersion: routine.version }),
    onDone: () => go('/arbetsgang'),
  });
  return (
    <DialogForm title={t('do.delete')} submit={t('do.delete')} form={form} onClose={onClose}>
      <p>{t('delete.what')}</p>
    </DialogForm>
  );
}
