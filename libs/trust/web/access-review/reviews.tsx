import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { AccessReviewsPageDocument, DrawAccessReviewDocument } from './access-review.generated.js';
import { ConcludedReviews } from './concluded-reviews.js';
import { Review } from './review.js';
import { words } from './words.generated.js';

/** The controls of one's own organisation: the one under way or chosen, those before it, and each year's sums. */
export function Reviews() {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const { kontroll } = useUrlValues();
  const query = useOperation(AccessReviewsPageDocument);
  const draw = useMutationOperation(DrawAccessReviewDocument);
  return (
    <QueryView query={query}>
      {({ accessReviews: { rows, dueOn, isDue, mayDraw } }) => {
        const open = rows.find(({ state }) => state === 'OPEN');
        const shown = rows.find(({ id }) => id === kontroll) ?? open;
        const concluded = rows.filter(({ state }) => state === 'CONCLUDED');
        const day = dueOn ? format.monthDay(dueOn, true) : '';
        const button = mayDraw && (
          <Button
            kind={isDue ? 'primary' : 'secondary'}
            isPending={draw.isSending}
            onPress={() => {
              draw.send({}).catch(() => undefined);
            }}
          >
            {t('draw')}
          </Button>
        );
        return (
          <>
            {draw.error?.problems.map((problem) => (
              <Notice key={problem.code} tone="stop" role="alert">
                {problemText(problem)}
              </Notice>
            ))}
            {isDue && (
              <Notice tone="notice" title={t('due', { day })} actions={button}>
                {t('due.text')}
              </Notice>
            )}
            {!isDue && !open && dueOn && (
              <Card heading={t('next')} action={button}>
                <p>{t('next.text', { day })}</p>
              </Card>
            )}
            {shown && <Review key={shown.id} review={shown} />}
            {concluded.length > 0 ? (
              <ConcludedReviews reviews={concluded} />
            ) : (
              !open && <Empty>{t('empty')}</Empty>
            )}
          </>
        );
      }}
    </QueryView>
  );
}
