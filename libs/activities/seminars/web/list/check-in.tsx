import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { AddWalkInDocument, type ListShownFragment } from './seminar-list.generated.js';
import { useTicks } from './use-ticks.js';
import { words } from './words.generated.js';

type Row = ListShownFragment['signUps'][number];

/** Who waits and comes all the same is ticked, too. */
const MAY_COME = ['SEAT', 'OFFERED', 'QUEUED'];

/** At the door: find by typing, tick, add who comes unannounced; without a network ticks wait on the device. */
export function CheckIn(props: {
  list: ListShownFragment;
  onList: (list: ListShownFragment) => void;
}) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { list, onList } = props;
  const [sought, seek] = useState('');
  const ticks = useTicks(list.id, onList);
  const isThere = ({ id, isPresent }: Row) =>
    ticks.waiting.find(({ signUpId }) => signUpId === id)?.isPresent ?? isPresent;
  const coming = list.signUps.filter(({ state }) => MAY_COME.includes(state));
  const shown = coming.filter((row) => isFound(row, sought));
  const present = coming.filter(isThere).length;
  return (
    <Card heading={t('checkIn')} note={t('present', { n: present, of: coming.length })}>
      <TextField
        label={t('search')}
        hint={t('search.hint')}
        value={sought}
        onChange={seek}
        type="search"
      />
      {ticks.isAway && (
        <Notice tone="notice" role="status" title={t('away', { n: ticks.waiting.length })}>
          {t('away.text')}
        </Notice>
      )}
      {ticks.refused && (
        <Notice
          tone="stop"
          role="alert"
          title={ticks.refused.problems.map(problemText).join(' ')}
        />
      )}
      <ul className="check-in">
        {shown.map((row) => (
          <li key={row.id}>
            <Checkbox
              value={isThere(row)}
              onChange={(isPresent) => ticks.tick({ signUpId: row.id, isPresent })}
              hint={
                row.state === 'SEAT' ? row.functionTitle : t(`state.${row.state}` as 'state.QUEUED')
              }
            >
              {row.organisation}
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p>{t('search.none')}</p>}
      <WalkIn list={list} onList={onList} />
    </Card>
  );
}

/** Typed once and there: the organisation is enough. */
function WalkIn(props: { list: ListShownFragment; onList: (list: ListShownFragment) => void }) {
  const t = useWords(words);
  const add = useMutationOperation(AddWalkInDocument, { refresh: false });
  const form = useForm({
    start: { organisation: '', functionTitle: '' },
    check: ({ organisation }) =>
      organisation.trim().length < 2
        ? [{ code: 'ORGANISATION_MISSING', field: 'organisation' }]
        : [],
    send: ({ organisation, functionTitle }) =>
      add.send({
        seminarId: props.list.id,
        organisation: organisation.trim(),
        functionTitle: functionTitle.trim() || null,
      }),
    onDone: ({ addWalkIn }) => {
      if (addWalkIn) props.onList(addWalkIn);
      form.reset();
    },
  });
  return (
    <section>
      <h3>{t('walkIn')}</h3>
      <Form form={form} submit={t('walkIn.add')}>
        <TextField {...form.field('organisation')} label={t('organisation')} />
        <TextField {...form.field('functionTitle')} label={t('function')} optional />
      </Form>
    </section>
  );
}

function isFound({ organisation, functionTitle }: Row, sought: string): boolean {
  const text = `${organisation ?? ''} ${functionTitle ?? ''}`.toLocaleLowerCase('sv');
  return sought
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((part) => text.includes(part));
}
