import type { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { Notice } from '@stad/platform/web/ui/notice.js';

/** Why something did not go. */
export function Failed({ error }: { error: RequestError | null }) {
  const problemText = useProblemText();
  if (!error) return null;
  return <Notice tone="stop" role="alert" title={error.problems.map(problemText).join(' ')} />;
}
