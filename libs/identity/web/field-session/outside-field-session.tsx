import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { words } from './words.generated.js';

/** In place of a page that a phone made ready for a pass does not reach. */
export default function OutsideFieldSession({ here }: { here: string }) {
  const t = useWords(words);
  return (
    <Page title={t('outside.title')} narrow>
      <p>{t('outside.text')}</p>
      <p className="cluster">
        <LinkButton to="/logga-in" search={{ till: here }}>
          {t('band.signIn')}
        </LinkButton>
        <LinkButton to="/falt">{t('outside.back')}</LinkButton>
      </p>
    </Page>
  );
}
