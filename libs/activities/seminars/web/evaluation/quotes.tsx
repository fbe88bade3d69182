import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { ReviewQuoteDocument } from './evaluation.generated.js';
import { Failed } from './failed.js';
import type { Kind, Round } from './round.js';
import { words } from './words.generated.js';

/** What people wrote, in no order: the organiser reads it before anybody else does. */
export function Quotes({ seminarId, round }: { seminarId: string; round: Round }) {
  const t = useWords(words);
  const review = useMutationOperation(ReviewQuoteDocument);
  const { quotes } = round;
  if (quotes.length === 0) return null;
  const say = (quoteId: string, isShown: boolean) =>
    void review.send({ seminarId, quoteId, isShown }).catch(() => null);
  const waiting = quotes.filter(({ state }) => state === 'WAITING');
  return (
    <div className="stack">
      <h3>{t(`quotes.${round.kind as Kind}`)}</h3>
      {waiting.length > 0 && <p className="meta">{t('quotes.text')}</p>}
      <ul className="quotes">
        {quotes.map(({ id, text, state }) => (
          <li key={id}>
            <blockquote>{text}</blockquote>
            {waiting.length > 0 && state === 'SHOWN' && (
              <span className="meta">{t('quotes.shown')}</span>
            )}
            {state === 'WAITING' && (
              <div className="cluster">
                <Button
                  kind="secondary"
                  aria-label={t('quotes.show.of', { text })}
                  isPending={review.isSending}
                  onPress={() => say(id, true)}
                >
                  {t('quotes.show')}
                </Button>
                <Button
                  kind="quiet"
                  aria-label={t('quotes.remove.of', { text })}
                  isPending={review.isSending}
                  onPress={() => say(id, false)}
                >
                  {t('quotes.remove')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Failed error={review.error} />
    </div>
  );
}
