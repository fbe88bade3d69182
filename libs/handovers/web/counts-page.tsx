import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { COUNT_STEP } from '../rules/handover-ageing.js';
import { HandoverCountsPageDocument, type HandoverCountsPageQuery } from './handover.generated.js';
import { words } from './words.generated.js';

type Count = HandoverCountsPageQuery['handoverCounts'][number];

/** For the data protection officer: how many of each month, by fives, and nothing else of them. */
export default function CountsPage() {
  const t = useWords(words);
  const query = useOperation(HandoverCountsPageDocument);
  const columns: readonly Column<Count>[] = [
    {
      key: 'month',
      label: t('column.month'),
      isRowHeader: true,
      cell: ({ month }) => month.slice(0, 7),
    },
    {
      key: 'n',
      label: t('counts.column'),
      isNumber: true,
      cell: ({ atLeast: from }) =>
        from === 0 ? t('counts.few') : t('counts.some', { from, to: from + COUNT_STEP - 1 }),
    },
  ];
  return (
    <Page title={t('counts.title')} intro={t('counts.intro')}>
      <QueryView query={query}>
        {({ handoverCounts: rows }) =>
          rows.length === 0 ? (
            <Empty>{t('counts.empty')}</Empty>
          ) : (
            <Table
              caption={t('counts.title')}
              columns={columns}
              rows={rows}
              rowKey={({ month }) => month}
            />
          )
        }
      </QueryView>
    </Page>
  );
}
