import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import { CANCEL_REASONS } from '../../rules/pass-end.js';
import { givenIn } from '../go-ahead/falling.js';
import { words as kindWords } from '../kind/words.generated.js';
import type { PartProps } from '../pass/part-props.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { words } from '../words.generated.js';
import { CancelPassDocument } from './plan.generated.js';

/** *Ställ in passet*: what comes of it is said first, and why is asked. */
export function CancelDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  const said = useHeldWords(pass);
  const cancel = useHeldMutation(CancelPassDocument);
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const given = givenIn(pass).length;
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) =>
      reason === '' ? [{ code: 'CANCEL_REASON_MISSING', field: 'reason' }] : [],
    send: async ({ reason }) => cancel({ passId: pass.id, reason }, said('cancel')),
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={ofKind('step.cancel')}
      submit={ofKind('step.cancel')}
      form={form}
      onClose={() => onOpen('')}
    >
      <ul>
        <li>
          {others.length > 0
            ? t('cancel.told', { agencies: format.list(others.map((one) => one.shortName)) })
            : t('cancel.alone')}
        </li>
        {given > 0 && <li>{t('cancel.goAheads', { n: given })}</li>}
        <li>{t('cancel.busy')}</li>
      </ul>
      <RadioGroup
        {...form.field('reason')}
        label={t('cancel.reason')}
        options={CANCEL_REASONS.map((reason) => ({
          value: reason,
          label: t(`cancelReason.${reason}`),
        }))}
      />
    </DialogForm>
  );
}
