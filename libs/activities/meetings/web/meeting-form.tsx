import type { PlanFieldsProps, PlanType } from '@stad/activities/core/web/phased/plan-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { type MeetingInputFields, type MeetingValues, readMeeting } from './meeting-values.js';
import { words } from './words.generated.js';

/** The fields of a plan, new or changed. */
function MeetingFields({ form, guards, context }: PlanFieldsProps<MeetingValues>) {
  const t = useWords(words);
  const text = (name: 'title' | 'purpose' | 'place') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  return (
    <>
      <SafeTextField {...text('title')} />
      <SafeTextField {...text('purpose')} hint={t('field.purpose.hint')} rows={2} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('place')} optional />
    </>
  );
}

export const meetingPlan: PlanType<MeetingValues, MeetingInputFields> = {
  ...{ path: '/moten', Fields: MeetingFields, read: readMeeting },
};
