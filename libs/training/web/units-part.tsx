import { parseDate } from '@stad/platform/rules/date-input.js';
import { parseCount } from '@stad/platform/rules/number-input.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { type Column, Table } from '@stad/platform/web/ui/table.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { SetTrainingTargetDocument, type TrainedUnitFragment } from './training.generated.js';
import { words } from './words.generated.js';

/** *Täckning per enhet*: for the own manager alone; others are told of the whole organisation. */
export function UnitsPart(props: { siteId: string; units: readonly TrainedUnitFragment[] }) {
  const t = useWords(words);
  const { siteId, units } = props;
  const [set, setSet] = useState<TrainedUnitFragment | null>(null);
  const withTarget = units.filter(({ staff }) => staff !== null);
  const sum = (of: (unit: TrainedUnitFragment) => number) =>
    withTarget.reduce((all, unit) => all + of(unit), 0);
  const staff = sum((unit) => unit.staff ?? 0);
  const trained = sum((unit) => Math.min(unit.trained, unit.staff ?? 0));
  const columns: readonly Column<TrainedUnitFragment>[] = [
    {
      key: 'unit',
      label: t('units.unit'),
      isRowHeader: true,
      cell: ({ name, isSmall }) => (
        <>
          {name}
          {isSmall && <div className="meta">{t('units.small')}</div>}
        </>
      ),
    },
    {
      key: 'share',
      label: t('units.share'),
      cell: (unit) =>
        unit.staff === null
          ? t('units.without', { trained: unit.trained })
          : t('units.of', { trained: unit.trained, staff: unit.staff }),
    },
    {
      key: 'change',
      label: t('units.change'),
      cell: (unit) => (
        <Button
          kind="quiet"
          aria-haspopup="dialog"
          aria-label={t('units.setOf', { unit: unit.name })}
          onPress={() => setSet(unit)}
        >
          {t('units.set')}
        </Button>
      ),
    },
  ];
  return (
    <FoldedSection
      heading={t('units')}
      isRight={withTarget.length > 0}
      line={t('units.line', { trained, staff })}
    >
      <p className="meta">
        {withTarget.length === 0 ? t('units.noTarget') : t('units.line', { trained, staff })}{' '}
        {t('units.told')}
      </p>
      <Table
        caption={t('units.caption')}
        columns={columns}
        rows={units.slice(0, 60)}
        rowKey={({ id }) => id}
      />
      {set && <TargetDialog key={set.id} siteId={siteId} unit={set} onClose={() => setSet(null)} />}
    </FoldedSection>
  );
}

function TargetDialog(props: { siteId: string; unit: TrainedUnitFragment; onClose: () => void }) {
  const t = useWords(words);
  const { siteId, unit, onClose } = props;
  const context = useDateContext();
  const save = useMutationOperation(SetTrainingTargetDocument);
  const form = useForm({
    start: { staff: unit.staff === null ? '' : String(unit.staff), from: context.today },
    check: ({ staff, from }) => [
      ...problemsAt('staff', parseCount(staff)),
      ...problemsAt('from', parseDate(from, context)),
    ],
    send: ({ staff, from }) => {
      const [count, day] = [parseCount(staff), parseDate(from, context)];
      return save.send({
        ...{ siteId, unitId: unit.id },
        staff: count.ok ? count.value : 0,
        from: day.ok ? day.value : from,
      });
    },
    onDone: onClose,
  });
  return (
    <DialogForm
      title={t('target.title', { unit: unit.name })}
      submit={t('target.save')}
      form={form}
      onClose={onClose}
    >
      <TextField
        {...form.field('staff')}
        label={t('target.staff')}
        inputMode="numeric"
        width="number"
      />
      <DateField {...form.field('from')} label={t('target.from')} context={context} />
    </DialogForm>
  );
}

type Read = ReturnType<typeof parseCount> | ReturnType<typeof parseDate>;

/** What could not be read, at its field. */
export function problemsAt(field: string, read: Read) {
  return read.ok ? [] : read.problems.map((problem) => ({ ...problem, field }));
}
