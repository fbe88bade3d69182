import { useMay, useViewer } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useSetUrl, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { Pager } from '@stad/platform/web/ui/pager.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { AuditEventsDocument } from './audit-events.generated.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';
import { FILTER_NAMES, filterOf } from './filters.js';
import { GuardLog } from './guard-log.js';
import { words } from './words.generated.js';

const SIZE = 50;

/** The access log of one's own organisation in plain sentences. */
export default function AuditPage() {
  const t = useWords(words);
  const { agency, today } = useViewer();
  const seesReview = useMay('access-review:waiting');
  const values = useUrlValues();
  const setUrl = useSetUrl();
  const page = Math.max(1, Number.parseInt(values.sida ?? '1', 10) || 1);
  const filter = filterOf(values, today);
  const query = useOperation(
    AuditEventsDocument,
    { offset: (page - 1) * SIZE, filter },
    { keepPrevious: true },
  );
  const isFiltered = FILTER_NAMES.some((name) => values[name]);
  const clear = () =>
    setUrl({
      sida: undefined,
      ...Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])),
    });
  return (
    <Page title={t('title')} note={agency.shortName} intro={t('intro')}>
      {seesReview && (
        <div className="cluster no-print">
          <LinkButton to="/loggkontroll/granskning">{t('review')}</LinkButton>
        </div>
      )}
      <AuditFilters />
      <GuardLog from={filter.from} />
      <QueryView query={query}>
        {({ auditEvents: { rows, total } }) =>
          rows.length === 0 ? (
            <Empty action={isFiltered && <Button onPress={clear}>{t('filter.clear')}</Button>}>
              {t(isFiltered ? 'emptyFilter' : 'empty')}
            </Empty>
          ) : (
            <>
              <AuditTable events={rows} />
              <Pager
                page={page}
                size={SIZE}
                total={total}
                onPage={(next) => setUrl({ sida: next === 1 ? undefined : String(next) })}
              />
            </>
          )
        }
      </QueryView>
      <p className="meta measure">{t('note')}</p>
    </Page>
  );
}
