import { clashOf } from '@stad/platform/web/form/clash-of.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { checkAnswer } from '../rules/routine.js';
import { ROUTINE_ANSWERS } from '../rules/routine-codes.js';
import { AnswerLocalRoutineDocument, type RoutineVersionFragment } from './routine.generated.js';
import { words } from './words.generated.js';

/** What the own organisation says of what the version says now: yes, or no with a reason. */
export function AnswerDialog(props: { routine: RoutineVersionFragment; onClose: () => void }) {
  const t = useWords(words);
  const { routine, onClose } = props;
  const guards = useTextGuards();
  const answer = useMutationOperation(AnswerLocalRoutineDocument);
  const version = usePartVersion(routine.version);
  const start = { answer: '', reason: '' };
  const form = useForm({
    start,
    check: (values) => {
      const checked = checkAnswer(values);
      return checked.ok ? [] : checked.problems;
    },
    send: (values) =>
      version.send((expectedVersion) =>
        answer.send({
          ...{ localRoutineId: routine.id, expectedVersion, answer: values.answer },
          reason: values.answer === 'DECLINED' ? values.reason : '',
          overrides: guards.overrides,
        }),
      ),
    onDone: onClose,
  });
  const isChanged = clashOf(form, version, start).choice !== null;
  return (
    <DialogForm title={t('answer.title')} submit={t('answer.do')} form={form} onClose={onClose}>
      {isChanged && <Notice tone="stop">{t('answer.changed')}</Notice>}
      <p>{t('answer.what', { n: routine.steps.length })}</p>
      <RadioGroup
        {...form.field('answer')}
        label={t('answer.title')}
        options={ROUTINE_ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
      />
      {form.values.answer === 'DECLINED' && (
        <SafeTextField
          {...form.field('reason')}
          guard={guards.of('reason', form.problems)}
          label={t('answer.reason')}
          hint={t('answer.reason.hint')}
          rows={3}
        />
      )}
    </DialogForm>
  );
}
