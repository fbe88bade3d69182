import type { PlanFieldsProps, PlanType } from '@stad/activities/core/web/phased/plan-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { PREVENTION_CHANNELS, PREVENTION_TARGETS } from '../rules/prevention-kind.js';
import {
  type PreventionInputFields,
  type PreventionValues,
  readPrevention,
} from './prevention-values.js';
import { words } from './words.generated.js';

/** The fields of a plan, new or changed. */
function PreventionFields({ form, guards, context }: PlanFieldsProps<PreventionValues>) {
  const t = useWords(words);
  const text = (name: 'title' | 'purpose' | 'place') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  return (
    <>
      <RadioGroup
        {...form.field('target')}
        label={t('field.target')}
        options={PREVENTION_TARGETS.map((value) => ({
          value,
          label: t(`target.${value}`),
          hint: t(`target.${value}.hint`),
        }))}
      />
      <Select
        {...form.field('channel')}
        label={t('field.channel')}
        placeholder={t('field.channel.none')}
        options={PREVENTION_CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SafeTextField {...text('title')} />
      <SafeTextField {...text('purpose')} hint={t('field.purpose.hint')} rows={2} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('place')} optional />
    </>
  );
}

export const preventionPlan: PlanType<PreventionValues, PreventionInputFields> = {
  ...{ path: '/forebyggande', Fields: PreventionFields, read: readPrevention },
};
