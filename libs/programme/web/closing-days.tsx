import { useViewer } from '@stad/identity/web/viewer.js';
import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { closingAround, isBehind, nearestClosings } from '../rules/closing-days.js';
import {
  ClosingDaysDocument,
  type ClosingDaysPartFragment,
  RemoveClosingDayDocument,
} from './closing-days.generated.js';
import { words } from './words.generated.js';

/** *Avstämningsdagar*: which are behind, which is next; whoever leads the programme makes them fewer. */
export function ClosingDays({ programmeId }: { readonly programmeId: string }) {
  const t = useWords(words);
  const around = useAround();
  const query = useOperation(ClosingDaysDocument, { programmeId });
  const note = query.data && around(query.data.programme.closingDays);
  return (
    <div className="no-print">
      <FoldedSection heading={t('closings.heading')} isRight line={note ?? ''}>
        <p className="meta">{t('closings.intro')}</p>
        <QueryView query={query} part>
          {({ programme }) => <DayTable programme={programme} />}
        </QueryView>
      </FoldedSection>
    </div>
  );
}

/** *per 30 juni, nästa 30 september*. */
function useAround() {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  return (days: readonly string[]) => {
    const { latest, next } = closingAround(days, today);
    const isOneYear = latest?.slice(0, 4) === next?.slice(0, 4);
    const said = (day: string) => format.monthDay(day, !isOneYear);
    if (latest && next) return t('closings.around', { latest: said(latest), next: said(next) });
    if (latest) return t('closings.latest', { latest: said(latest) });
    return next ? t('closings.next', { next: said(next) }) : null;
  };
}

function DayTable({ programme }: { readonly programme: ClosingDaysPartFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const [removed, setRemoved] = useState<string>();
  const { closingDays: days, removableClosingDays: removable } = programme;
  const { next } = closingAround(days, today);
  const stateOf = (day: string) => {
    if (isBehind(day, today)) return t('closings.behind');
    return day === next ? t('closings.isNext') : t('closings.isAhead');
  };
  return (
    <>
      <Table<{ readonly day: string }>
        caption={t('closings.heading')}
        rows={days.map((day) => ({ day }))}
        rowKey={({ day }) => day}
        columns={[
          {
            key: 'day',
            label: t('closings.day'),
            isRowHeader: true,
            cell: ({ day }) => format.monthDay(day, true),
          },
          {
            key: 'state',
            label: t('closings.state'),
            cell: ({ day }) => (
              <div>
                {stateOf(day)}
                {day === days.at(-1) && <div className="meta">{t('closings.isLast')}</div>}
              </div>
            ),
          },
          ...(removable.length > 0
            ? [
                {
                  key: 'remove',
                  label: t('closings.do'),
                  cell: ({ day }: { readonly day: string }) =>
                    removable.includes(day) && (
                      <Button
                        edits
                        aria-haspopup="dialog"
                        aria-label={t('closings.removeOf', { day: format.monthDay(day, true) })}
                        onPress={() => setRemoved(day)}
                      >
                        {t('closings.remove')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {removed !== undefined && (
        <RemoveDay programme={programme} day={removed} onClose={() => setRemoved(undefined)} />
      )}
    </>
  );
}

interface RemoveDayProps {
  readonly programme: ClosingDaysPartFragment;
  readonly day: string;
  readonly onClose: () => void;
}

function RemoveDay({ programme, day, onClose }: RemoveDayProps) {
  const t = useWords(words);
  const format = useFormat();
  const remove = useMutationOperation(RemoveClosingDayDocument, { onDone: onClose });
  const { after } = nearestClosings(programme.closingDays, day);
  return (
    <ActDialog
      title={t('closings.removeOf', { day: format.monthDay(day) })}
      act={t('closings.act')}
      kind="danger"
      mutation={remove}
      onAct={() => remove.send({ programmeId: programme.id, day })}
      onClose={onClose}
    >
      <p>
        {t('closings.removeText', {
          day: format.monthDay(day, true),
          next: after ? format.monthDay(after, true) : '',
        })}
      </p>
    </ActDialog>
  );
}
