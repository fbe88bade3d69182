import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { ClashText } from './clash-text.js';
import { KeepClashDocument } from './keep-clash.generated.js';

/** *Behåll ändå*: the reason is asked for and stays with the pass. */
export function KeepClashDialog(props: {
  passId: string;
  clash: Pass['clashes'][number];
  onClose: () => void;
}) {
  const t = useWords(words);
  const guards = useTextGuards();
  const keep = useMutationOperation(KeepClashDocument);
  const { clash, onClose } = props;
  const form = useForm({
    start: { reason: '', note: '' },
    check: ({ reason, note }) => {
      const problems: Problem[] = [];
      if (reason === '') problems.push({ code: 'KEEP_REASON_MISSING', field: 'reason' });
      if (reason === 'OTHER' && note.trim() === '') {
        problems.push({ code: 'KEEP_NOTE_MISSING', field: 'note' });
      }
      return problems;
    },
    send: ({ reason, note }) =>
      keep.send({
        passId: props.passId,
        clashKey: clash.key,
        reason,
        note: note.trim() || null,
        overrides: [...guards.overrides],
      }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('clashKeep')} submit={t('clashKeep')} form={form} onClose={onClose}>
      <p>
        <ClashText clash={clash} />
      </p>
      <RadioGroup
        {...form.field('reason')}
        label={t('keep.reason')}
        options={clash.keepReasons.map((reason) => ({
          value: reason,
          label: t.maybe(`keepReason.${reason}`) ?? reason,
        }))}
      />
      <SafeTextField
        {...form.field('note')}
        guard={guards.of('note', form.problems)}
        label={t('keep.note')}
        hint={t('keep.noteHint')}
        optional={form.values.reason !== 'OTHER'}
      />
      <p className="meta">{t('keep.limit')}</p>
    </DialogForm>
  );
}
