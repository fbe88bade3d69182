import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { words } from '../words.generated.js';
import { FrontPageEnteredDocument } from './waiting.generated.js';
import { type WaitingLine, type WaitingSource, waitingSource } from './waiting-line.js';

/** Figures that others of the agency have entered by hand: a line a programme, as their page is. */
export function useWaitingEntered(): WaitingSource {
  const t = useWords(words);
  const places = usePlaces();
  const isMine = useMay('enteredFigure:approve');
  const query = useOperation(FrontPageEnteredDocument, {}, { enabled: isMine });
  return waitingSource('front.about.entered', query, isMine, ({ enteredFiguresWaiting }) =>
    enteredFiguresWaiting.flatMap(({ programmeId, figures: n }): WaitingLine[] => {
      const place = places.find(({ programme }) => programme.id === programmeId);
      if (!place) return [];
      return [
        {
          key: `entered ${programmeId}`,
          name: t('front.entered', { n }),
          about: place.programme.name,
          why: t('front.why.entered'),
          verb: t('front.enteredApprove'),
          after: null,
          to: '/uppfoljning/inmatade',
          search: { plats: place.site.key, program: place.programme.key },
          dueAt: null,
        },
      ];
    }),
  );
}
