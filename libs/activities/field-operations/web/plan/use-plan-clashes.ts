import type { Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import type { ClashFragment } from '../pass/pass.generated.js';
import { PlanClashesDocument } from './plan.generated.js';

export interface AskedMember {
  readonly agencyId: string;
  readonly membershipId: string | null;
  readonly functionTitle: string;
  readonly role: string;
}

/** A plan as it stands in a form. */
export interface AskedPlan {
  readonly siteId: string;
  /** When, as far as it can be read. */
  readonly window: Result<Span>;
  readonly areaIds: readonly string[];
  /** The pass that is changed; none for a new one. */
  readonly passId?: string;
  /** The team in the form; else the saved one. */
  readonly team?: readonly AskedMember[];
}

/** What the plan in a form would run into. Nothing is asked as long as the times cannot be read. */
export function usePlanClashes(plan: AskedPlan): readonly ClashFragment[] {
  const { siteId, areaIds, passId, team } = plan;
  const window = plan.window.ok ? plan.window.value : null;
  const input = {
    siteId,
    startsAt: window?.startsAt.toISOString() ?? '',
    endsAt: window?.endsAt.toISOString() ?? '',
    areaIds: [...areaIds].sort(),
    passId: passId ?? null,
    team:
      team?.map(({ agencyId, membershipId, functionTitle, role }) => ({
        agencyId,
        role,
        ...(membershipId ? { membershipId } : { functionTitle }),
      })) ?? null,
  };
  const { data } = useOperation(
    PlanClashesDocument,
    { input },
    { enabled: window !== null, keepPrevious: true },
  );
  return window && data ? data.planClashes : [];
}
