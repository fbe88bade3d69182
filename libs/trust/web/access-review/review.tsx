import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import {
  AccessReviewItemsDocument,
  type AccessReviewRowFragment,
} from './access-review.generated.js';
import { Conclude } from './conclude.js';
import { Conclusion } from './conclusion.js';
import { ItemTable } from './item-table.js';
import { words } from './words.generated.js';

/** One control: how it was drawn, what is looked at, and its end. */
export function Review({ review }: { review: AccessReviewRowFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { visa } = useUrlValues();
  const setUrl = useSetUrl();
  const query = useOperation(AccessReviewItemsDocument, { reviewId: review.id });
  const isOpen = review.state === 'OPEN';
  const onlyLeft = isOpen && visa !== 'alla';
  return (
    <Card
      heading={t(isOpen ? 'open' : 'concluded.one')}
      note={isOpen ? t('left', { n: review.left }) : ''}
    >
      <p className="measure">
        {t('drawn', {
          items: review.items,
          events: format.number(review.events),
          since: format.moment(review.since),
          until: format.moment(review.until),
        })}
      </p>
      <p className="meta measure">{t('seed', { seed: review.seed })}</p>
      {!isOpen && <Conclusion review={review} />}
      {isOpen && (
        <div className="cluster">
          <Segmented
            label={t('view')}
            value={onlyLeft ? 'kvar' : 'alla'}
            options={[
              { value: 'kvar', label: t('view.left') },
              { value: 'alla', label: t('view.all') },
            ]}
            onChange={(value) => setUrl({ visa: value === 'alla' ? 'alla' : undefined })}
          />
        </div>
      )}
      <QueryView query={query} part>
        {({ accessReviewItems: items }) => <ItemTable items={items} onlyLeft={onlyLeft} />}
      </QueryView>
      {isOpen && <Conclude review={review} />}
    </Card>
  );
}
