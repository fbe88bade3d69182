import { NewPlanPage } from '@stad/activities/core/web/phased/new-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PlanStudyVisitDocument } from './study-visit.generated.js';
import { visitPlan } from './study-visit-form.js';
import { NEW_VISIT } from './study-visit-values.js';
import { words } from './words.generated.js';

/** A new study visit: a draft until somebody is asked. */
export default function PlanStudyVisitPage() {
  const t = useWords(words);
  const plan = useMutationOperation(PlanStudyVisitDocument);
  return (
    <NewPlanPage
      type={visitPlan}
      title={t('plan')}
      intro={t('plan.intro')}
      start={NEW_VISIT}
      send={async (input) => (await plan.send(input)).planStudyVisit.id}
    />
  );
}
