import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useEffect, useRef, useState } from 'react';
import { keepTicks, keptTicks, type Tick, withoutSent, withTick } from './kept-ticks.js';
import { type ListShownFragment, TickPresentDocument } from './seminar-list.generated.js';

/** So long after one that could not be sent it is tried again. */
const AGAIN_MS = 5_000;

/**
 * Ticks who is there at once, on the page; what cannot be sent is kept on the device and tried again until it is.
 * One that the portal refuses is let go, and said.
 */
export function useTicks(seminarId: string, onList: (list: ListShownFragment) => void) {
  const send = useMutationOperation(TickPresentDocument, { refresh: false });
  const [waiting, setWaiting] = useState<readonly Tick[]>(() => keptTicks(seminarId));
  const [refused, setRefused] = useState<RequestError | null>(null);
  const [isAway, setAway] = useState(false);
  const latest = useRef(waiting);
  const isSending = useRef(false);

  function keep(ticks: readonly Tick[]) {
    latest.current = ticks;
    keepTicks(seminarId, ticks);
    setWaiting(ticks);
  }

  async function flush() {
    const ticks = latest.current;
    if (isSending.current || ticks.length === 0) return;
    // A write without a network would wait unseen until there is one: it is told, and tried again.
    if (!navigator.onLine) return setAway(true);
    isSending.current = true;
    try {
      const { tickPresent } = await send.send({ seminarId, ticks: [...ticks] });
      if (tickPresent) onList(tickPresent);
      setAway(false);
      keep(withoutSent(latest.current, ticks));
    } catch (error) {
      const isFinal = error instanceof RequestError && error.kind === 'problems';
      setAway(!isFinal);
      if (isFinal) {
        setRefused(error);
        keep(withoutSent(latest.current, ticks));
      }
    } finally {
      isSending.current = false;
    }
  }

  const again = useRef(flush);
  again.current = flush;
  const hasSome = waiting.length > 0;
  useEffect(() => {
    if (!hasSome) return;
    const now = () => void again.current();
    now();
    const timer = setInterval(now, AGAIN_MS);
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [hasSome]);

  return {
    waiting,
    refused,
    isAway: isAway && hasSome,
    tick(tick: Tick) {
      setRefused(null);
      keep(withTick(latest.current, tick));
      void flush();
    },
  };
}
