import { COUNTED } from '@stad/activities/core/rules/paging.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { ListPage } from '@stad/platform/web/pages/list-page.js';
import { ListRows } from '@stad/platform/web/pages/list-rows.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import type { ReactNode } from 'react';
import { VISIT_KIND } from '../rules/visit-life.js';
import { type StudyVisitRowFragment, StudyVisitsPageDocument } from './study-visit.generated.js';
import { useStudyVisitColumns } from './use-study-visit-columns.js';
import { words } from './words.generated.js';

const SIZE = 50;

/** The study visits of a site in a programme. */
export default function StudyVisitsPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayPlan = useMay('activity:plan');
  const isOpen = place && mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const plan = mayPlan && isOpen && (
    <LinkButton to="/studiebesok/nytt" kind="primary" icon={<IconPlus aria-hidden />}>
      {t('plan')}
    </LinkButton>
  );
  return (
    <ListPage title={t('list.title')} intro={t('list.intro')} actions={plan}>
      {place ? <Visits place={place} plan={plan} /> : <Empty>{t('list.noPlace')}</Empty>}
    </ListPage>
  );
}

function Visits({ place, plan }: { place: Place; plan: ReactNode }) {
  const t = useWords(words);
  const columns = useStudyVisitColumns();
  const { after, page, goTo } = useCursorPages();
  const [sort, setSort] = useUrlValue('ordning', 'STARTS_AT_DESC');
  const input = {
    ...{ siteId: place.site.id, programmeId: place.programme.id, kind: VISIT_KIND },
    ...{ first: SIZE, after, sort },
  };
  const query = useOperation(StudyVisitsPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ activities: { rows, total, endCursor } }) => (
        <ListRows
          caption={t('list.title')}
          columns={columns}
          rows={rows.filter(isVisit)}
          rowKey={({ id }) => id}
          sort={{ by: 'day', descending: sort === 'STARTS_AT_DESC' }}
          onSort={({ descending }) => setSort(descending ? 'STARTS_AT_DESC' : 'STARTS_AT')}
          empty={{ text: t('list.empty'), action: plan, example: t('list.example') }}
          pager={{
            page,
            size: SIZE,
            ...(total < COUNTED ? { total } : { hasNext: endCursor !== null }),
            onPage: (next) => goTo(next, endCursor),
          }}
        />
      )}
    </QueryView>
  );
}

/** The list can hold any type; only visits are asked for. */
const isVisit = (row: object): row is StudyVisitRowFragment => 'visitDetails' in row;
