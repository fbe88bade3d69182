import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { AnswerTaskOfferDocument, type OfferToUsFragment } from './task.generated.js';
import './offers-to-us.css';
import { useTaskText } from './said/use-task-text.js';
import { words } from './words.generated.js';

/** What others offer the own agency: taken, it becomes a record of ours. */
export function OffersToUs({ offers }: { offers: readonly OfferToUsFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const said = useTaskText();
  const problemText = useProblemText();
  const answer = useMutationOperation(AnswerTaskOfferDocument);
  if (offers.length === 0) return null;
  const say = (offerId: string, word: 'TAKEN' | 'DECLINED') =>
    // What went wrong is in the operation's own state and shown above the list.
    void answer.send({ offerId, answer: word }).catch(() => undefined);
  return (
    <Card heading={t('offers')}>
      {problemsOf(answer.error).map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <p className="meta">{t('offers.takeEffect')}</p>
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.id}>
            <strong>{said(offer)}</strong>
            <span className="meta">
              <AgencyMark agency={{ ...offer.from, name: offer.from.shortName }} />{' '}
              {t('offers.from', {
                agency: offer.from.shortName,
                function: offer.offeredFunction,
                date: format.monthDay(offer.dueOn, true),
              })}
            </span>
            <span className="cluster">
              <Button
                onPress={() => say(offer.id, 'TAKEN')}
                aria-label={`${t('offers.take')}: ${said(offer)}`}
              >
                {t('offers.take')}
              </Button>
              <Button
                onPress={() => say(offer.id, 'DECLINED')}
                aria-label={`${t('offers.decline')}: ${said(offer)}`}
              >
                {t('offers.decline')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <FlagText
        texts={offers.map((offer) => ({
          text: 'TASK_OFFER',
          recordId: offer.id,
          label: said(offer),
          says: offer.body,
        }))}
      />
    </Card>
  );
}
