import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import type { LegalBasis } from '../rules/bases/basis.js';
import { LegalHistoryDocument } from './basis.generated.js';
import { words } from './words.generated.js';

/** Every text and decision of the own agency about a wording; nothing of it is ever changed. */
export function LegalHistory({ basis }: { basis: LegalBasis }) {
  const t = useWords(words);
  const format = useFormat();
  const query = useOperation(LegalHistoryDocument, { code: basis.code, wording: basis.wording });
  return (
    <Card heading={t('basis.history')}>
      <QueryView query={query} part>
        {({ legalHistory }) =>
          legalHistory.length === 0 ? (
            <p>{t('basis.historyEmpty')}</p>
          ) : (
            <Table
              caption={t('basis.historyCaption')}
              columns={[
                {
                  key: 'at',
                  label: t('history.when'),
                  cell: ({ at }) => format.moment(at),
                  isRowHeader: true,
                },
                {
                  key: 'step',
                  label: t('history.what'),
                  cell: ({ step }) => t.maybe(`done.${step}`),
                },
                { key: 'by', label: t('history.who'), cell: ({ by }) => by ?? '' },
                { key: 'text', label: t('history.text'), cell: ({ text }) => text ?? '' },
                { key: 'note', label: t('history.note'), cell: ({ note }) => note ?? '' },
              ]}
              rows={legalHistory}
              rowKey={({ id }) => id}
            />
          )
        }
      </QueryView>
    </Card>
  );
}
