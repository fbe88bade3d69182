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
import { GoalTable } from './goal-table.js';
import { KpiPageDocument, type KpiPageQuery } from './kpi.generated.js';
import './kpi-page.css';
import { KpiDownload } from './kpi-download.js';
import { KpiElsewhere } from './kpi-elsewhere.js';
import { KpiMeaning } from './kpi-meaning.js';
import { KpiRecords } from './kpi-records.js';
import { PartsTable } from './parts-table.js';
import { suppressed, useSaid } from './published-figure.js';
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
            {' · '}
            <Link to="/uppfoljning/siffror" search={scope.search}>
              {t('catalogue.all')}
            </Link>
          </p>
          {kpi.caveat && <Notice>{t('caveat')}</Notice>}
          <div className="kpi-page">
            <div className="kpi-page__number stack">
              <Value kpi={kpi} scope={scope} />
              {kpi.goals.length > 0 && (
                <Card heading={t('goals.heading')}>
                  <GoalTable goals={kpi.goals} search={scope.search} isOwnPage />
                </Card>
              )}
            </div>
            <div className="kpi-page__meaning stack">
              <KpiMeaning definition={kpi.definition} />
              {kpi.elsewhere.length > 0 && (
                <KpiElsewhere elsewhere={kpi.elsewhere} source={kpi.definition.source} />
              )}
            </div>
            <div className="kpi-page__basis stack">
              {kpi.tables.map((table) => (
                <Card
                  key={table.dimension}
                  heading={t.maybe(`dimension.${table.dimension}`) ?? table.dimension}
                  note={t('kpi.tables.scope')}
                >
                  <PublishedTable table={table} />
                </Card>
              ))}
              {kpi.tables.length > 0 && (
                <p>
                  <KpiDownload code={kpi.definition.code} scope={scope} />
                </p>
              )}
              {kpi.figure && (
                <Card heading={t('kpi.records')}>
                  <KpiRecords records={kpi.records} />
                </Card>
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
  const where = scope.variables.siteId ? scope.place.site.name : t('scope.programme');
  return (
    <Card heading={t('kpi.value')} note={where}>
      {figure ? (
        <>
          {figure.value.inParts ? (
            <PartsTable parts={figure.partsInShort} />
          ) : (
            <WholeValue figure={figure} definition={definition} />
          )}
          <EnteredSources figure={figure} />
        </>
      ) : (
        <Missing source={definition.source} />
      )}
    </Card>
  );
}

/** The number with its unit, and what is told beside it. */
function WholeValue({
  figure,
  definition,
}: {
  figure: NonNullable<Kpi['figure']>;
  definition: Kpi['definition'];
}) {
  const said = useSaid();
  const hasUnit = WITH_UNIT.includes(definition.form) && !suppressed(figure.value);
  return (
    <>
      <p>
        <strong className="kpi-page__value">
          <FigureValue figure={figure.value} />
        </strong>{' '}
        {hasUnit && said(definition.unit)}
      </p>
      {figure.partsInShort.length > 0 && (
        <p>
          <Parts parts={figure.partsInShort} />
        </p>
      )}
    </>
  );
}

/** *Inmatad siffra*: from which document, at whose. */
function EnteredSources({ figure: { entered } }: { figure: NonNullable<Kpi['figure']> }) {
  const t = useWords(words);
  if (entered.length === 0) return null;
  return (
    <>
      <p>{t('entered.mark')}</p>
      <ul className="meta">
        {entered.map(({ agency, document, on, functionTitle: who }) => (
          <li key={`${agency?.shortName} ${document} ${on}`}>
            {agency?.shortName}: {t('entered.source', { document, date: on, who })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A figure without a table is not nought: the page says that it is missing, and where it will come from. */
function Missing({ source }: { source: string }) {
  const t = useWords(words);
  return (
    <>
      <p>
        <strong className="kpi-page__missing">{t('absent.figure')}</strong>
      </p>
      <p>{t('absent.why', { source: t.maybe(`source.${source}`) ?? source })}</p>
      <p className="meta">{t('absent.byHand')}</p>
    </>
  );
}
