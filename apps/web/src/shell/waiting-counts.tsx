import { useEffect, useState } from 'react';
import { useKeptWaiting } from '../pages/waiting/waiting-places.js';

/** Knows on every page what waits, for the numbers in the menu; asks when the page itself has asked. */
export function WaitingCounts() {
  return useIdle() ? <Asking /> : null;
}

function Asking() {
  useKeptWaiting();
  return null;
}

/** Whether the page has had time for what is not urgent. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const begin = () => setIdle(true);
    if (!('requestIdleCallback' in globalThis)) {
      const soon = setTimeout(begin);
      return () => clearTimeout(soon);
    }
    const soon = requestIdleCallback(begin, { timeout: 2000 });
    return () => cancelIdleCallback(soon);
  }, []);
  return isIdle;
}
