import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { GatePart } from './gate-part.js';
import { PersonNeeds } from './person-needs.js';
import { RecordsPart } from './records-part.js';
import { StaffPart } from './staff-part.js';
import { ToDecidePart } from './to-decide-part.js';
import { TrainingPageDocument } from './training.generated.js';
import { UnitsPart } from './units-part.js';
import { words } from './words.generated.js';

/** *Utbildningsläge*: oneself; and for a manager what waits, the own staff, and how many of each unit. */
export default function TrainingPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayFigure = useMay('figure:read');
  return (
    <Page title={t('title')} {...(place ? { note: place.site.name } : {})} intro={t('intro')}>
      <p className="cluster no-print">
        <Link to="/utbildning/kurser">{t('toCourses')}</Link>
        {mayFigure && <Link to="/uppfoljning/K03">{t('toFigure')}</Link>}
      </p>
      {place ? <Overview place={place} /> : <Notice>{t('noPlace')}</Notice>}
    </Page>
  );
}

function Overview({ place }: { place: Place }) {
  const t = useWords(words);
  const siteId = place.site.id;
  const query = useOperation(TrainingPageDocument, { siteId });
  return (
    <QueryView query={query}>
      {({ trainingOverview: { own, decides, staff, waiting, units, records } }) => (
        <>
          {decides && <ToDecidePart waiting={waiting} />}
          <Card heading={t('own')}>
            {own.needs.length > 0 ? (
              <PersonNeeds person={own} isOneself />
            ) : (
              <p className="meta">{t('own.nothing')}</p>
            )}
          </Card>
          {decides && (
            <>
              <StaffPart staff={staff} />
              <UnitsPart siteId={siteId} units={units} />
              <RecordsPart siteId={siteId} records={records} staff={staff} units={units} />
              <GatePart />
            </>
          )}
        </>
      )}
    </QueryView>
  );
}
