import { useNow } from '@stad/network/web/call/use-now.js';
import { localTime } from '@stad/platform/rules/time.js';
import { useLayoutEffect } from 'react';

/** From eight in the evening to six the field screen is dark for eyes that are used to the dark. */
export function useNightTheme(): void {
  const time = localTime(useNow());
  const isNight = time >= '20:00' || time < '06:00';
  useLayoutEffect(() => {
    if (!isNight) return;
    const page = document.documentElement;
    const chosen = page.dataset['theme'];
    page.dataset['theme'] = 'night';
    return () => {
      page.dataset['theme'] = chosen ?? 'system';
    };
  }, [isNight]);
}
