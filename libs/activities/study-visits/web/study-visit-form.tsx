import type { PlanFieldsProps, PlanType } from '@stad/activities/core/web/phased/plan-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { readVisit, type VisitInputFields, type VisitValues } from './study-visit-values.js';
import { words } from './words.generated.js';

/** The fields of a plan, new or changed. */
function StudyVisitFields({ form, guards, context }: PlanFieldsProps<VisitValues>) {
  const t = useWords(words);
  const text = (name: 'title' | 'purpose' | 'place' | 'agenda' | 'travel') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  return (
    <>
      <SafeTextField {...text('title')} hint={t('field.title.hint')} />
      <SafeTextField {...text('purpose')} hint={t('field.purpose.hint')} rows={2} />
      <TextField {...form.field('host')} label={t('field.host')} hint={t('field.host.hint')} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('place')} optional />
      <SafeTextField {...text('agenda')} hint={t('field.agenda.hint')} rows={4} optional />
      <SafeTextField {...text('travel')} rows={2} optional />
    </>
  );
}

export const visitPlan: PlanType<VisitValues, VisitInputFields> = {
  ...{ path: '/studiebesok', Fields: StudyVisitFields, read: readVisit },
};
