import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { ConfirmDemoFactorDocument } from '../own-sessions/own-sessions.generated.js';
import { words } from './words.generated.js';

/** The demo has no factor: a press is one. */
export function InDemo({ onDone }: { onDone: () => void }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const confirm = useMutationOperation(ConfirmDemoFactorDocument, { onDone, refresh: false });
  const [problem] = problemsOf(confirm.error);
  return (
    <>
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p className="meta">{t('stepUp.demo')}</p>
      <div className="cluster">
        <Button
          kind="primary"
          autoFocus
          isPending={confirm.isSending}
          onPress={() => {
            confirm.send().catch(() => undefined);
          }}
        >
          {t('stepUp.confirm')}
        </Button>
      </div>
    </>
  );
}
