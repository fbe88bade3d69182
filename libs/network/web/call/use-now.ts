import { useEffect, useState } from 'react';

const TICK = 15_000;

/**
 * The time, kept true on an open page. It asks the server nothing: steady asking would keep a session
 * alive that nobody uses. A phone that slept catches up when it is looked at.
 */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = () => setNow(new Date());
    const timer = setInterval(tick, TICK);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
