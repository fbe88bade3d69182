import { NewPlanPage } from '@stad/activities/core/web/phased/new-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PlanSeminarDocument } from './seminar-form.generated.js';
import { seminarPlan } from './seminar-form.js';
import { NEW_SEMINAR } from './seminar-values.js';
import { words } from './words.generated.js';

/** A new seminar: a draft until it is confirmed. */
export default function PlanSeminarPage() {
  const t = useWords(words);
  const plan = useMutationOperation(PlanSeminarDocument);
  return (
    <NewPlanPage
      type={seminarPlan()}
      title={t('plan')}
      intro={t('plan.intro')}
      start={NEW_SEMINAR}
      send={async (input) => (await plan.send(input)).planSeminar.id}
    />
  );
}
