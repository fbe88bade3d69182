import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { StatusChip, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { DecideDisposalDocument, type DisposalLineFragment } from './retention.generated.js';
import { words } from './words.generated.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  PROPOSED: 'waiting',
  APPROVED: 'active',
  REFUSED: 'cancelled',
  DONE: 'done',
};

/** The protocol: rule, day, rows, when, by which function; and the decision for whoever may take it. */
export function DisposalTable({ disposals }: { disposals: readonly DisposalLineFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const decide = useMutationOperation(DecideDisposalDocument);
  const by = (who: string | null, at: string) =>
    t('by', { who: who ?? t('by.nobody'), time: format.moment(at) });
  return (
    <div className="stack">
      {decide.error?.problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <Table<DisposalLineFragment>
        caption={t('protocol')}
        rows={disposals}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            label: t('what'),
            isRowHeader: true,
            cell: ({ rule, before }) => (
              <>
                {t.maybe(`rule.${rule}`) ?? rule}
                <br />
                <span className="meta">{t('before', { day: format.monthDay(before, true) })}</span>
              </>
            ),
          },
          {
            key: 'state',
            label: t('state'),
            cell: ({ state }) => (
              <StatusChip tone={TONES[state] ?? 'waiting'}>{t.maybe(`state.${state}`)}</StatusChip>
            ),
          },
          {
            key: 'rows',
            label: t('rows'),
            isNumber: true,
            cell: ({ doneAt, proposedRows, disposedRows }) =>
              format.number(doneAt === null ? proposedRows : disposedRows),
          },
          {
            key: 'proposed',
            label: t('proposed'),
            cell: ({ proposedBy, proposedAt }) => by(proposedBy, proposedAt),
          },
          {
            key: 'decided',
            label: t('decided'),
            cell: ({ decidedBy, decidedAt, nextSteps, id, version }) =>
              decidedAt === null ? (
                <NextSteps
                  steps={nextSteps}
                  label={(step) => t.maybe(`step.${step}`)}
                  onTake={(step) => {
                    decide
                      .send({ disposalId: id, expectedVersion: version, step })
                      .catch(() => undefined);
                  }}
                />
              ) : (
                by(decidedBy, decidedAt)
              ),
          },
        ]}
      />
    </div>
  );
}
