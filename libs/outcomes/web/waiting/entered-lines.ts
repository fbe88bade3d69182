import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { usePlaces } from '@stad/programme/web/place.js';
import { words } from './words.generated.js';

/** Figures that others of the agency have entered by hand: a line a programme, as their page is. */
export function useEnteredLines(): WaitingLines {
  const line = useLineOf(words);
  const places = usePlaces();
  return [
    {
      kinds: ['FIGURES_ENTERED'],
      say: (item) => {
        const place = places.find(({ programme }) => programme.id === item.programmeId);
        if (!place) return null;
        const search = { plats: place.site.key, program: place.programme.key };
        return line(item, { to: '/uppfoljning/inmatade', search, about: place.programme.name });
      },
    },
  ];
}
