import { useViewer } from '@stad/identity/web/viewer.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import { notBefore, nowText, readMoment } from '../answer/told-at.js';
import { DialogForm } from '../pass/dialog-form.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { HoldDebriefDocument } from './run.generated.js';

/** *Samtal hållet*: how many took part and whether somebody is followed up, never how anybody feels. */
export function DebriefDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const { today } = useViewer();
  const language = useLanguage();
  const hold = useMutationOperation(HoldDebriefDocument);
  const form = useForm({
    start: { date: today, time: nowText(language), participants: '', followUp: false },
    check: (values) => {
      const at = readMoment(values, today);
      const people = parseCount(values.participants);
      const problems: Problem[] = at.ok ? [] : [...at.problems];
      if (!people.ok) problems.push({ ...people.problems[0], field: 'participants' });
      return problems;
    },
    send: (values) => {
      const at = readMoment(values, today);
      const people = parseCount(values.participants);
      return hold.send({
        passId: pass.id,
        heldAt: at.ok ? notBefore(at.value, pass.progress.returnedAt) : '',
        participants: people.ok ? people.value : 0,
        followUp: values.followUp,
      });
    },
    onDone: () => onOpen(''),
  });
  return (
    <DialogForm
      title={t('debrief')}
      submit={t('debrief.save')}
      form={form}
      onClose={() => onOpen('')}
    >
      <p>{t('debrief.text')}</p>
      <div className="form__row">
        <DateField {...form.field('date')} label={t('debrief.date')} context={{ today }} />
        <TimeField {...form.field('time')} label={t('told.at')} />
      </div>
      <NumberField {...form.field('participants')} label={t('debrief.participants')} />
      <Checkbox value={form.values.followUp} onChange={(value) => form.set('followUp', value)}>
        {t('debrief.followUp')}
      </Checkbox>
    </DialogForm>
  );
}
