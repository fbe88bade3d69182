import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ClashFragment } from '../pass/pass.generated.js';
import { ClashList } from '../team/clash-list.js';
import { words } from '../words.generated.js';
import { type AskedPlan, usePlanClashes } from './use-plan-clashes.js';

/** What the plan in the form would run into, said before it is saved; it stops nothing. */
export function PlanClashes(props: AskedPlan) {
  return <ClashesAhead clashes={usePlanClashes(props)} />;
}

export function ClashesAhead({ clashes }: { clashes: readonly ClashFragment[] }) {
  const t = useWords(words);
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
