import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useGuardWords } from '@stad/safeguards/web/use-guard-words.js';
import { GuardLogCountsDocument, type GuardLogCountsQuery } from './guard-log.generated.js';
import { words } from './words.generated.js';

type Count = GuardLogCountsQuery['guardLogCounts']['letThrough'][number];

/** How often texts were stopped, asked about and kept with a reason, by rule and reason. */
export function GuardLog({ from }: { from: string | null }) {
  const t = useWords(words);
  const format = useFormat();
  const say = useGuardWords();
  const query = useOperation(GuardLogCountsDocument, { period: { from } }, { keepPrevious: true });
  return (
    <details className="audit-guard">
      <summary>{t('guard')}</summary>
      <QueryView query={query}>
        {({ guardLogCounts: { stopped, asked, letThrough } }) => (
          <div className="stack stack--tight">
            <p>{t('guard.sum', { stopped, asked })}</p>
            {letThrough.length === 0 ? (
              <p>{t('guard.none')}</p>
            ) : (
              <Table<Count>
                caption={t('guard.caption')}
                rows={letThrough}
                rowKey={({ rule, reason }) => `${rule} ${reason}`}
                columns={[
                  {
                    key: 'rule',
                    label: t('guard.rule'),
                    isRowHeader: true,
                    cell: ({ rule }) => say.rule(rule),
                  },
                  {
                    key: 'reason',
                    label: t('guard.reason'),
                    cell: ({ reason }) => say.reason(reason),
                  },
                  {
                    key: 'count',
                    label: t('guard.count'),
                    cell: ({ count }) => format.number(count),
                  },
                ]}
              />
            )}
          </div>
        )}
      </QueryView>
    </details>
  );
}
