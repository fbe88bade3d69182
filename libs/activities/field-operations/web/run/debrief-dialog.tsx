import { writtenMoment } from '@stad/platform/rules/day-words.js';
import { readMoment } from '@stad/platform/rules/moment-input.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { MomentField } from '@stad/platform/web/ui/moment-field.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { notBefore } from '../answer/told-at.js';
import type { PartProps } from '../pass/part-props.js';
import { words } from '../words.generated.js';
import { HoldDebriefDocument } from './run.generated.js';
import { TalkNotes } from './talk-notes.js';

/** *Samtal hållet*: how many took part and whether somebody is followed up, never how anybody feels. */
export function DebriefDialog({ pass, onOpen }: PartProps) {
  const t = useWords(words);
  const context = useNowContext('PAST');
  const language = useLanguage();
  const hold = useMutationOperation(HoldDebriefDocument);
  const form = useForm({
    start: { when: writtenMoment(new Date(), language), participants: '', followUp: false },
    check: (values) => {
      const at = readMoment(values.when, context);
      const people = parseCount(values.participants);
      const problems: Problem[] = at.ok ? [] : [{ ...at.problems[0], field: 'when' }];
      if (!people.ok) problems.push({ ...people.problems[0], field: 'participants' });
      return problems;
    },
    send: (values) => {
      const at = readMoment(values.when, context);
      const people = parseCount(values.participants);
      return hold.send({
        passId: pass.id,
        heldAt: at.ok ? notBefore(at.value.toISOString(), pass.progress.returnedAt) : '',
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
      <TalkNotes pass={pass} />
      <MomentField {...form.field('when')} label={t('field.when')} context={context} />
      <NumberField {...form.field('participants')} label={t('debrief.participants')} />
      <Checkbox value={form.values.followUp} onChange={(value) => form.set('followUp', value)}>
        {t('debrief.followUp')}
      </Checkbox>
    </DialogForm>
  );
}
