import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageRoutinesDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';

/** Versions of a town's local routine that the own organisation is to agree to, or to put in force. */
export function useWaitingRoutines(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const mayKeep = useMay('routine:keep');
  const query = useOperation(FrontPageRoutinesDocument, {}, { enabled: mayKeep });
  return waitingSource('front.about.routines', query, mayKeep, ({ waitingRoutines }) =>
    waitingRoutines.map(({ id, number, state, askedAt, agency }) => ({
      key: `routine ${id}`,
      name: t('front.routineName', { n: number ?? 0 }),
      about:
        state === 'AGREED'
          ? t('front.routineAgreed')
          : t('front.routine', {
              ...{ agency: agency.shortName, date: format.monthDay(askedAt ?? '') },
            }),
      why: t(state === 'AGREED' ? 'front.why.routineForce' : 'front.why.routine'),
      verb: t(state === 'AGREED' ? 'front.routineForce' : 'front.routineVerb'),
      after: null,
      to: `/arbetsgang/${id}`,
      dueAt: null,
    })),
  );
}
