import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useState } from 'react';
import { UNDERTAKING_VERSION } from '../../rules/undertaking.js';
import { leavePortal } from '../oidc/go-to-provider.js';
import { AcceptUndertakingDocument } from './undertaking.generated.js';
import { UndertakingText } from './undertaking-text.js';
import { words } from './words.generated.js';

/** In the place of every page, for who has not accepted the version in force: accept, or leave. */
export function UndertakingAsked() {
  const t = useWords(words);
  const problemText = useProblemText();
  const accept = useMutationOperation(AcceptUndertakingDocument);
  const [leaveError, setLeaveError] = useState<unknown>(null);
  const [problem] = [...problemsOf(accept.error), ...problemsOf(leaveError)];
  return (
    <Page
      title={t('undertaking.title')}
      note={t('undertaking.version', { version: UNDERTAKING_VERSION })}
      intro={t('undertaking.intro')}
      narrow
    >
      <UndertakingText />
      {problem && (
        <Notice tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <div className="cluster">
        <Button
          kind="primary"
          isPending={accept.isSending}
          onPress={() => {
            accept.send({ version: UNDERTAKING_VERSION }).catch(() => undefined);
          }}
        >
          {t('undertaking.accept')}
        </Button>
        <Button
          onPress={() => {
            leavePortal().catch(setLeaveError);
          }}
        >
          {t('undertaking.leave')}
        </Button>
      </div>
    </Page>
  );
}
