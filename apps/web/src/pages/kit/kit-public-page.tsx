import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NationalList } from '@stad/platform/web/national-numbers/national-list.js';
import { PublicPage } from '@stad/platform/web/pages/public-page.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { words } from './words.generated.js';

/** `/kit/publik`: the form of a page for anybody, with nothing of the portal around it. */
export default function KitPublicPage() {
  const t = useWords(words);
  return (
    <PublicPage
      title={t('public.title')}
      intro={t('public.intro')}
      sender={
        <p>
          {t('public.sender')} <Link to="/kit">{t('title')}</Link>
        </p>
      }
    >
      <Card heading={t('public.call')}>
        <NationalList />
      </Card>
      <Card heading={t('public.next')}>
        <p>{t('public.text')}</p>
      </Card>
    </PublicPage>
  );
}
