import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';
import { FrontPageQualificationsDocument } from './waiting.generated.js';
import { type WaitingSource, waitingSource } from './waiting-line.js';

/** The own staff who were at a course: how many a manager has not decided about, and never who. */
export function useWaitingQualifications(): WaitingSource {
  const t = useWords(words);
  const isMine = useMay('training:decide');
  const query = useOperation(FrontPageQualificationsDocument, {}, { enabled: isMine });
  return waitingSource('front.about.qualifications', query, isMine, ({ trainingsWaiting: n }) =>
    n === 0
      ? []
      : [
          {
            key: 'qualifications',
            name: t('front.qualifications', { n }),
            about: '',
            why: t('front.why.qualifications'),
            ...{ verb: t('front.qualificationsDo'), after: null, to: '/utbildning', dueAt: null },
          },
        ],
  );
}
