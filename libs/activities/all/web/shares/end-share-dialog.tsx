import { SHARE_END_REASONS } from '@stad/activities/core/rules/share/end-share.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { EndShareDocument, type ShareRowFragment } from './shares.generated.js';
import { words } from './words.generated.js';

/** Why the other organisation is to read it no longer, and what that does not take from it. */
export function EndShareDialog(props: {
  share: ShareRowFragment;
  record: string;
  onClose: () => void;
}) {
  const t = useWords(words);
  const { share, record, onClose } = props;
  const agency = share.agency.shortName;
  const end = useMutationOperation(EndShareDocument);
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason ? [] : [{ code: 'SHARE_REASON_MISSING', field: 'reason' }]),
    send: ({ reason }) => end.send({ shareId: share.id, reason }),
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('end.title', { agency })}
      submit={t('end.do')}
      form={form}
      onClose={onClose}
    >
      <p>{t('end.effect', { agency, record })}</p>
      <RadioGroup
        {...form.field('reason')}
        label={t('field.reason')}
        options={SHARE_END_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
    </DialogForm>
  );
}
