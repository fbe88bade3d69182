import { useViewerIfAny } from '@stad/identity/web/viewer.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { usePlace } from '@stad/programme/web/place.js';
import { Answers } from './answers.js';
import { CoverageWeek } from './coverage-week.js';
import { EmergencyNumbers } from './emergency-numbers.js';
import { words } from './words.generated.js';

/** *Vem ringer jag nu?* The national numbers are there for everybody, the town's for its members. */
export default function CallPage() {
  const t = useWords(words);
  const viewer = useViewerIfAny();
  return (
    <Page title={t('page.title')} intro={t('page.intro')}>
      <EmergencyNumbers />
      {viewer ? (
        <SiteContacts />
      ) : (
        <Notice
          actions={
            <LinkButton to="/logga-in" search={{ till: '/ring' }}>
              {t('page.signIn')}
            </LinkButton>
          }
        >
          {t('page.signedOut')}
        </Notice>
      )}
    </Page>
  );
}

function SiteContacts() {
  const t = useWords(words);
  const place = usePlace();
  if (!place) return <Notice>{t('noPlace')}</Notice>;
  return (
    <>
      <Card heading={t('page.here', { place: place.site.name })}>
        <Answers siteId={place.site.id} />
      </Card>
      <CoverageWeek siteId={place.site.id} />
    </>
  );
}
