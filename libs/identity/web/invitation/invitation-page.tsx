import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useLinkSecret } from '@stad/platform/web/navigation/use-link-secret.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { LocalAccountSetup } from '../local/local-account-setup.js';
import { ProviderButton } from '../oidc/provider-button.js';
import { OpenInvitationDocument, type OpenInvitationQuery } from './invitation.generated.js';
import { words } from './words.generated.js';

type Invitation = NonNullable<OpenInvitationQuery['openInvitation']>;

/**
 * `/inbjudan#…`: what one is invited to, before anything is asked for. The secret stands in the fragment,
 * which the browser sends nowhere; it leaves in the body of a request alone.
 */
export default function InvitationPage() {
  const secret = useLinkSecret();
  const query = useOperation(OpenInvitationDocument, { secret }, { enabled: secret !== '' });
  if (secret === '') return <Gone />;
  return (
    <QueryView key={secret} query={query}>
      {({ openInvitation }) =>
        openInvitation ? <Shown invitation={openInvitation} secret={secret} /> : <Gone />
      }
    </QueryView>
  );
}

function Shown({ invitation, secret }: { invitation: Invitation; secret: string }) {
  const t = useWords(words);
  const { agencyName: agency, functionTitle, state } = invitation;
  if (state === 'REFUSED' || state === 'ENDED') return <Gone />;
  return (
    <Page title={t('open.title')} heading={t('open.heading')} intro={t('open.what')} narrow>
      <p>{t('open.for', { function: functionTitle, agency })}</p>
      {state === 'OPEN' ? (
        <Continue invitation={invitation} secret={secret} />
      ) : (
        <Notice
          tone={state === 'APPROVED' ? 'done' : 'info'}
          title={t.maybe(`open.${state}`)}
          actions={state === 'APPROVED' && <Link to="/logga-in">{t('open.signIn')}</Link>}
        >
          {t.maybe(`open.${state}Text`)}
        </Notice>
      )}
    </Page>
  );
}

/** By the agency's provider: the way there leads away from the portal. */
function Continue({ invitation, secret }: { invitation: Invitation; secret: string }) {
  const t = useWords(words);
  const { providerId } = invitation;
  if (providerId === null) return <LocalAccountSetup secret={secret} />;
  return (
    <Card>
      <div className="stack">
        <p>{t('open.provider')}</p>
        <ProviderButton providerId={providerId} invitation={secret} returnTo="/">
          {t('open.go')}
        </ProviderButton>
      </div>
    </Card>
  );
}

function Gone() {
  const t = useWords(words);
  return (
    <Page title={t('open.title')} narrow>
      <Notice tone="stop" title={t('open.gone')}>
        {t('open.goneText')}
      </Notice>
    </Page>
  );
}
