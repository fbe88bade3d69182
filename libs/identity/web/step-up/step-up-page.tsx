import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useState } from 'react';
import { goToStepUp } from '../oidc/go-to-provider.js';
import { words } from './words.generated.js';

/** `/bekrafta`, in a tab of its own: to the provider and back, where the first tab is told. */
export default function StepUpPage() {
  const t = useWords(words);
  const problemText = useProblemText();
  const [error, setError] = useState<unknown>(null);
  const [problem] = problemsOf(error);
  return (
    <Page title={t('stepUp.title')} narrow>
      {problem && (
        <Notice tone="notice" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <p>{t('stepUp.leaving')}</p>
      <p className="cluster">
        <Button
          kind="primary"
          onPress={() => {
            goToStepUp('/inloggad').catch(setError);
          }}
        >
          {t('stepUp.go')}
        </Button>
      </p>
    </Page>
  );
}
