import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { IntervalField } from '../check-in/interval-field.js';
import { ConflictChoice } from '../pass/conflict-choice.js';
import type { PartProps } from '../pass/part-props.js';
import { usePartVersion } from '../pass/use-part-version.js';
import { words } from '../words.generated.js';
import { ChangeReadinessDocument } from './go-ahead.generated.js';
import { type SafetyValues, safetyValues } from './safety-values.js';

/** Check-in, the child procedure, what happens if the police leave, and the plans of the team. */
export function SafetyForm({ pass, onOpen, onStale }: PartProps) {
  const t = useWords(words);
  const guards = useTextGuards();
  const change = useMutationOperation(ChangeReadinessDocument);
  const version = usePartVersion(pass.readinessVersion, onStale);
  const theirs = safetyValues(pass.safety);
  const form = useForm({
    start: theirs,
    send: (values) =>
      version.sending(() =>
        change.send({
          passId: pass.id,
          expectedVersion: version.expected(),
          checkInMode: values.byPhone ? 'BY_PHONE' : null,
          checkInMinutes:
            values.byPhone && values.checkInMinutes ? Number(values.checkInMinutes) : null,
          ifPoliceLeave: values.ifPoliceLeave || null,
          childProcedureAcknowledged: values.child,
          interpreterPlan: values.interpreterPlan.trim() || null,
          commsPlan: values.commsPlan.trim() || null,
          abortCriteria: lines(values.abortCriteria),
          overrides: [...guards.overrides],
        }),
      ),
    onDone: () => onOpen(''),
  });
  const said = (values: SafetyValues) => ({
    [t('checkIn.label')]: values.byPhone
      ? `${t('checkIn.BY_PHONE')} ${values.checkInMinutes}`.trim()
      : '',
    [t('field.ifPoliceLeave')]: t.maybe(`ifPoliceLeave.${values.ifPoliceLeave}`) ?? '',
    [t('field.childProcedureShort')]: values.child ? t('field.acknowledged') : '',
    [t('field.interpreterPlan')]: values.interpreterPlan,
    [t('field.commsPlan')]: values.commsPlan,
    [t('field.abortCriteria')]: values.abortCriteria,
  });
  return (
    <section className="stack stack--tight" aria-label={t('safety')}>
      <h3>{t('safety')}</h3>
      {version.hasConflict && (
        <ConflictChoice
          rows={Object.entries(said(theirs)).map(([label, value]) => ({
            label,
            theirs: value,
            mine: said(form.values)[label] ?? '',
          }))}
          onMine={() => {
            version.settle();
            void form.submit();
          }}
          onTheirs={() => {
            version.settle();
            form.reset(theirs);
          }}
        />
      )}
      <Form
        form={form}
        submit={t('save.safety')}
        secondary={<Button onPress={() => onOpen('')}>{t('back')}</Button>}
      >
        <Checkbox
          value={form.values.byPhone}
          onChange={(value) => form.set('byPhone', value)}
          hint={t('checkInIsNoAlarm')}
        >
          {t('checkIn.choose')}
        </Checkbox>
        {form.values.byPhone && <IntervalField {...form.field('checkInMinutes')} />}
        <Checkbox value={form.values.child} onChange={(value) => form.set('child', value)}>
          {t('field.childProcedure')}
        </Checkbox>
        <RadioGroup
          {...form.field('ifPoliceLeave')}
          label={t('field.ifPoliceLeave')}
          optional
          options={['CONTINUE', 'STOP'].map((value) => ({
            value,
            label: t.maybe(`ifPoliceLeave.${value}`) ?? value,
          }))}
        />
        <SafeTextField
          {...form.field('interpreterPlan')}
          guard={guards.of('interpreterPlan', form.problems)}
          label={t('field.interpreterPlan')}
          optional
        />
        <SafeTextField
          {...form.field('commsPlan')}
          guard={guards.of('commsPlan', form.problems)}
          label={t('field.commsPlan')}
          optional
        />
        <SafeTextField
          {...form.field('abortCriteria')}
          guard={guards.of('abortCriteria', form.problems)}
          label={t('field.abortCriteria')}
          hint={t('field.abortCriteriaHint')}
          rows={3}
          optional
        />
      </Form>
    </section>
  );
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
