import { NewPlanPage } from '@stad/activities/core/web/phased/new-plan-page.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { PlanPreventionDocument } from './prevention.generated.js';
import { preventionPlan } from './prevention-form.js';
import { NEW_PREVENTION } from './prevention-values.js';
import { words } from './words.generated.js';

/** A new one: a draft until somebody is asked. */
export default function PlanPreventionPage() {
  const t = useWords(words);
  const plan = useMutationOperation(PlanPreventionDocument);
  return (
    <NewPlanPage
      type={preventionPlan}
      title={t('plan')}
      intro={t('plan.intro')}
      start={NEW_PREVENTION}
      send={async (input) => (await plan.send(input)).planPrevention.id}
    />
  );
}
