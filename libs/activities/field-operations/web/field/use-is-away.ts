import { useKeptSince } from '@stad/platform/web/graphql/kept-answers.js';
import { useOnline } from './use-online.js';

/** Whether what needs the server has to say so now: no coverage, or the last answers came from the phone. */
export function useIsAway(): boolean {
  const isOnline = useOnline();
  return useKeptSince() !== null || !isOnline;
}
