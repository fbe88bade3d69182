import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { asksOf, type PlanChange } from '../go-ahead/falling.js';
import type { Pass } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** Said before a sent plan is moved: who is told of it, and by what. */
export function MovedTimes({ pass, change }: { pass: Pass; change: PlanChange }) {
  const t = useWords(words);
  const format = useFormat();
  const asks = asksOf(pass, change);
  const isOtherNight = asks.includes('NIGHT_WOULD_MOVE');
  if (!isOtherNight && !asks.includes('TIMES_WOULD_MOVE')) return null;
  const agencies = format.list(pass.agencies.map((agency) => agency.shortName));
  return (
    <Notice
      tone="notice"
      role="status"
      title={t(isOtherNight ? 'ask.otherNight' : 'ask.otherTimes')}
    >
      <p>{t('ask.movedTold', { agencies })}</p>
    </Notice>
  );
}
