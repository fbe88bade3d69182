import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Actors who have answered, and with whom the next step is the viewer’s. */
export function useActorLines(): WaitingLines {
  const t = useWords(words);
  const line = useLineOf(words);
  return [
    {
      kinds: ['ACTOR_ANSWERED', 'ACTOR_BOUNCED'],
      say: (item) => line(item, { to: `/aktorer/${item.id}` }),
    },
    {
      kinds: ['ACTOR_STEP'],
      say: (item) =>
        line(item, { to: `/aktorer/${item.id}`, args: { step: t.maybe(`next.${item.of}`) ?? '' } }),
    },
  ];
}
