import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageHandoversDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';

/** Handovers that nobody has confirmed: how many, and never which. */
export function useWaitingHandovers(): WaitingSource {
  const t = useWords(words);
  const mayConfirm = useMay('handover:confirm');
  const query = useOperation(FrontPageHandoversDocument, {}, { enabled: mayConfirm });
  return waitingSource('front.about.handovers', query, mayConfirm, ({ waitingHandovers }) => {
    const { toConfirm, unconfirmed, urgent } = waitingHandovers;
    const line = (key: 'toConfirm' | 'unconfirmed', n: number) =>
      n === 0
        ? []
        : [
            {
              ...{ key: `handovers ${key}`, name: t(`front.handovers.${key}`, { n }) },
              about: urgent > 0 ? t('front.handovers.urgent') : t('front.handovers.about'),
              why: t('front.why.handovers'),
              ...{ verb: t('front.handoversVerb'), after: null, to: '/overlamningar', dueAt: null },
            },
          ];
    return [...line('toConfirm', toConfirm), ...line('unconfirmed', unconfirmed)];
  });
}
