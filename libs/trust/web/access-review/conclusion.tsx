import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { AccessReviewRowFragment } from './access-review.generated.js';
import { words } from './words.generated.js';
import './access-review.css';

/** What was concluded, by whom, and what it is sealed by. */
export function Conclusion({ review }: { review: AccessReviewRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { conclusion, chainCheckedOn, concludedBy, concludedAt, seal } = review;
  return (
    <dl className="facts access-review__facts">
      <div>
        <dt>{t('conclusion')}</dt>
        <dd>{conclusion}</dd>
      </div>
      <div>
        <dt>{t('chain')}</dt>
        <dd>{chainCheckedOn ? format.monthDay(chainCheckedOn, true) : t('chain.not')}</dd>
      </div>
      <div>
        <dt>{t('signed')}</dt>
        <dd>
          {t('signed.by', {
            who: concludedBy ?? t('who.unknown'),
            time: concludedAt ? format.moment(concludedAt) : '',
          })}
        </dd>
      </div>
      <div>
        <dt>{t('seal')}</dt>
        <dd className="access-review__seal">{seal}</dd>
      </div>
    </dl>
  );
}
