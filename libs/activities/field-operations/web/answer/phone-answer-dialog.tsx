import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { ANSWERS } from '../../rules/pass-answer.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { NotePhoneAnswerDocument } from './answer.generated.js';
import { nowText, readTold } from './told-at.js';

/** *Besked per telefon av {funktion} kl. {tid}*, noted by the planner. */
export function PhoneAnswerDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const language = useLanguage();
  const note = useMutationOperation(NotePhoneAnswerDocument);
  const others = pass.agencies.filter((agency) => agency.id !== pass.owner.id);
  const told = (toldAt: string) => readTold(toldAt, 'toldAt', new Date());
  const form = useForm({
    start: {
      agencyId: others[0]?.id ?? '',
      functionTitle: '',
      answer: '',
      toldAt: nowText(language),
    },
    check: (values) => {
      const problems: Problem[] = [];
      if (values.functionTitle.trim() === '') {
        problems.push({ code: 'TOLD_BY_MISSING', field: 'functionTitle' });
      }
      if (values.answer === '') problems.push({ code: 'ANSWER_UNKNOWN', field: 'answer' });
      const at = told(values.toldAt);
      return at.ok ? problems : [...problems, ...at.problems];
    },
    send: ({ toldAt, ...values }) => {
      const at = told(toldAt);
      return note.send({ passId: pass.id, ...values, toldAt: at.ok ? at.value : '' });
    },
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={t('answers.note')}
      submit={t('answers.save')}
      form={form}
      onClose={() => onOpen('')}
    >
      <Select
        {...form.field('agencyId')}
        label={t('team.agency')}
        options={others.map((agency) => ({ value: agency.id, label: agency.shortName }))}
      />
      <TextField
        {...form.field('functionTitle')}
        label={t('told.by')}
        hint={t('team.functionHint')}
        maxLength={80}
      />
      <TimeField {...form.field('toldAt')} label={t('told.at')} />
      <RadioGroup
        {...form.field('answer')}
        label={t('answer.label')}
        options={ANSWERS.map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
      />
    </DialogForm>
  );
}
