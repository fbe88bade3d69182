import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { meetingKind } from '../kind/kind.js';
import { words } from './words.generated.js';

/** Meetings whose agenda nobody has seen, and minutes to register. */
export function useMeetingLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: ['AGENDA_UNSENT', 'MINUTES_TO_REGISTER'],
      say: (item) => line(item, { to: meetingKind.path(item) }),
    },
  ];
}
