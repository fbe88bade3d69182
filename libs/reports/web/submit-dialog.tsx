import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { SubmitReportDocument } from './report-steps.generated.js';
import type { StepDialogProps } from './step-dialogs.js';
import { words } from './words.generated.js';

/** *Markera som inskickad*: when, how, and the number it got there. */
export function SubmitDialog({ report, onClose }: StepDialogProps) {
  const t = useWords(words);
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const submit = useMutationOperation(SubmitReportDocument);
  const form = useForm({
    start: { submittedOn: today, channel: '', receiverDiaryNumber: '' },
    check: ({ submittedOn, channel }) => {
      const problems: Problem[] = [];
      const date = parseDate(submittedOn, context);
      if (!date.ok) problems.push({ ...date.problems[0], field: 'submittedOn' });
      if (channel.trim() === '') problems.push({ code: 'CHANNEL_MISSING', field: 'channel' });
      return problems;
    },
    send: ({ submittedOn, channel, receiverDiaryNumber }) =>
      submit.send({
        reportId: report.id,
        submittedOn: orThrow(parseDate(submittedOn, context)),
        channel: channel.trim(),
        receiverDiaryNumber: receiverDiaryNumber.trim() || null,
        overrides: guards.overrides,
      }),
    onDone: onClose,
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('step.submit')}>
      <Form
        form={form}
        submit={t('step.submit')}
        secondary={<Button onPress={onClose}>{t('submit.back')}</Button>}
      >
        <DateField
          {...form.field('submittedOn')}
          label={t('submit.submittedOn')}
          context={context}
        />
        <SafeTextField
          {...form.field('channel')}
          guard={guards.of('channel', form.problems)}
          label={t('submit.channel')}
          hint={t('submit.channel.hint')}
        />
        <TextField
          {...form.field('receiverDiaryNumber')}
          label={t('submit.diary')}
          hint={t('submit.diary.hint')}
          optional
        />
      </Form>
    </Dialog>
  );
}
