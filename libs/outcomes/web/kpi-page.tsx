import { useMay } from '@stad/identity/web/viewer.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useRouteParam } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { AboutPeople } from './about-people.js';
import { AsOf } from './as-of.js';
import { useClosingDay } from './closing.js';
import { FigureValue } from './figure-link.js';
import { Parts } from './figure-name.js';
import { FigureOverTime, goalOfAll } from './figure-over-time.js';
import { WITH_UNIT } from './figure-rows.js';
import { closingsOf, GoalTable } from './goal-table.js';
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
          {kpi.caveat && <AboutPeople closing={kpi.closing} />}
          <div className="kpi-page">
            <div className="kpi-page__number stack">
              <Value kpi={kpi} scope={scope} />
              {kpi.goals.length > 0 && (
                <Card heading={t('goals.heading')}>
                  <GoalTable
                    goals={kpi.goals}
                    search={scope.search}
                    asOf={closingsOf(kpi.figure ? [kpi.figure] : [], scope)}
                    isOwnPage
                  />
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
              <div className="kpi-page__tables">
                {inOrder(kpi.tables).map((table) => (
                  <Card
                    key={table.dimension}
                    className={table.dimension === MONTH ? 'kpi-page__time' : ''}
                    heading={t.maybe(`dimension.${table.dimension}`) ?? table.dimension}
                    note={<TableNote table={table} page={kpi.closing?.asOf} />}
                  >
                    {table.dimension === MONTH && table.form === 'full' ? (
                      <OverTime kpi={kpi} table={table} scope={scope} />
                    ) : (
                      <PublishedTable table={table} />
                    )}
                  </Card>
                ))}
              </div>
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

const MONTH = 'month';

/** What is told over time comes first, as wide as the page. */
const inOrder = (tables: Kpi['tables']): Kpi['tables'] => [
  ...tables.filter(({ dimension }) => dimension === MONTH),
  ...tables.filter(({ dimension }) => dimension !== MONTH),
];

/** The months of the figure, towards the goal of the whole programme where it has one. */
function OverTime({
  kpi: { definition, goals },
  table,
  scope,
}: {
  kpi: Kpi;
  table: Kpi['tables'][number];
  scope: Scope;
}) {
  const { startsOn: from, endsOn: to } = scope.place.programme;
  const trend = {
    code: definition.code,
    months: table.cells.map(({ key }) => key),
    points: table.cells.map(({ figure }) => figure.shown),
  };
  return (
    <FigureOverTime
      definition={definition}
      trend={trend}
      span={{ from, to }}
      goal={goalOfAll(
        goals.map(({ goal }) => goal),
        definition.code,
      )}
    />
  );
}

const ON_CALL = 'ON_CALL_COVERAGE';

/** Nights on call are of the hours that somebody put in: where they stand. */
function ToCapacity() {
  const t = useWords(words);
  return useMay('capacity:read') ? (
    <p>
      <Link to="/kapacitet">{t('kpi.capacity')}</Link>
    </p>
  ) : null;
}

function Value({ kpi: { figure, definition, closing }, scope }: { kpi: Kpi; scope: Scope }) {
  const t = useWords(words);
  const where = scope.variables.siteId ? scope.place.site.name : t('scope.programme');
  return (
    <Card heading={t('kpi.value')} note={where}>
      {figure ? (
        <>
          {figure.value.inParts ? (
            <PartsTable parts={figure.partsInShort} />
          ) : (
            <WholeValue figure={figure} definition={definition} page={closing?.asOf} />
          )}
          <EnteredSources figure={figure} />
        </>
      ) : (
        <Missing source={definition.source} />
      )}
      {definition.source === ON_CALL && <ToCapacity />}
    </Card>
  );
}

/** The number with its unit, and what is told beside it. */
function WholeValue({
  figure,
  definition,
  page,
}: {
  figure: NonNullable<Kpi['figure']>;
  definition: Kpi['definition'];
  page: string | null | undefined;
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
        <AsOf figure={figure.value} day={figure.asOf} page={page} />
      </p>
      {figure.partsInShort.length > 0 && (
        <div>
          <Parts parts={figure.partsInShort} />
        </div>
      )}
    </>
  );
}

/** *Hela programmet · per 30 juni*: a breakdown may stand still when the figure moves. */
function TableNote({
  table,
  page,
}: {
  table: Kpi['tables'][number];
  page?: string | null | undefined;
}) {
  const t = useWords(words);
  const say = useClosingDay();
  const { asOf, form } = table;
  const isOwn = asOf && asOf !== page && form !== 'totalOnly';
  return [t('kpi.tables.scope'), ...(isOwn ? [t('closing.at', { day: say(asOf) })] : [])].join(
    ' · ',
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
      {source === ON_CALL ? (
        <p>{t('absent.capacity')}</p>
      ) : (
        <>
          <p>{t('absent.why', { source: t.maybe(`source.${source}`) ?? source })}</p>
          <p className="meta">{t('absent.byHand')}</p>
        </>
      )}
    </>
  );
}
