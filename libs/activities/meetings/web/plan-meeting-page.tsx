import { NewPlanPage } from '@stad/activities/core/web/phased/new-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PlanMeetingDocument } from './meeting.generated.js';
import { newMeetingPlan } from './meeting-form.js';
import { NEW_MEETING } from './meeting-values.js';
import { words } from './words.generated.js';

/** A new one: a draft until somebody is asked. */
export default function PlanMeetingPage() {
  const t = useWords(words);
  const plan = useMutationOperation(PlanMeetingDocument);
  return (
    <NewPlanPage
      type={newMeetingPlan}
      title={t('plan')}
      intro={t('plan.intro')}
      start={NEW_MEETING}
      send={async (input) => (await plan.send(input)).planMeeting.id}
    />
  );
}
