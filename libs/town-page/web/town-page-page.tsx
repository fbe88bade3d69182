import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { FurtherTexts } from './further-texts.js';
import { IntroductionsForm } from './introductions-form.js';
import { OpenCard } from './open-card.js';
import { OwnNumbers } from './own-numbers.js';
import { ShownNow } from './shown-now.js';
import { TownPageDocument } from './town-page.generated.js';
import { words } from './words.generated.js';

/** *Öppen sida*: the lead of a town opens it, each agency chooses its own numbers, and all see what is shown. */
export default function TownPagePage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page title={t('title')} {...(place ? { note: place.site.name } : {})} intro={t('intro')}>
      {place ? <OfTown key={place.site.id} place={place} /> : <Notice>{t('noPlace')}</Notice>}
    </Page>
  );
}

function OfTown({ place }: { place: Place }) {
  const mayShow = useMay('town-page:show');
  const town = place.site.name;
  const query = useOperation(TownPageDocument, { siteId: place.site.id });
  return (
    <QueryView query={query}>
      {({ townPage: page }) => (
        <div className="stack">
          <OpenCard page={page} />
          {mayShow && <OwnNumbers page={page} town={town} />}
          {page.isMine && <IntroductionsForm page={page} />}
          {(page.isMine || page.texts.length > 0) && <FurtherTexts page={page} />}
          <ShownNow page={page} town={town} />
        </div>
      )}
    </QueryView>
  );
}
