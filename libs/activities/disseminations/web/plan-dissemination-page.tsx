import { NewPlanPage } from '@stad/activities/core/web/phased/new-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PlanDisseminationDocument } from './dissemination.generated.js';
import { disseminationPlan } from './dissemination-form.js';
import { NEW_DISSEMINATION } from './dissemination-values.js';
import { words } from './words.generated.js';

/** A new one: a draft until somebody is asked. */
export default function PlanDisseminationPage() {
  const t = useWords(words);
  const plan = useMutationOperation(PlanDisseminationDocument);
  return (
    <NewPlanPage
      type={disseminationPlan}
      title={t('plan')}
      intro={t('plan.intro')}
      start={NEW_DISSEMINATION}
      send={async (input) => (await plan.send(input)).planDissemination.id}
    />
  );
}
