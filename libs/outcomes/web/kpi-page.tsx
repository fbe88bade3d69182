import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { FigureValue } from './figure-link.js';
import { Parts, WITH_UNIT } from './figure-rows.js';
import { KpiPageDocument, type KpiPageQuery } from './kpi.generated.js';
import './kpi-page.css';
import { KpiElsewhere } from './kpi-elsewhere.js';
import { KpiRecords } from './kpi-records.js';
import { useSaid } from './published-figure.js';
import { PublishedTable } from './published-table.js';
import { ScopeChoice } from './scope-choice.js';
import { type Scope, useScope } from './use-scope.js';
import { words } from './words.generated.js';

type Kpi = KpiPageQuery['kpi'];

/** A figure from its number to its meaning, its tables and the records one may see. */
export default function KpiPage() {
  const t = useWords(words);
  const code = useRouteParam('code');
  const scope = useScope();
  return scope ? (
    <KpiAt code={code} scope={scope} />
  ) : (
    <Page title={t('kpi.title', { code })}>
      <Empty>{t('noPlace')}</Empty>
    </Page>
  );
}

function KpiAt({ code, scope }: { code: string; scope: Scope }) {
  const t = useWords(words);
  const said = useSaid();
  const query = useOperation(KpiPageDocument, { code, ...scope.variables }, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ kpi }) => (
        <Page
          title={t('kpi.title', { code: kpi.definition.code })}
          heading={said(kpi.definition.name)}
          note={kpi.definition.code}
          actions={<ScopeChoice scope={scope} />}
        >
          <p>
            <Link to="/uppfoljning" search={scope.search}>
              {t('kpi.back')}
            </Link>
          </p>
          {kpi.caveat && <Notice>{t('caveat')}</Notice>}
          <div className="split">
            <div className="stack">
              <Value kpi={kpi} scope={scope} />
              {kpi.tables.map((table) => (
                <Card
                  key={table.dimension}
                  heading={t.maybe(`dimension.${table.dimension}`) ?? table.dimension}
                  note={t('kpi.tables.scope')}
                >
                  <PublishedTable table={table} />
                </Card>
              ))}
              <Card heading={t('kpi.records')}>
                <KpiRecords records={kpi.records} />
              </Card>
            </div>
            <div className="stack">
              <Meaning definition={kpi.definition} />
              {kpi.elsewhere.length > 0 && (
                <KpiElsewhere elsewhere={kpi.elsewhere} source={kpi.definition.source} />
              )}
            </div>
          </div>
        </Page>
      )}
    </QueryView>
  );
}

function Value({ kpi: { figure, definition }, scope }: { kpi: Kpi; scope: Scope }) {
  const t = useWords(words);
  const said = useSaid();
  const where = scope.variables.siteId ? scope.place.site.name : t('scope.programme');
  return (
    <Card heading={t('kpi.value')} note={where}>
      {figure ? (
        <>
          <p>
            <strong className="kpi-page__value">
              <FigureValue figure={figure.value} />
            </strong>{' '}
            {WITH_UNIT.includes(definition.form) && said(definition.unit)}
          </p>
          {figure.parts.length > 0 && (
            <p>
              <Parts parts={figure.parts} />
            </p>
          )}
        </>
      ) : (
        <p>{t('kpi.none')}</p>
      )}
    </Card>
  );
}

function Meaning({ definition }: { definition: Kpi['definition'] }) {
  const t = useWords(words);
  const said = useSaid();
  return (
    <Card heading={t('kpi.what')}>
      <dl className="facts">
        <dt>{t('kpi.definition')}</dt>
        <dd>{said(definition.definition)}</dd>
        <dt>{t('kpi.version')}</dt>
        <dd>{definition.version}</dd>
        <dt>{t('kpi.source')}</dt>
        <dd>{t.maybe(`source.${definition.source}`)}</dd>
        <dt>{t('kpi.level')}</dt>
        <dd>{t.maybe(`level.${definition.level}`)}</dd>
        <dt>{t('kpi.unit')}</dt>
        <dd>{said(definition.unit)}</dd>
        {definition.countedOnce && (
          <>
            <dt>{t('kpi.counted')}</dt>
            <dd>{t('kpi.countedOnce')}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
