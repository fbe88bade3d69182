import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { CancelSignUpDocument, type ListShownFragment } from './seminar-list.generated.js';
import { words } from './words.generated.js';

type Row = ListShownFragment['signUps'][number];

const IS_IN = ['SEAT', 'OFFERED', 'QUEUED'];

/** Everybody who has signed up, those who wait in their order. */
export function SignedUpTable(props: { list: ListShownFragment; mayTakeOff: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { list, mayTakeOff } = props;
  const [asked, ask] = useState<Row>();
  const count = (state: string) => list.signUps.filter((row) => row.state === state).length;
  const stateOf = ({ state, place, offeredUntil }: Row) =>
    state === 'QUEUED'
      ? t('state.place', { n: place ?? 0 })
      : state === 'OFFERED' && offeredUntil
        ? t('state.until', { until: format.moment(offeredUntil) })
        : (t.maybe(`state.${state}`) ?? state);
  return (
    <Card
      heading={t('list')}
      note={t('list.note', { seats: count('SEAT'), of: list.capacity, waiting: count('QUEUED') })}
    >
      {list.unconfirmed > 0 && <p className="meta">{t('unconfirmed', { n: list.unconfirmed })}</p>}
      {list.signUps.length === 0 ? (
        <p>{t('list.empty')}</p>
      ) : (
        <Table<Row>
          caption={t('list')}
          rows={inOrder(list.signUps)}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'who',
              label: t('organisation'),
              isRowHeader: true,
              cell: ({ organisation, functionTitle }) =>
                [organisation, functionTitle].filter(Boolean).join(', '),
            },
            { key: 'state', label: t('state'), cell: stateOf },
            ...(mayTakeOff
              ? [
                  {
                    key: 'off',
                    label: t('takeOff.column'),
                    cell: (row: Row) =>
                      IS_IN.includes(row.state) ? (
                        <Button
                          kind="quiet"
                          aria-label={t('takeOff.label', { who: row.organisation ?? '' })}
                          onPress={() => ask(row)}
                        >
                          {t('takeOff')}
                        </Button>
                      ) : null,
                  },
                ]
              : []),
          ]}
        />
      )}
      {asked && <TakeOffDialog seminarId={list.id} row={asked} onClose={() => ask(undefined)} />}
      {list.needs.length > 0 && (
        <section>
          <h3>{t('needs')}</h3>
          <ul>
            {list.needs.map(({ code, n }) => (
              <li key={code}>
                {t.maybe(`need.${code}`) ?? code}: {n}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

/** Says what follows: a seat that was given back is offered on, and letters leave. */
function TakeOffDialog(props: { seminarId: string; row: Row; onClose: () => void }) {
  const t = useWords(words);
  const { seminarId, row, onClose } = props;
  const cancel = useMutationOperation(CancelSignUpDocument);
  const who = [row.organisation, row.functionTitle].filter(Boolean).join(', ');
  return (
    <ActDialog
      title={t('takeOff.label', { who })}
      act={t('takeOff.act')}
      kind="danger"
      mutation={cancel}
      onAct={() => cancel.send({ seminarId, signUpId: row.id }).then(onClose)}
      onClose={onClose}
    >
      <p>{t('takeOff.effect')}</p>
    </ActDialog>
  );
}

const ORDER = ['SEAT', 'OFFERED', 'QUEUED', 'LAPSED', 'CANCELLED'];

/** By state; of those who wait, the first first. */
function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.place ?? 0) - (b.place ?? 0),
  );
}
