import type { PlanFieldsProps, PlanType } from '@stad/activities/core/web/phased/plan-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { KINDS } from '../rules/seminar-life.js';
import { readSeminar, type SeminarInputFields, type SeminarValues } from './seminar-values.js';
import { words } from './words.generated.js';

/** The fields of a plan, new or changed. */
function SeminarFields({ form, guards, context }: PlanFieldsProps<SeminarValues>) {
  const t = useWords(words);
  const text = (name: 'title' | 'aim' | 'venue') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  return (
    <>
      <RadioGroup
        {...form.field('kind')}
        label={t('field.kind')}
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kind.${kind}.hint`),
        }))}
      />
      <SafeTextField {...text('title')} />
      <SafeTextField {...text('aim')} hint={t('field.aim.hint')} rows={2} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('venue')} hint={t('field.venue.hint')} />
      <NumberField {...form.field('capacity')} label={t('field.capacity')} />
    </>
  );
}

/** The plan of a seminar; `registered` is how many already have a place. */
export const seminarPlan = (registered = 0): PlanType<SeminarValues, SeminarInputFields> => ({
  path: '/seminarier',
  Fields: SeminarFields,
  read: (values, context, programme) => readSeminar(values, context, programme, registered),
});
