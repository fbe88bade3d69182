import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { NextSteps } from '@stad/platform/web/ui/next-steps.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { ContentRemovalsDocument, type RemovalLineFragment } from './removal.generated.js';
import { RemovalDialog } from './removal-dialog.js';
import { words } from './words.generated.js';

const TONES: Readonly<Record<string, StatusTone>> = {
  FLAGGED: 'waiting',
  ERASED: 'done',
  KEPT: 'cancelled',
};

/** *Fel innehåll*: texts of the own organisation that somebody flagged, and the decision on each. */
export function RemovalsCard() {
  const t = useWords(words);
  const query = useOperation(ContentRemovalsDocument);
  return (
    <Card heading={t('removals')}>
      <p className="meta">{t('removals.text')}</p>
      <QueryView query={query} part>
        {({ contentRemovals: removals }) =>
          removals.length === 0 ? <p>{t('removals.none')}</p> : <RemovalTable removals={removals} />
        }
      </QueryView>
    </Card>
  );
}

function RemovalTable({ removals }: { removals: readonly RemovalLineFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const [taken, setTaken] = useState<{ removal: RemovalLineFragment; step: string }>();
  const by = (who: string | null, at: string) =>
    t('by', { who: who ?? t('by.nobody'), time: format.moment(at) });
  return (
    <>
      <Table<RemovalLineFragment>
        caption={t('removals')}
        rows={removals.slice(0, 60)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            label: t('removal.what'),
            isRowHeader: true,
            cell: ({ text, flaggedBy, flaggedAt }) => (
              <>
                {t.maybe(`text.${text}`) ?? text}
                <br />
                <span className="meta">{by(flaggedBy, flaggedAt)}</span>
              </>
            ),
          },
          {
            key: 'original',
            label: t('removal.original'),
            cell: ({ original, state }) =>
              original ? original.join('. ') : state === 'FLAGGED' ? t('removal.hidden') : '–',
          },
          {
            key: 'state',
            label: t('state'),
            cell: ({ state, advice, advisedBy, isHeld }) => (
              <>
                <StatusChip tone={TONES[state] ?? 'waiting'}>
                  {t.maybe(`removalState.${state}`)}
                </StatusChip>
                {advice && (
                  <p className="meta">
                    {t.maybe(`advice.${advice}`)} {advisedBy && `(${advisedBy})`}
                  </p>
                )}
                {isHeld && state === 'FLAGGED' && <p className="meta">{t('held')}</p>}
              </>
            ),
          },
          {
            key: 'decided',
            label: t('decided'),
            cell: (removal) => (
              <>
                {removal.decidedAt && (
                  <p>
                    {by(removal.decidedBy, removal.decidedAt)}
                    <br />
                    <span className="meta">
                      {[t.maybe(`removalGround.${removal.ground}`), removal.diaryNumber]
                        .filter(Boolean)
                        .join(', ')}
                    </span>
                  </p>
                )}
                <NextSteps
                  steps={removal.nextSteps}
                  label={(step) => t.maybe(`removalStep.${step}`)}
                  opensDialog={() => true}
                  onTake={(step) => setTaken({ removal, step })}
                />
              </>
            ),
          },
        ]}
      />
      {taken && <RemovalDialog {...taken} onClose={() => setTaken(undefined)} />}
    </>
  );
}
