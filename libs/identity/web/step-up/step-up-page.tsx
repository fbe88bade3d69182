import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { useState } from 'react';
import { isFilePath, returnPath } from '../../rules/return-path.js';
import { goToStepUp } from '../oidc/go-to-provider.js';
import { FileDownload } from './file-download.js';
import { InDemo } from './in-demo.js';
import OwnFactor from './own-factor.js';
import { FactorStateDocument } from './step-up.generated.js';
import { words } from './words.generated.js';

/**
 * `/bekrafta`: a fresh factor before a file, or in a tab of its own for the page in the first one. Ends
 * at `till`; a file is fetched from here.
 */
export default function StepUpPage() {
  const t = useWords(words);
  const { till } = useUrlValues();
  const to = returnPath(till);
  const query = useOperation(FactorStateDocument);
  const [isDone, setDone] = useState(false);
  const goOn = () => (isFilePath(to) ? setDone(true) : location.assign(to));
  return (
    <Page title={t('stepUp.title')} narrow>
      <QueryView query={query} part>
        {({ viewer }) => {
          if (isFilePath(to) && (isDone || viewer?.hasFreshFactor)) return <FileReady path={to} />;
          if (viewer?.signInWay === 'OIDC') return <ToProvider to={to} />;
          return viewer?.signInWay === 'DEMO' ? (
            <InDemo onDone={goOn} />
          ) : (
            <OwnFactor onDone={goOn} />
          );
        }}
      </QueryView>
    </Page>
  );
}

/** One press away: a file that came by itself would come again with every return to this page. */
function FileReady({ path }: { path: string }) {
  const t = useWords(words);
  return (
    <>
      <Notice tone="done" role="status">
        {t('stepUp.ready')}
      </Notice>
      <p className="cluster">
        <FileDownload path={path}>{t('stepUp.fetch')}</FileDownload>
        <Link to="/">{t('stepUp.overview')}</Link>
      </p>
    </>
  );
}

function ToProvider({ to }: { to: string }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const [error, setError] = useState<unknown>(null);
  const [problem] = problemsOf(error);
  return (
    <>
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
            goToStepUp(to).catch(setError);
          }}
        >
          {t('stepUp.go')}
        </Button>
      </p>
    </>
  );
}
