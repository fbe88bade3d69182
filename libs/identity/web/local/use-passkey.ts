import type { Problem } from '@stad/platform/rules/problem.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useState } from 'react';

/** A press that asks the browser for a passkey: under way, and what went wrong in words. */
export function usePasskey(act: () => Promise<void>) {
  const problemText = useProblemText();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<Problem | null>(null);
  async function press() {
    if (isAsking) return;
    setAsking(true);
    setFault(null);
    try {
      await act();
    } catch (error) {
      const [problem = { code: 'UNEXPECTED' }] = problemsOf(error);
      setFault(problem);
    } finally {
      setAsking(false);
    }
  }
  return { press: () => void press(), isAsking, fault: fault && problemText(fault) };
}
