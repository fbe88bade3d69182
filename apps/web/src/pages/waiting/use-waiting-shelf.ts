import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageShelfDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** Materials of the own organisation whose day of review has come. */
export function useWaitingShelf(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const mayReview = useMay('shelf:review');
  const query = useOperation(FrontPageShelfDocument, {}, { enabled: mayReview });
  return waitingSource('front.about.shelf', query, mayReview, ({ waitingShelf }) =>
    waitingShelf.map(({ id, title, reviewOn }) => ({
      key: `shelf ${id}`,
      name: title,
      about: t('front.shelf', { date: format.monthDay(reviewOn) }),
      why: t('front.why.shelf'),
      verb: t('front.shelfVerb'),
      after: null,
      to: `/material/${id}`,
      dueAt: endOf(reviewOn),
    })),
  );
}
