import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { alongChain } from '../rules/result-chain.js';
import './figures-page.css';
import { type DefinedFigureFragment, FiguresPageDocument } from './figures.generated.js';
import { PeopleExplained } from './people-explained.js';
import { useSaid } from './published-figure.js';
import { type Scope, useScope } from './use-scope.js';
import { words } from './words.generated.js';

/** *Vad siffrorna betyder*: every figure along the chain from resources to impact (field.md 4.3). */
export default function FiguresPage() {
  const t = useWords(words);
  const scope = useScope();
  return (
    <Page title={t('catalogue.title')} intro={t('catalogue.intro')}>
      <p>
        <Link to="/uppfoljning" {...(scope ? { search: scope.search } : {})}>
          {t('kpi.back')}
        </Link>
      </p>
      {scope ? <Figures scope={scope} /> : <Empty>{t('noPlace')}</Empty>}
    </Page>
  );
}

interface Row extends DefinedFigureFragment {
  readonly hasRecords: boolean;
}

function Figures({ scope }: { scope: Scope }) {
  const t = useWords(words);
  const query = useOperation(FiguresPageDocument, scope.variables, { keepPrevious: true });
  return (
    <QueryView query={query}>
      {({ progress }) => {
        const rows: Row[] = [
          ...progress.figures.map(({ definition }) => ({ ...definition, hasRecords: true })),
          ...progress.withoutRecords.map((definition) => ({ ...definition, hasRecords: false })),
        ].sort((a, b) => (a.code < b.code ? -1 : 1));
        return (
          <div className="figures-page stack">
            <PeopleExplained closing={progress.closing} />
            {alongChain(rows).map(({ step, rows: ofStep }) => (
              <Card
                key={step}
                heading={t.maybe(`step.${step}`) ?? step}
                note={t.maybe(`step.${step}.hint`)}
              >
                <FigureList caption={t.maybe(`step.${step}`) ?? step} rows={ofStep} scope={scope} />
              </Card>
            ))}
          </div>
        );
      }}
    </QueryView>
  );
}

interface FigureListProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly scope: Scope;
}

function FigureList({ caption, rows, scope }: FigureListProps) {
  const t = useWords(words);
  const said = useSaid();
  return (
    <Table<Row>
      caption={caption}
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'name',
          label: t('figures.name'),
          isRowHeader: true,
          cell: ({ code, name }) => (
            <>
              <Link to={`/uppfoljning/${code}`} search={scope.search}>
                {said(name)}
              </Link>{' '}
              <span className="meta">{code}</span>
            </>
          ),
        },
        {
          key: 'definition',
          label: t('kpi.definition'),
          cell: ({ definition }) => said(definition),
        },
        {
          key: 'source',
          label: t('kpi.source'),
          cell: ({ source, hasRecords }) => (
            <div>
              {t.maybe(`source.${source}`)}
              {!hasRecords && <div className="meta">{t('absent.figure')}</div>}
            </div>
          ),
        },
      ]}
    />
  );
}
