import { words as passWords } from '@stad/activities/field-operations/web/kind/words.generated.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageRisksDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** Standing assessments before the manager: no pass goes out on one that nobody has decided. */
export function useWaitingRisks(): WaitingSource {
  const t = useWords(words);
  const p = useWords(passWords);
  const format = useFormat();
  const isMine = useMay('standing-risk:decide');
  const query = useOperation(FrontPageRisksDocument, {}, { enabled: isMine });
  return waitingSource('front.about.risks', query, isMine, ({ standingRisksWaiting }) =>
    standingRisksWaiting.map(
      ({ number, type, validFrom }): WaitingLine => ({
        key: number,
        name: t('front.risk', { number }),
        about: t('front.riskFrom', {
          type: p.maybe(`type.${type}`) ?? type,
          date: format.monthDay(validFrom),
        }),
        why: t('front.why.risk'),
        verb: t('front.riskDecide'),
        after: null,
        to: `/risk/${number}`,
        dueAt: endOf(validFrom),
      }),
    ),
  );
}
