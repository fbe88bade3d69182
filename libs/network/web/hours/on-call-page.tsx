import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { usePlace } from '@stad/programme/web/place.js';
import { words } from '../words.generated.js';
import { CoverageWeek } from './coverage-week.js';
import { OnCallPageDocument } from './on-call-page.generated.js';
import { OwnFunction } from './own-function.js';

/** *Jourschema*: who answers when, in which towns, and when nobody does; one's own hours to change. */
export default function OnCallPage() {
  const t = useWords(words);
  const place = usePlace();
  return (
    <Page
      title={t('hours.title')}
      {...(place ? { note: place.site.name } : {})}
      intro={t('hours.intro')}
      actions={<Link to="/ring">{t('page.title')}</Link>}
    >
      {place ? (
        <>
          <CoverageWeek siteId={place.site.id} />
          <OwnFunctions siteId={place.site.id} />
        </>
      ) : (
        <Notice>{t('noPlace')}</Notice>
      )}
    </Page>
  );
}

/** The functions of one's own agency, when one may change them. */
function OwnFunctions({ siteId }: { siteId: string }) {
  const query = useOperation(OnCallPageDocument, { siteId });
  return (
    <QueryView query={query} part>
      {({ contactFunctions }) =>
        contactFunctions
          .filter(({ changeable }) => changeable)
          .map((contact) => <OwnFunction key={contact.id} contact={contact} />)
      }
    </QueryView>
  );
}
