import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { Notice } from '@stad/platform/web/ui/notice.js';

/** What was refused outside a form. */
export function EconomyProblems({ error }: { error: unknown }) {
  const problemText = useProblemText();
  return problemsOf(error).map((problem) => (
    <Notice key={`${problem.code} ${problem.field}`} tone="notice" role="status">
      {problemText(problem)}
    </Notice>
  ));
}
