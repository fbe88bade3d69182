import { useLineOf, type WaitingLines } from '@stad/platform/web/waiting/waiting-line.js';
import { words } from './words.generated.js';

/** Flagged texts, disposals and the control of the access log. */
export function useTrustLines(): WaitingLines {
  const line = useLineOf(words);
  return [
    {
      kinds: ['TEXT_FLAGGED', 'TEXT_TO_ADVISE', 'TEXT_TO_NOTE', 'DISPOSAL_TO_DECIDE'],
      say: (item) => line(item, { to: '/gallring' }),
    },
    {
      kinds: ['ACCESS_ASKED', 'ACCESS_TO_JUDGE', 'ACCESS_TO_CONCLUDE', 'ACCESS_REVIEW_DUE'],
      say: (item) => line(item, { to: '/loggkontroll/granskning' }),
    },
  ];
}
