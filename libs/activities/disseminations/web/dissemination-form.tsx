import type { PlanFieldsProps, PlanType } from '@stad/activities/core/web/phased/plan-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { CheckboxGroup } from '@stad/platform/web/ui/checkbox.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { DISSEMINATION_FORMATS, DISSEMINATION_TARGETS } from '../rules/dissemination-kind.js';
import {
  codesIn,
  type DisseminationInputFields,
  type DisseminationValues,
  inOneValue,
  readDissemination,
} from './dissemination-values.js';
import { words } from './words.generated.js';

/** The fields of a plan, new or changed. */
function DisseminationFields({ form, guards, context }: PlanFieldsProps<DisseminationValues>) {
  const t = useWords(words);
  const text = (name: 'title' | 'stage' | 'purpose' | 'message' | 'place') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  const targets = form.field('targets');
  return (
    <>
      <SafeTextField {...text('title')} />
      <SafeTextField {...text('stage')} hint={t('field.stage.hint')} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('place')} optional />
      <Select
        {...form.field('format')}
        label={t('field.format')}
        placeholder={t('choose')}
        options={DISSEMINATION_FORMATS.map((value) => ({ value, label: t(`format.${value}`) }))}
      />
      <CheckboxGroup
        {...targets}
        value={codesIn(targets.value)}
        onChange={(codes) => targets.onChange(inOneValue(codes))}
        label={t('field.targets')}
        options={DISSEMINATION_TARGETS.map((value) => ({ value, label: t(`target.${value}`) }))}
      />
      <SafeTextField {...text('message')} hint={t('field.message.hint')} rows={2} />
      <SafeTextField {...text('purpose')} hint={t('field.purpose.hint')} rows={2} />
    </>
  );
}

export const disseminationPlan: PlanType<DisseminationValues, DisseminationInputFields> = {
  ...{ path: '/spridning', Fields: DisseminationFields, read: readDissemination },
};
