import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { checkForce } from '../rules/routine.js';
import { ForceLocalRoutineDocument, type RoutineVersionFragment } from './routine.generated.js';
import { words } from './words.generated.js';

/** From which day what all have agreed to is in force; the version before ends then. */
export function ForceDialog(props: { routine: RoutineVersionFragment; onClose: () => void }) {
  const t = useWords(words);
  const { routine, onClose } = props;
  const { today } = useViewer();
  const context = useNowContext();
  const force = useMutationOperation(ForceLocalRoutineDocument);
  const dayOf = (from: string) => parseDate(from, context);
  const form = useForm({
    start: { from: '' },
    check: ({ from }) => {
      const read = dayOf(from);
      if (!read.ok) return read.problems.map((problem) => ({ ...problem, field: 'from' }));
      const checked = checkForce(read.value, { today, latest: null });
      return checked.ok ? [] : checked.problems;
    },
    send: ({ from }) => {
      const read = dayOf(from);
      return force.send({ localRoutineId: routine.id, from: read.ok ? read.value : from });
    },
    onDone: onClose,
  });
  return (
    <DialogForm title={t('do.force')} submit={t('do.force')} form={form} onClose={onClose}>
      <p>{t('force.what')}</p>
      <DateField {...form.field('from')} label={t('force.from')} context={context} />
    </DialogForm>
  );
}
