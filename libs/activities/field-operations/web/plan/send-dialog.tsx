import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { DialogForm } from '../pass/dialog-form.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { SendPlanDocument } from './plan.generated.js';

/** Sending is the share, and says so where it happens: with whom, and what it means (INV-03). */
export function SendDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const go = useGo();
  const send = useMutationOperation(SendPlanDocument);
  const form = useForm({
    start: {},
    send: () => send.send({ passId: pass.id }),
    onDone: ({ sendPlan }) => {
      onOpen('');
      // The plan has its number now; the address follows.
      if (sendPlan.number) go(`/faltpass/${sendPlan.number}`);
    },
  });
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const names = others.map((agency) => agency.shortName).join(', ');
  return (
    <DialogForm
      title={t('step.send')}
      submit={t('step.send')}
      form={form}
      onClose={() => onOpen('')}
    >
      {others.length > 0 ? (
        <>
          <p>{t('send.shared', { agencies: names })}</p>
          <p>{t('send.law')}</p>
        </>
      ) : (
        <p>{t('send.alone')}</p>
      )}
      <p className="meta">{t('send.busy')}</p>
    </DialogForm>
  );
}
