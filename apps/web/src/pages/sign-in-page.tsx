import { landingPage, returnPath } from '@stad/identity/rules/return-path.js';
import { DemoMembershipsDocument } from '@stad/identity/web/sign-in.generated.js';
import { ViewerDocument } from '@stad/identity/web/viewer.generated.js';
import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { words as legalMenu } from '@stad/legal/web/menu/words.generated.js';
import { request } from '@stad/platform/web/graphql/request.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Skeleton } from '@stad/platform/web/ui/skeleton.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { words } from '../words.generated.js';

/** Either of them comes alone: nobody in front of the real thing waits for the demo's list. */
const DemoSignIn = lazy(() =>
  import('@stad/identity/web/demo-sign-in.js').then((module) => ({ default: module.DemoSignIn })),
);
const LocalSignIn = lazy(() =>
  import('@stad/identity/web/local/local-sign-in.js').then((module) => ({
    default: module.LocalSignIn,
  })),
);
const SignIn = lazy(() => import('@stad/identity/web/sign-in-page.js'));

/** Sign-in by demo role in the demo, else by the employer; a deep link is followed afterwards. */
export default function SignInPage() {
  const t = useWords(words);
  const legal = useWords(legalMenu);
  const query = useOperation(DemoMembershipsDocument);
  const isDemo = (query.data?.demoMemberships.length ?? 0) > 0;
  return (
    <Page
      title={t('signIn.title')}
      // Its line is kept until it is known which of them it says.
      intro={query.data ? t(isDemo ? 'signIn.intro' : 'signIn.own') : '\u00a0'}
    >
      <div className="stack in-order">
        <QueryView query={query} part>
          {() => <Ways isDemo={isDemo} />}
        </QueryView>
        <Card heading={t('signIn.helpTitle')}>
          <p>{t('signIn.help')}</p>
          <p className="cluster">
            <Link to="/om">{t('nav.about')}</Link>
            <Link to="/lagstod">{legal('nav.legal')}</Link>
          </p>
        </Card>
      </div>
    </Page>
  );
}

function Ways({ isDemo }: { isDemo: boolean }) {
  const t = useWords(words);
  const viewer = useViewerIfAny();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { till } = useUrlValues();

  async function enter() {
    const data = await request(ViewerDocument, {});
    queries.clear();
    queries.setQueryData([ViewerDocument.name, {}], data);
    await navigate({ href: landingPage(returnPath(till)), replace: true });
  }

  return (
    <>
      {isDemo && <Notice tone="info">{t('signIn.demoText')}</Notice>}
      {viewer && (
        <Notice actions={<Link to="/">{t('signIn.goOn')}</Link>}>
          {t('signIn.already', { function: viewer.functionTitle, agency: viewer.agency.name })}{' '}
          {viewer.otherAgencies.length > 0 &&
            t('signIn.other', {
              agencies: viewer.otherAgencies.map(({ shortName }) => shortName).join(', '),
            })}
        </Notice>
      )}
      <Suspense fallback={<Skeleton lines={3} />}>
        {isDemo ? <DemoSignIn viewer={viewer} onSignedIn={enter} /> : <SignIn onSignedIn={enter} />}
        {isDemo && <LocalSignIn onSignedIn={enter} />}
      </Suspense>
    </>
  );
}
