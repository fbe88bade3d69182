import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { useState } from 'react';
import { Problems } from './next-of-need.js';
import { RegisterDialog } from './register-dialog.js';
import {
  type RegisteredTrainingFragment,
  RemoveTrainingDocument,
  type TrainedPersonFragment,
  type TrainedUnitFragment,
} from './training.generated.js';
import { words } from './words.generated.js';

const MOST_ROWS = 60;

/** The register of the own staff: what was given, and what is entered of courses elsewhere. */
export function RecordsPart(props: {
  siteId: string;
  records: readonly RegisteredTrainingFragment[];
  staff: readonly TrainedPersonFragment[];
  units: readonly TrainedUnitFragment[];
}) {
  const t = useWords(words);
  const format = useFormat();
  const { records, ...register } = props;
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<RegisteredTrainingFragment | null>(null);
  const columns: readonly Column<RegisteredTrainingFragment>[] = [
    { key: 'who', label: t('records.who'), isRowHeader: true, cell: ({ who }) => who },
    {
      key: 'course',
      label: t('records.course'),
      cell: ({ courseName, heldOn, source }) => (
        <>
          {t('decide.held', { course: courseName, date: format.monthDay(heldOn, true) })}
          <div className="meta">{t.maybe(`records.source.${source}`)}</div>
        </>
      ),
    },
    {
      key: 'until',
      label: t('records.until'),
      cell: ({ validTo }) => (validTo ? format.monthDay(validTo, true) : t('records.openEnded')),
    },
    {
      key: 'do',
      label: t('records.do'),
      cell: (row) => (
        <Button
          kind="quiet"
          aria-haspopup="dialog"
          aria-label={t('records.removeOf', { course: row.courseName, who: row.who })}
          onPress={() => setRemoved(row)}
        >
          {t('records.remove')}
        </Button>
      ),
    },
  ];
  return (
    <FoldedSection
      heading={t('records')}
      isRight
      line={t('records.line', { n: records.length })}
      action={
        <Button kind="secondary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
          {t('register')}
        </Button>
      }
    >
      {records.length > 0 && (
        <Table
          caption={t('records.caption')}
          columns={columns}
          rows={records.slice(0, MOST_ROWS)}
          rowKey={({ id }) => id}
        />
      )}
      {records.length > MOST_ROWS && <p className="meta">{t('records.more')}</p>}
      {isAdding && <RegisterDialog {...register} onClose={() => setAdding(false)} />}
      {removed && <RemoveDialog key={removed.id} row={removed} onClose={() => setRemoved(null)} />}
    </FoldedSection>
  );
}

function RemoveDialog({ row, onClose }: { row: RegisteredTrainingFragment; onClose: () => void }) {
  const t = useWords(words);
  const remove = useMutationOperation(RemoveTrainingDocument, { onDone: onClose });
  return (
    <Dialog isOpen onClose={onClose} title={t('remove.title')}>
      <p>{t('remove.what', { who: row.who, course: row.courseName })}</p>
      <Problems error={remove.error} />
      <p className="cluster">
        <Button
          kind="primary"
          onPress={() => {
            remove.send({ recordId: row.id }).catch(() => undefined);
          }}
        >
          {t('records.remove')}
        </Button>
      </p>
    </Dialog>
  );
}
