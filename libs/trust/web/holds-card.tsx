import { useMay } from '@stad/identity/web/viewer.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { HoldDialog } from './hold-dialog.js';
import {
  type DisposalHoldLineFragment,
  DisposalHoldsDocument,
  EndDisposalHoldDocument,
} from './retention.generated.js';
import { words } from './words.generated.js';

/** What keeps records from being disposed of: on what, why, by whom; set here, and ended. */
export function HoldsCard() {
  const t = useWords(words);
  const mayHold = useMay('retention:hold');
  const query = useOperation(DisposalHoldsDocument);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      heading={t('holds')}
      action={
        mayHold && (
          <Button aria-haspopup="dialog" onPress={() => setOpen(true)}>
            {t('hold.set')}
          </Button>
        )
      }
    >
      <QueryView query={query} part>
        {({ disposalHolds: holds }) =>
          holds.length === 0 ? <p>{t('holds.none')}</p> : <HoldTable holds={holds} />
        }
      </QueryView>
      {isOpen && <HoldDialog onClose={() => setOpen(false)} />}
    </Card>
  );
}

function HoldTable({ holds }: { holds: readonly DisposalHoldLineFragment[] }) {
  const t = useWords(words);
  const format = useFormat();
  const problemText = useProblemText();
  const end = useMutationOperation(EndDisposalHoldDocument);
  const by = (who: string | null, at: string) =>
    t('by', { who: who ?? t('by.nobody'), time: format.moment(at) });
  return (
    <>
      {end.error?.problems.map((problem) => (
        <Notice key={problem.code} tone="stop" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <Table<DisposalHoldLineFragment>
        caption={t('holds')}
        rows={holds.slice(0, 60)}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'what',
            label: t('what'),
            isRowHeader: true,
            cell: ({ rule }) => (rule ? (t.maybe(`rule.${rule}`) ?? rule) : t('hold.all')),
          },
          {
            key: 'why',
            label: t('hold.ground'),
            cell: ({ ground, diaryNumber }) =>
              [t.maybe(`ground.${ground}`) ?? ground, diaryNumber].filter(Boolean).join(', '),
          },
          { key: 'set', label: t('hold.setBy'), cell: ({ setBy, setAt }) => by(setBy, setAt) },
          {
            key: 'ended',
            label: t('hold.ended'),
            cell: ({ id, version, endedBy, endedAt, mayEnd }) =>
              endedAt
                ? by(endedBy, endedAt)
                : mayEnd && (
                    <Button
                      isPending={end.isSending}
                      onPress={() => {
                        end.send({ holdId: id, expectedVersion: version }).catch(() => undefined);
                      }}
                    >
                      {t('hold.end')}
                    </Button>
                  ),
          },
        ]}
      />
    </>
  );
}
