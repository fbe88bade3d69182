import { DemoSignIn } from '@stad/identity/web/demo-sign-in.js';
import { ViewerDocument } from '@stad/identity/web/viewer.generated.js';
import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { request } from '@stad/platform/web/graphql/request.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { safeReturnPath } from '../shell/safe-return-path.js';
import { words } from '../words.generated.js';

/** Sign-in by demo role; a deep link is followed afterwards. */
export default function SignInPage() {
  const t = useWords(words);
  const viewer = useViewerIfAny();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { till } = useUrlValues();

  async function enter() {
    const data = await request(ViewerDocument, {});
    queries.clear();
    queries.setQueryData([ViewerDocument.name, {}], data);
    await navigate({ href: safeReturnPath(till), replace: true });
  }

  return (
    <Page title={t('signIn.title')} intro={t('signIn.intro')}>
      <Notice tone="info">{t('signIn.demoText')}</Notice>
      {viewer && (
        <Notice actions={<Link to="/">{t('signIn.goOn')}</Link>}>
          {t('signIn.already', { function: viewer.functionTitle, agency: viewer.agency.name })}
        </Notice>
      )}
      <DemoSignIn onSignedIn={enter} />
      <Card heading={t('signIn.helpTitle')}>
        <p>{t('signIn.help')}</p>
        <p className="cluster">
          <Link to="/om">{t('nav.about')}</Link>
          <Link to="/lagstod">{t('nav.legal')}</Link>
        </p>
      </Card>
    </Page>
  );
}
