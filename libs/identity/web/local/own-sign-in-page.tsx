import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { FreshFactor } from './fresh-factor.js';
import { OwnSignInDocument } from './local.generated.js';
import { OwnCodes } from './own-codes.js';
import { OwnPasskeys } from './own-passkeys.js';
import { OwnPassword } from './own-password.js';
import type { OwnSignIn } from './own-sign-in.js';
import { words } from './words.generated.js';

/** What one signs in with, and how it is changed. */
export default function OwnSignInPage() {
  const t = useWords(words);
  const query = useOperation(OwnSignInDocument);
  return (
    <Page title={t('own.title')} intro={t('own.intro')} narrow>
      <QueryView query={query}>
        {({ ownSignIn }) =>
          ownSignIn ? <Factors own={ownSignIn} /> : <Notice>{t('own.elsewhere')}</Notice>
        }
      </QueryView>
    </Page>
  );
}

function Factors({ own }: { own: OwnSignIn }) {
  const t = useWords(words);
  return (
    <>
      <p>{t('own.address', { address: own.address })}</p>
      {!own.isFresh && (
        <Card heading={t('fresh.heading')}>
          <p>{t('fresh.text')}</p>
          <FreshFactor hasPassword={own.hasPassword} hasPasskey={own.passkeys.length > 0} />
        </Card>
      )}
      <OwnPasskeys own={own} />
      {own.hasPassword && <OwnPassword own={own} />}
      {own.hasPassword && <OwnCodes own={own} />}
    </>
  );
}
