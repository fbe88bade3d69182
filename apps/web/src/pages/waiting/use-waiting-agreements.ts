import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageAgreementsDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';
import { endOf } from './waiting-steps.js';

/** Agreements that the own organisation is asked to confirm, by the day from which they are to hold. */
export function useWaitingAgreements(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const mayApprove = useMay('agreement:approve');
  const query = useOperation(FrontPageAgreementsDocument, {}, { enabled: mayApprove });
  return waitingSource('front.about.agreements', query, mayApprove, ({ waitingAgreements }) =>
    waitingAgreements.map(({ id, title, validFrom }) => ({
      key: `agreement ${id}`,
      name: title,
      about: t('front.agreement', { date: format.monthDay(validFrom) }),
      why: t('front.why.agreement'),
      verb: t('front.agreementVerb'),
      after: null,
      to: `/overenskommelser/${id}`,
      dueAt: endOf(validFrom),
    })),
  );
}
