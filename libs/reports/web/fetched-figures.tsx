import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Table } from '@stad/platform/web/ui/table.js';
import './fetched-figures.css';
import { figureWithParts, type ReportFigures } from './report-figures.js';
import { FetchReportFiguresDocument } from './report-steps.generated.js';
import { words } from './words.generated.js';

export interface FetchedFiguresProps {
  readonly reportId: string;
  readonly figures: ReportFigures;
}

/** When the figures were fetched, and what is different today: seen before the report says it. */
export function FetchedFigures({ reportId, figures }: FetchedFiguresProps) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const fetch = useMutationOperation(FetchReportFiguresDocument);
  const { fetchedAt, changes } = figures;
  const update = () => void fetch.send({ reportId }).catch(() => undefined);
  return (
    <section className="fetched-figures" aria-label={t('fetched.label')}>
      {problemsOf(fetch.error).map((problem) => (
        <Notice key={problem.code} tone="notice" role="status">
          {problemText(problem)}
        </Notice>
      ))}
      <p className="meta" role="status">
        {fetchedAt
          ? t(changes.length === 0 ? 'fetched.same' : 'fetched.at', {
              when: format.moment(fetchedAt),
            })
          : t('fetched.never')}
      </p>
      {changes.length > 0 && (
        <Table
          caption={t('fetched.changes')}
          showCaption
          rows={changes}
          rowKey={({ figure }) => figure.token}
          columns={[
            {
              key: 'figure',
              label: t('fetched.figure'),
              isRowHeader: true,
              cell: ({ figure }) => `${figure.code} ${figureWithParts(figure)}`,
            },
            {
              key: 'before',
              label: t('fetched.before'),
              isNumber: true,
              cell: ({ before }) => before ?? t('fetched.absent'),
            },
            {
              key: 'now',
              label: t('fetched.now'),
              isNumber: true,
              cell: ({ now }) => now ?? t('fetched.absent'),
            },
          ]}
        />
      )}
      {(changes.length > 0 || !fetchedAt) && (
        <div>
          <Button isPending={fetch.isSending} onPress={update}>
            {t(fetchedAt ? 'fetched.update' : 'fetched.fetch')}
          </Button>
        </div>
      )}
    </section>
  );
}
