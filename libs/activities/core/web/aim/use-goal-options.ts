import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { PlanGoalsDocument } from './goals.generated.js';

/** The goals that an activity of a programme at a site can serve, to choose from; none until they are read. */
export function useGoalOptions(programmeId: string, siteId: string) {
  const { data } = useOperation(PlanGoalsDocument, { programmeId, siteId });
  return (data?.goals ?? []).map(({ id, title }) => ({ value: id, label: title }));
}
