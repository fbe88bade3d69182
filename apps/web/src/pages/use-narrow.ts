import { useSyncExternalStore } from 'react';

/** Where a week becomes a list of days (pages.md 4.3); on paper it stays a week, the sheet lies down. */
const NARROW = 'screen and (max-width: 53.75em)';

/** Whether there is room for seven columns. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(NARROW);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
