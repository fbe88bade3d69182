import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageLegalDocument, type FrontPageLegalQuery } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';

type Basis = FrontPageLegalQuery['legalBases']['rows'][number];

/** Legal bases that the jurist of the organisation has not said yes or no to, or is to look at again. */
export function useWaitingLegal(): WaitingSource {
  const t = useWords(words);
  const { today } = useViewer();
  const isMine = useMay('legal:confirm');
  const query = useOperation(FrontPageLegalDocument, {}, { enabled: isMine });
  return waitingSource('front.about.legal', query, isMine, ({ legalBases }) => {
    const n = legalBases.rows.filter((basis) => waits(basis, today)).length;
    if (n === 0) return [];
    return [
      {
        ...{ key: 'legal', name: t('front.legal', { n }), about: '', why: t('front.why.legal') },
        ...{
          verb: t('front.legalVerb'),
          after: null,
          to: '/lagstod/lagrum',
          search: { visa: 'obekraftade' },
          dueAt: null,
        },
      },
    ];
  });
}

function waits({ confirmation, nextSteps }: Basis, today: string): boolean {
  if (!nextSteps.some(({ step }) => step === 'confirm' || step === 'withdraw')) return false;
  const { state = 'DRAFT', nextReview = null } = confirmation ?? {};
  return state === 'DRAFT' || (state === 'CONFIRMED' && nextReview !== null && nextReview <= today);
}
