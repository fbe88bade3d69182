import { problemsOf, RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useRef, useState } from 'react';

export interface PartVersion {
  /** What one's own change rests on. */
  expected(): number;
  readonly hasConflict: boolean;
  /** Wraps the sending: a conflict reads the part anew and asks, and what was typed stays. */
  sending<T>(send: () => Promise<T>): Promise<T>;
  /** Go on from what the other one saved. */
  settle(): void;
}

/**
 * The version a part was opened with. Somebody else's save of the same part is a conflict that one
 * settles by choosing, never a lost form. `begun` is the version a kept draft rests on.
 */
export function usePartVersion(
  now: number,
  onStale: () => Promise<unknown>,
  begun = now,
): PartVersion {
  const opened = useRef(begun);
  const latest = useRef(now);
  latest.current = now;
  const [hasConflict, setConflict] = useState(false);
  return {
    expected: () => opened.current,
    hasConflict,
    sending: async (send) => {
      try {
        return await send();
      } catch (error) {
        if (problemsOf(error).some((problem) => problem.code === 'CONFLICT')) {
          await onStale();
          setConflict(true);
          // The choice stands above the form; reloading would throw away what was typed.
          throw new RequestError('problems', [{ code: 'CONFLICT_CHOOSE' }]);
        }
        throw error;
      }
    },
    settle: () => {
      opened.current = latest.current;
      setConflict(false);
    },
  };
}
