import type { PlanFieldsProps, PlanType } from '@stad/activities/core/web/phased/plan-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { usePlace } from '@stad/programme/web/place.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { MEETING_RINGS } from '../rules/meeting-kind.js';
import { type MeetingInputFields, type MeetingValues, readMeeting } from './meeting-values.js';
import { words } from './words.generated.js';

/** The fields of a plan that may change. */
function MeetingFields({ form, guards, context }: PlanFieldsProps<MeetingValues>) {
  const t = useWords(words);
  const text = (name: 'title' | 'place') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  return (
    <>
      <SafeTextField {...text('title')} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('place')} optional />
    </>
  );
}

/** A new one says first whose it is: the core group is offered to who belongs to it. */
function NewMeetingFields(props: PlanFieldsProps<MeetingValues>) {
  const t = useWords(words);
  const isCore = usePlace()?.tier === 'CORE';
  const rings = MEETING_RINGS.filter((ring) => isCore || ring !== 'CORE');
  return (
    <>
      <RadioGroup
        {...props.form.field('ring')}
        label={t('field.ring')}
        options={rings.map((value) => ({
          ...{ value, label: t(`ring.${value}`), hint: t(`ring.${value}.hint`) },
        }))}
      />
      <MeetingFields {...props} />
    </>
  );
}

const FORM = { path: '/moten', read: readMeeting };

export const newMeetingPlan: PlanType<MeetingValues, MeetingInputFields> = {
  ...{ ...FORM, Fields: NewMeetingFields },
};
export const meetingPlan: PlanType<MeetingValues, MeetingInputFields> = {
  ...{ ...FORM, Fields: MeetingFields },
};
