import type { Result } from '@stad/platform/rules/result.js';
import type { Span } from '@stad/platform/rules/time.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { ClashList } from '../team/clash-list.js';
import { words } from '../words.generated.js';
import { PlanClashesDocument } from './plan.generated.js';

export interface AskedMember {
  readonly agencyId: string;
  readonly membershipId: string | null;
  readonly functionTitle: string;
  readonly role: string;
}

/**
 * What the plan in the form would run into, said before it is saved; it stops nothing. Nothing is
 * asked as long as the times cannot be read.
 */
export function PlanClashes(props: {
  siteId: string;
  /** When, as far as it can be read. */
  window: Result<Span>;
  areaIds: readonly string[];
  /** The pass that is changed; none for a new one. */
  passId?: string;
  /** The team in the form; else the saved one. */
  team?: readonly AskedMember[];
}) {
  const t = useWords(words);
  const { siteId, areaIds, passId, team } = props;
  const window = props.window.ok ? props.window.value : null;
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
  const clashes = window && data ? data.planClashes : [];
  return (
    <div className="stack stack--tight" role="status" aria-label={t('clashes.title')}>
      {clashes.length > 0 && (
        <>
          <ClashList clashes={clashes} />
          <p className="meta">{t('clashLimit')}</p>
        </>
      )}
    </div>
  );
}
