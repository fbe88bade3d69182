import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';
import { fallingGoAheads, givenIn, type PlanChange } from './falling.js';

/** Said before saving: which go-aheads fall with the change, and why (INV-10), or that they stand. */
export function FallingGoAheads({ pass, change }: { pass: Pass; change: PlanChange }) {
  const t = useWords(words);
  if (givenIn(pass).length === 0) return null;
  const falling = fallingGoAheads(pass, change);
  return (
    <div role="status">
      {falling.length === 0 ? (
        <p className="meta">{t('goAheadsStand')}</p>
      ) : (
        <Notice tone="notice" title={t('goAheadsWillFall', { n: falling.length })}>
          <ul>
            {falling.map(({ agencyId, label, reasons }) => (
              <li key={agencyId}>
                {label}: {reasons.map((reason) => t(`voidReason.${reason}`)).join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
