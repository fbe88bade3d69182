import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { useState } from 'react';
import { CancelSignUpDocument, type ListShownFragment } from './seminar-list.generated.js';
import { words } from './words.generated.js';

type Row = ListShownFragment['signUps'][number];

const IS_IN = ['SEAT', 'OFFERED', 'QUEUED'];

/**
 * Everybody who has signed up, by organisation, those who wait in their order. At the door, where the same people are
 * ticked, it is a line.
 */
export function SignedUp(props: { list: ListShownFragment; mayTakeOff: boolean }) {
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
  const note = t('list.note', {
    seats: count('SEAT'),
    of: list.capacity,
    waiting: count('QUEUED'),
  });
  return (
    <FoldedSection
      heading={t('list')}
      note={note}
      line={note}
      tone="ready"
      isRight={list.mayTick && list.signUps.length > 0}
    >
      {list.unconfirmed > 0 && <p className="meta">{t('unconfirmed', { n: list.unconfirmed })}</p>}
      {list.signUps.length === 0 ? (
        <p>{t('list.empty')}</p>
      ) : (
        <ul className="signed-up">
          {groupsOf(list.signUps).map(({ key, organisation, rows }) => (
            <li key={key}>
              <p className="signed-up__organisation">
                {organisation}
                {rows.length > 1 && <span className="meta"> {rows.length}</span>}
              </p>
              <ul>
                {rows.map((row) => (
                  <li className="signed-up__row" key={row.id}>
                    <span>
                      {row.functionTitle ?? t('list.noFunction')}
                      {row.state !== 'SEAT' && <small>{stateOf(row)}</small>}
                      {row.cameBack && <small>{t.maybe(`back.${row.cameBack}`)}</small>}
                    </span>
                    {mayTakeOff && IS_IN.includes(row.state) && (
                      <Button
                        kind="quiet"
                        aria-label={t('takeOff.label', { who: whoIs(row) })}
                        onPress={() => ask(row)}
                      >
                        {t('takeOff')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
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
    </FoldedSection>
  );
}

/** Says what follows: a seat that was given back is offered on, and letters leave. */
function TakeOffDialog(props: { seminarId: string; row: Row; onClose: () => void }) {
  const t = useWords(words);
  const { seminarId, row, onClose } = props;
  const cancel = useMutationOperation(CancelSignUpDocument);
  return (
    <ActDialog
      title={t('takeOff.label', { who: whoIs(row) })}
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

const whoIs = ({ organisation, functionTitle }: Row) =>
  [organisation, functionTitle].filter(Boolean).join(', ');

/** Those of an organisation who stand after each other and are as far, under its name. */
function groupsOf(signUps: readonly Row[]) {
  const groups: { key: string; organisation: string; state: string; rows: Row[] }[] = [];
  for (const row of inOrder(signUps)) {
    const organisation = row.organisation ?? '';
    const last = groups.at(-1);
    if (last && last.organisation === organisation && last.state === row.state) last.rows.push(row);
    else groups.push({ key: row.id, organisation, state: row.state, rows: [row] });
  }
  return groups;
}

const ORDER = ['SEAT', 'OFFERED', 'QUEUED', 'LAPSED', 'CANCELLED'];

/** By state; of those who wait, the first first. */
function inOrder(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.place ?? 0) - (b.place ?? 0),
  );
}
