import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import type { Operation } from '@stad/platform/web/graphql/operation.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { readOre } from '../rules/ledger-import.js';
import { checkEvent, EVENT_NEEDS, type ReportEventStep } from '../rules/report-event.js';
import {
  ArchiveReportDocument,
  CompleteReportDocument,
  NoteRepaymentDemandDocument,
  NoteReportApprovalDocument,
  NoteSupplementRequestDocument,
  SubmitReportDocument,
  type SubmitReportMutationVariables,
} from './report-steps.generated.js';
import type { StepDialogProps } from './step-dialogs.js';
import { words } from './words.generated.js';

type Note = Operation<unknown, SubmitReportMutationVariables>;

const OPERATIONS: Readonly<Record<ReportEventStep, Note>> = {
  submit: SubmitReportDocument,
  noteSupplementRequest: NoteSupplementRequestDocument,
  complete: CompleteReportDocument,
  noteApproval: NoteReportApprovalDocument,
  noteRepayment: NoteRepaymentDemandDocument,
  archive: ArchiveReportDocument,
};

/** Fields that an event may have without needing them. */
const MAY_HAVE: Readonly<Partial<Record<ReportEventStep, readonly string[]>>> = {
  submit: ['diaryNumber'],
  noteSupplementRequest: ['diaryNumber'],
  complete: ['diaryNumber'],
  noteApproval: ['note'],
  archive: ['diaryNumber'],
};

/** *Markera som inskickad*, *Komplettering begärd*, *Godkänd av Länsstyrelsen*: the day, and what is asked of each. */
export function EventDialog({
  report,
  onClose,
  step,
}: StepDialogProps & { step: ReportEventStep }) {
  const t = useWords(words);
  const { today } = useViewer();
  const context = useNowContext('PAST');
  const guards = useTextGuards();
  const send = useMutationOperation(OPERATIONS[step]);
  const needs: readonly string[] = EVENT_NEEDS[step];
  const has = (field: string) => needs.includes(field) || MAY_HAVE[step]?.includes(field);
  const earliest = report.events.at(-1)?.happenedOn ?? '';
  const form = useForm({
    start: { on: today, channel: '', diaryNumber: '', note: '', amount: '' },
    check: ({ on, channel, diaryNumber, note, amount }) => {
      const date = parseDate(on, context);
      const problems: Problem[] = date.ok ? [] : [{ ...date.problems[0], field: 'on' }];
      const event = {
        on: date.ok ? date.value : today,
        channel,
        note,
        diaryNumber,
        amount: readOre(amount),
      };
      const checked = checkEvent(step, event, { today, earliest });
      return checked.ok ? problems : [...problems, ...checked.problems];
    },
    send: ({ on, channel, diaryNumber, note, amount }) =>
      send.send({
        reportId: report.id,
        on: orThrow(parseDate(on, context)),
        channel: channel.trim() || null,
        diaryNumber: diaryNumber.trim() || null,
        note: note.trim() || null,
        amount: readOre(amount),
        overrides: guards.overrides,
      }),
    onDone: onClose,
  });
  const isUnsigned = report.frozen?.signedCopies.length === 0;
  return (
    <Dialog isOpen onClose={onClose} title={t(`step.${step}`)}>
      {(step === 'submit' || step === 'complete') && isUnsigned && (
        <Notice>{t('event.unsigned')}</Notice>
      )}
      <Form
        form={form}
        submit={t(`step.${step}`)}
        secondary={<Button onPress={onClose}>{t('submit.back')}</Button>}
      >
        <DateField {...form.field('on')} label={t(`event.on.${step}`)} context={context} />
        {has('channel') && (
          <SafeTextField
            {...form.field('channel')}
            guard={guards.of('channel', form.problems)}
            label={t('submit.channel')}
            hint={t('submit.channel.hint')}
          />
        )}
        {has('amount') && (
          <TextField {...form.field('amount')} label={t('event.amount')} inputMode="decimal" />
        )}
        {has('note') && (
          <SafeTextField
            {...form.field('note')}
            guard={guards.of('note', form.problems)}
            label={t(step === 'noteSupplementRequest' ? 'event.request' : 'event.note')}
            hint={t('event.note.hint')}
            rows={4}
            optional={!needs.includes('note')}
          />
        )}
        {has('diaryNumber') && (
          <TextField
            {...form.field('diaryNumber')}
            label={t(step === 'archive' ? 'event.ownDiary' : 'submit.diary')}
            hint={t('submit.diary.hint')}
            optional={!needs.includes('diaryNumber')}
          />
        )}
      </Form>
    </Dialog>
  );
}
