import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { SendPlanDocument } from './plan.generated.js';

/** Sending is the share, and says so where it happens: with whom, and what it means (INV-03). */
export function SendDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  const go = useGo();
  const town = usePlaces().find(({ site }) => site.id === pass.siteId)?.site.name ?? '';
  const said = useHeldWords(pass);
  const send = useHeldMutation(SendPlanDocument, ({ sendPlan }) => {
    // The plan has its number now; the address follows, for who is still there.
    const isHere = location.pathname.endsWith(pass.id);
    if (sendPlan.number && isHere) go(`/faltpass/${sendPlan.number}`);
  });
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const agencies = format.list(others.map((agency) => agency.shortName));
  const alone = said('send');
  const shared = { ...alone, done: t('held.send.shared', { agencies }) };
  const form = useForm({
    start: {},
    send: async () => send({ passId: pass.id }, others.length > 0 ? shared : alone),
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={ofKind('step.send')}
      submit={ofKind('step.send')}
      form={form}
      onClose={() => onOpen('')}
    >
      {others.length > 0 ? (
        <>
          <p>{t('send.shared', { agencies })}</p>
          <p>{t('send.law')}</p>
        </>
      ) : (
        <p>{t('send.alone')}</p>
      )}
      <p className="meta">{t('send.busy', { town })}</p>
    </DialogForm>
  );
}
