import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { NOT_NOW_REASONS } from '../rules/decision.js';
import { Problems } from './next-of-need.js';
import {
  GiveQualificationDocument,
  type ToDecideFragment,
  WaitWithQualificationDocument,
} from './training.generated.js';
import { words } from './words.generated.js';

/** Those whom an organiser has ticked: one press each, or *Inte nu* with a reason. */
export function ToDecidePart({ waiting }: { waiting: readonly ToDecideFragment[] }) {
  const t = useWords(words);
  const [waited, setWaited] = useState<ToDecideFragment | null>(null);
  const columns = useColumns(setWaited);
  if (waiting.length === 0) return null;
  // Nobody decides about themselves, and *Inte nu* is a decision.
  const n = waiting.filter(({ isOneself, reason }) => !isOneself && reason === null).length;
  return (
    <Card heading={t('decide')}>
      <p className="meta">{t('decide.intro')}</p>
      <Table
        caption={n > 0 ? t('decide.caption', { n }) : t('decide.captionNone')}
        columns={columns}
        rows={waiting.slice(0, 60)}
        rowKey={({ id }) => id}
      />
      {waited && <WaitDialog key={waited.id} row={waited} onClose={() => setWaited(null)} />}
    </Card>
  );
}

function useColumns(onWait: (row: ToDecideFragment) => void): readonly Column<ToDecideFragment>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: 'who',
      label: t('decide.who'),
      isRowHeader: true,
      cell: ({ functionTitle, unit }) => (
        <>
          {functionTitle}
          {unit && <div className="meta">{unit}</div>}
        </>
      ),
    },
    {
      key: 'course',
      label: t('decide.course'),
      cell: ({ courseName, heldOn, validTo, reason }) => (
        <>
          {t('decide.held', { course: courseName, date: format.monthDay(heldOn, true) })}
          <div className="meta">
            {validTo
              ? t('decide.until', { date: format.monthDay(validTo, true) })
              : t('decide.openEnded')}
          </div>
          {reason && (
            <div className="meta">
              {t('decide.waited', { reason: t.maybe(`reason.${reason}`) ?? reason })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'what',
      label: t('decide.what'),
      cell: (row) =>
        row.isOneself ? (
          <small className="meta">{t('decide.oneself')}</small>
        ) : (
          <Decide row={row} onWait={onWait} />
        ),
    },
  ];
}

function Decide(props: { row: ToDecideFragment; onWait: (row: ToDecideFragment) => void }) {
  const t = useWords(words);
  const { row, onWait } = props;
  const give = useMutationOperation(GiveQualificationDocument);
  const said = { function: row.functionTitle };
  return (
    <span className="stack stack--tight">
      <span className="cluster">
        <Button
          kind="secondary"
          aria-label={t('decide.giveOf', said)}
          onPress={() => {
            give.reset();
            give.send({ bookingId: row.id }).catch(() => undefined);
          }}
        >
          {t('decide.give')}
        </Button>
        <Button
          kind="quiet"
          aria-haspopup="dialog"
          aria-label={t('decide.waitOf', said)}
          onPress={() => onWait(row)}
        >
          {t('decide.wait')}
        </Button>
      </span>
      <Problems error={give.error} />
    </span>
  );
}

function WaitDialog({ row, onClose }: { row: ToDecideFragment; onClose: () => void }) {
  const t = useWords(words);
  const wait = useMutationOperation(WaitWithQualificationDocument);
  const form = useForm({
    start: { reason: row.reason ?? (NOT_NOW_REASONS[0] as string) },
    send: ({ reason }) => wait.send({ bookingId: row.id, reason }),
    onDone: onClose,
  });
  return (
    <DialogForm title={t('wait.title')} submit={t('wait.save')} form={form} onClose={onClose}>
      <RadioGroup
        {...form.field('reason')}
        label={t('wait.reason')}
        hint={t('wait.hint')}
        options={NOT_NOW_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
    </DialogForm>
  );
}
