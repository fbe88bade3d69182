import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageAccessReviewDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** The sample of the access log: questions to a manager, and what its reviewer has left. */
export function useWaitingLogReview(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const isMine = useMay('access-review:waiting');
  const query = useOperation(FrontPageAccessReviewDocument, {}, { enabled: isMine });
  const line = (
    key: 'access' | 'review' | 'reviewDue',
    name: string,
    verb: string,
  ): WaitingLine => ({
    ...{ key, name, about: '', why: t(`front.why.${key}`), verb, after: null, dueAt: null },
    to: '/loggkontroll/granskning',
  });
  return waitingSource('front.about.logReview', query, isMine, ({ accessReviewWaiting }) => {
    const { questions, left, dueOn } = accessReviewWaiting;
    const lines: WaitingLine[] = [];
    if (questions > 0) {
      lines.push(line('access', t('front.access', { n: questions }), t('front.accessDo')));
    }
    if (left > 0) lines.push(line('review', t('front.review', { n: left }), t('front.reviewDo')));
    if (dueOn !== null) {
      lines.push({
        ...line('reviewDue', t('front.reviewDue'), t('front.reviewDraw')),
        about: t('front.reviewBy', { date: format.monthDay(dueOn) }),
        dueAt: endOf(dueOn),
      });
    }
    return lines;
  });
}
