import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../../words.generated.js';
import { FrontPageRoutinesDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';

/** Versions of a town's local routine that the own organisation is asked to agree to. */
export function useWaitingRoutines(): WaitingSource {
  const t = useWords(words);
  const format = useFormat();
  const mayAgree = useMay('routine:agree');
  const query = useOperation(FrontPageRoutinesDocument, {}, { enabled: mayAgree });
  return waitingSource('front.about.routines', query, mayAgree, ({ waitingRoutines }) =>
    waitingRoutines.map(({ id, number, askedAt, agency }) => ({
      key: `routine ${id}`,
      name: t('front.routineName', { n: number ?? 0 }),
      about: t('front.routine', {
        ...{ agency: agency.shortName, date: format.monthDay(askedAt ?? '') },
      }),
      why: t('front.why.routine'),
      verb: t('front.routineVerb'),
      after: null,
      to: `/arbetsgang/${id}`,
      dueAt: null,
    })),
  );
}
