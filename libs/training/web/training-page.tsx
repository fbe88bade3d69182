import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { OtherTowns } from '@stad/programme/web/other-towns.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import { CoursesInTownDocument } from './courses/courses.generated.js';
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
  const { roles } = useViewer();
  const mayFigure = useMay('figure:read');
  const mayDecide = useMay('training:decide');
  return (
    <Page title={t('title')} {...(place ? { note: place.site.name } : {})} intro={t('intro')}>
      <p className="cluster no-print">
        <Link to="/utbildning/kurser">{t('toCourses')}</Link>
        {mayDecide && <Link to="/utbildning/krav">{t('gate')}</Link>}
        {mayFigure && <Link to="/uppfoljning/K03">{t('toFigure')}</Link>}
      </p>
      {/* Courses that one's own work asks for there: the register itself would be noted as read. */}
      <OtherTowns
        operation={CoursesInTownDocument}
        variablesOf={({ site }) => ({ siteId: site.id })}
        totalOf={({ trainingCourses }) =>
          trainingCourses.filter(({ neededBy }) => neededBy.some((role) => roles.includes(role)))
            .length
        }
        isOfEveryProgramme
      />
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
            </>
          )}
        </>
      )}
    </QueryView>
  );
}
