import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link, LinkButton } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { usePlace } from '@stad/programme/web/place.js';
import { words } from '../words.generated.js';
import { CoverageWeek } from './coverage-week.js';
import { OnCallPageDocument, OwnFunctionsInTownDocument } from './on-call-page.generated.js';
import { OwnFunction } from './own-function.js';

/** *Jourschema*: who answers when, in which towns, and when nobody does; one's own hours to change. */
export default function OnCallPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayKeep = useMay('contact:change');
  return (
    <Page
      title={t('hours.title')}
      help="jour"
      {...(place ? { note: place.site.name } : {})}
      intro={t('hours.intro')}
      actions={
        <>
          <Link to="/ring">{t('page.title')}</Link>
          {mayKeep && <Link to="/ring/funktioner">{t('hours.functions')}</Link>}
        </>
      }
    >
      {mayKeep && (
        <OtherTowns
          operation={OwnFunctionsInTownDocument}
          variablesOf={({ site }) => ({ siteId: site.id })}
          totalOf={({ contactFunctions }) =>
            contactFunctions.filter(({ changeable }) => changeable).length
          }
          isOfEveryProgramme
        />
      )}
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

/** The functions of one’s own agency, one at a time, when one may change them. */
function OwnFunctions({ siteId }: { siteId: string }) {
  const t = useWords(words);
  const query = useOperation(OnCallPageDocument, { siteId });
  const [chosen, choose] = useUrlValue('funktion');
  const mayAdd = useMay('contact:create');
  const maySay = useMay('tonight:say');
  return (
    <QueryView query={query} part>
      {({ contactFunctions }) => {
        const own = contactFunctions.filter(({ changeable }) => changeable);
        // Who answers tonight is first asked what tonight can do.
        const onCall = maySay && own.find(({ kind }) => kind === 'SOCIAL_ON_CALL');
        const contact = own.find(({ id }) => id === chosen) ?? (onCall || own[0]);
        if (!contact) return mayAdd ? <NoFunction /> : null;
        return (
          <div className="stack no-print">
            {own.length > 1 && (
              <Select
                label={t('hours.own')}
                value={contact.id}
                onChange={choose}
                options={own.map(({ id, label }) => ({ value: id, label }))}
              />
            )}
            <OwnFunction key={contact.id} contact={contact} />
          </div>
        );
      }}
    </QueryView>
  );
}

/** Hours belong to a function: whoever may add one is led there. */
function NoFunction() {
  const t = useWords(words);
  const add = <LinkButton to="/ring/funktioner">{t('hours.addFunction')}</LinkButton>;
  return (
    <div className="no-print">
      <Empty action={add}>{t('hours.noFunction')}</Empty>
    </div>
  );
}
