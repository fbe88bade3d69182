import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageDisposalsDocument, FrontPageRemovalDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';

interface Steps {
  readonly nextSteps: readonly { readonly step: string; readonly ready: boolean }[];
}

const waiting = (rows: readonly Steps[]) =>
  rows.filter(({ nextSteps }) => nextSteps.some(({ ready }) => ready)).length;

/** Flagged texts that somebody decides about, advises on or notes; hidden meanwhile. */
export function useWaitingRemovals(): WaitingSource {
  const line = useLine('removals');
  const isMine = useMay('removal:read');
  const query = useOperation(FrontPageRemovalDocument, {}, { enabled: isMine });
  return waitingSource('front.about.removals', query, isMine, ({ contentRemovals }) =>
    line(waiting(contentRemovals)),
  );
}

/** Disposals that somebody else has proposed. */
export function useWaitingDisposals(): WaitingSource {
  const line = useLine('disposals');
  const isMine = useMay('retention:decide');
  const query = useOperation(FrontPageDisposalsDocument, {}, { enabled: isMine });
  return waitingSource('front.about.disposals', query, isMine, ({ disposals }) =>
    line(waiting(disposals)),
  );
}

function useLine(about: 'removals' | 'disposals'): (n: number) => readonly WaitingLine[] {
  const t = useWords(words);
  return (n) =>
    n === 0
      ? []
      : [
          {
            ...{ key: about, name: t(`front.${about}`, { n }), about: '' },
            ...{ why: t(`front.why.${about}`), verb: t('front.open'), after: null },
            ...{ to: '/gallring', dueAt: null },
          },
        ];
}
