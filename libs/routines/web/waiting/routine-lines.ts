import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Versions of a local routine to agree to, or to put in force. */
export function useRoutineLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: ['ROUTINE_ASKED', 'ROUTINE_DECLINED', 'ROUTINE_AGREED'],
      say: (item) => line(item, { to: `/arbetsgang/${item.id}` }),
    },
  ];
}
