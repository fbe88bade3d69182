import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { RefuseGoAheadDocument } from './go-ahead.generated.js';

/** *Ge inte klartecken*: stops the pass for one's own employer, and needs no ground. */
export function RefuseGoAheadDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const refuse = useMutationOperation(RefuseGoAheadDocument);
  const form = useForm({
    start: {},
    send: () => refuse.send({ passId: pass.id }),
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={ofKind('step.withholdGoAhead')}
      submit={ofKind('step.withholdGoAhead')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>{t('refuse.text')}</p>
    </DialogForm>
  );
}
