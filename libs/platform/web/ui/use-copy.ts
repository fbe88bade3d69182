import { useState } from 'react';

/** What came of it: taken along, or marked where the browser does not let a page copy. */
export type CopyOutcome = 'copied' | 'marked';

/**
 * Takes a text along by one press.
 *
 * @param mark marks the text on the page: without a secure connection, or when refused, the browser copies nothing
 */
export function useCopy(text: string, mark: () => void) {
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      mark();
      setOutcome('marked');
    }
  };
  return { copy, outcome };
}
