import { useViewer } from '@stad/identity/web/viewer.js';
import { movesAtClosings, useClosingDay } from '@stad/outcomes/web/closing.js';
import { problemsOf } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { Table } from '@stad/platform/web/ui/table.js';
import './fetched-figures.css';
import type { ReportFragment } from './report.generated.js';
import { figureWithParts, type ReportFigures } from './report-figures.js';
import { FetchReportFiguresDocument } from './report-steps.generated.js';
import { words } from './words.generated.js';

export interface FetchedFiguresProps {
  readonly report: Pick<ReportFragment, 'id' | 'periodTo' | 'values'>;
  readonly figures: ReportFigures;
}

/** When the figures were fetched, and what is different today: seen before the report says it. */
export function FetchedFigures({ report, figures }: FetchedFiguresProps) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const fetch = useMutationOperation(FetchReportFiguresDocument);
  const { fetchedAt, changes } = figures;
  const closing = useClosing(report);
  const update = () => void fetch.send({ reportId: report.id }).catch(() => undefined);
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
      {closing.text && (
        <p className="meta">
          {closing.text} <HelpLink topic="avstamningsdag" about={t('fetched.label')} />
        </p>
      )}
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
      {(changes.length > 0 || !fetchedAt || closing.isOpen) && (
        <div className="cluster">
          <Button isPending={fetch.isSending} onPress={update}>
            {t(fetchedAt && !closing.isToday ? 'fetched.update' : 'fetched.fetch')}
          </Button>
          {closing.isToday && <span className="fetched-figures__closes">{t('closing.today')}</span>}
        </div>
      )}
    </section>
  );
}

/** How far figures about people are from the last day of the period: from then on, fetching closes it. */
function useClosing({ periodTo, values }: FetchedFiguresProps['report']) {
  const t = useWords(words);
  const say = useClosingDay();
  const { today } = useViewer();
  const days = values
    .filter(({ definition }) => movesAtClosings(definition.code))
    .map(({ asOf }) => asOf ?? '');
  const latest = days.sort().at(-1);
  if (latest === undefined || latest === periodTo || today >= periodTo) {
    const isOpen = latest !== undefined && latest !== periodTo;
    const text = latest ? t('closing.at', { asOf: say(latest) }) : null;
    return { text, isOpen, isToday: isOpen && today === periodTo };
  }
  const day = say(periodTo);
  const text = latest
    ? t('closing.until', { asOf: say(latest), day })
    : t('closing.before', { day });
  return { text, isOpen: false, isToday: false };
}
