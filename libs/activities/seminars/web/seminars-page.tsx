import { COUNTED } from '@stad/activities/core/rules/paging.js';
import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useCursorPages } from '@stad/platform/web/navigation/use-cursor-pages.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { type Place, usePlace } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { SEMINAR_KIND } from '../rules/seminar-life.js';
import { type SeminarRowFragment, SeminarsPageDocument } from './seminar-list.generated.js';
import { SeminarTable } from './seminar-table.js';
import { words } from './words.generated.js';

const SIZE = 50;

/** The seminars of a site in a programme. */
export default function SeminarsPage() {
  const t = useWords(words);
  const place = usePlace();
  const mayPlan = useMay('seminar:plan');
  const isOpen = place && mayWrite(place.programme.state as ProgrammeState, 'RECORD').ok;
  const plan = mayPlan && isOpen && (
    <LinkButton to="/seminarier/ny" kind="primary" icon={<IconPlus aria-hidden />}>
      {t('plan')}
    </LinkButton>
  );
  return (
    <Page title={t('list.title')} actions={plan}>
      {place ? <Seminars place={place} plan={plan} /> : <Empty>{t('list.noPlace')}</Empty>}
    </Page>
  );
}

function Seminars({ place, plan }: { place: Place; plan: React.ReactNode }) {
  const t = useWords(words);
  const { after, page, goTo } = useCursorPages();
  const [sort, setSort] = useUrlValue('ordning', 'STARTS_AT_DESC');
  const input = {
    siteId: place.site.id,
    programmeId: place.programme.id,
    kind: SEMINAR_KIND,
    first: SIZE,
    after,
    sort,
  };
  const query = useOperation(SeminarsPageDocument, { input }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ activities: { rows, total, endCursor } }) =>
        total === 0 ? (
          <Empty action={plan}>{t('list.empty')}</Empty>
        ) : (
          <>
            <SeminarTable
              seminars={rows.filter(isSeminar)}
              isDescending={sort === 'STARTS_AT_DESC'}
              onSort={(isDescending) => setSort(isDescending ? 'STARTS_AT_DESC' : 'STARTS_AT')}
            />
            <Pager
              page={page}
              size={SIZE}
              {...(total < COUNTED ? { total } : { hasNext: endCursor !== null })}
              onPage={(next) => goTo(next, endCursor)}
            />
          </>
        )
      }
    </QueryView>
  );
}

/** The list can hold any type; only seminars are asked for. */
const isSeminar = (row: object): row is SeminarRowFragment => 'details' in row;
