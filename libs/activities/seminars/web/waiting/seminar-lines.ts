import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { seminarKind } from '../kind/kind.js';
import { words } from './words.generated.js';

/** Seminars that are full, and letters to who signed up that came back. */
export function useSeminarLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: ['SEMINAR_FULL', 'SIGN_UP_BOUNCED'],
      say: (item) => line(item, { to: seminarKind.path(item) }),
    },
  ];
}
