import { NewPlanPage } from '@stad/activities/core/web/phased/new-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PlanSampleMeetingDocument } from './sample-meeting.generated.js';
import { sampleMeetingPlan } from './sample-meeting-form.js';
import { NEW_SAMPLE_MEETING } from './sample-meeting-values.js';
import { words } from './words.generated.js';

/** A new one: a draft until somebody is asked. */
export default function PlanSampleMeetingPage() {
  const t = useWords(words);
  const plan = useMutationOperation(PlanSampleMeetingDocument);
  return (
    <NewPlanPage
      type={sampleMeetingPlan}
      title={t('plan')}
      intro={t('plan.intro')}
      start={NEW_SAMPLE_MEETING}
      send={async (input) => (await plan.send(input)).planSampleMeeting.id}
    />
  );
}
