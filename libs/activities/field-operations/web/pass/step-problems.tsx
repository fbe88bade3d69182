import type { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { Notice } from '@stad/platform/web/ui/notice.js';

/** Why a step could not be taken. */
export function StepProblems({ error }: { error: RequestError | null }) {
  const problemText = useProblemText();
  if (!error) return null;
  return (
    <Notice tone="notice" role="status">
      <ul>
        {error.problems.map((problem) => (
          <li key={`${problem.code} ${problem.field}`}>{problemText(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}
