import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { LONGEST_NOTE } from '../../rules/access-review/access-review.js';
import {
  type AccessReviewItemRowFragment,
  JudgeAccessDocument,
} from './access-review.generated.js';
import { words } from './words.generated.js';

/** *Rapportera avvikelse*: what was done about it, and that it is an incident with its clocks. */
export function ReportDialog(props: { item: AccessReviewItemRowFragment; onClose: () => void }) {
  const { item, onClose } = props;
  const t = useWords(words);
  const guards = useTextGuards();
  const judge = useMutationOperation(JudgeAccessDocument);
  const form = useForm({
    start: { note: item.note ?? '' },
    check: ({ note }) =>
      note.length > LONGEST_NOTE
        ? [{ code: 'TEXT_TOO_LONG', field: 'note', params: { largest: LONGEST_NOTE } }]
        : [],
    send: ({ note }) =>
      judge.send({
        itemId: item.id,
        expectedVersion: item.version,
        verdict: 'report',
        note: note.trim() || null,
        overrides: guards.overrides,
      }),
    onDone: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('verdict.report')}>
      <p>{t('report.incident')}</p>
      <Form
        form={form}
        submit={t('verdict.report')}
        secondary={<Button onPress={onClose}>{t('back')}</Button>}
      >
        <SafeTextField
          {...form.field('note')}
          guard={guards.of('note', form.problems)}
          label={t('report.note')}
          hint={t('report.note.hint')}
          rows={2}
          optional
        />
      </Form>
    </Dialog>
  );
}
