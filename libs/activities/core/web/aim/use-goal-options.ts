import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { Option } from '@stad/platform/web/ui/select.js';
import { PlanGoalsDocument } from './goals.generated.js';

/** The goals that an activity of a programme at a site can serve, to choose from; null until they are read. */
export function useGoalOptions(programmeId: string, siteId: string): readonly Option[] | null {
  const { data, error } = useOperation(PlanGoalsDocument, { programmeId, siteId });
  if (!data) return error ? [] : null;
  return data.goals.map(({ id, title }) => ({ value: id, label: title }));
}
