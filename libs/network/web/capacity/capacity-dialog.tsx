import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { parseDecimal } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import type { Result } from '@stad/platform/rules/result.js';
import { DialogForm } from '@stad/platform/web/form/dialog-form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { usePartVersion } from '@stad/platform/web/form/use-part-version.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { CAPACITY_KINDS } from '../../rules/capacity/capacity.js';
import {
  CapacityFunctionsDocument,
  type CapacityRowFragment,
  SaveCapacityDocument,
} from './capacity.generated.js';
import { words } from './words.generated.js';

/** Posts or on-call hours of the own organisation: new ones, or those that stand, which an end date ends. */
export function CapacityDialog(props: {
  siteId: string;
  row: CapacityRowFragment | null;
  onClose: () => void;
}) {
  const { siteId, row, onClose } = props;
  const t = useWords(words);
  const format = useFormat();
  const context = useDateContext();
  const { agency } = useViewer();
  const functions = useOperation(CapacityFunctionsDocument, { siteId });
  const save = useMutationOperation(SaveCapacityDocument);
  const version = usePartVersion(row?.version ?? 0);
  const date = (typed: string) => parseDate(typed, context);
  const form = useForm({
    start: {
      kind: (row?.kind ?? 'ON_CALL_HOURS') as string,
      amount: row ? format.number(row.amount) : '',
      from: row?.from ?? context.today,
      to: row?.to ?? '',
      contactFunctionId: row?.contactFunctionId ?? '',
    },
    check: ({ amount, from, to }) => [
      ...problemsAt('amount', parseDecimal(amount)),
      ...problemsAt('from', date(from)),
      ...(to.trim() === '' ? [] : problemsAt('to', date(to))),
    ],
    send: ({ kind, amount, from, to, contactFunctionId }) =>
      version.send((expectedVersion) =>
        save.send({
          siteId,
          ...(row ? { capacityId: row.id, expectedVersion } : {}),
          kind,
          amount: readOf(parseDecimal(amount)) ?? 0,
          from: readOf(date(from)) ?? from,
          to: to.trim() === '' ? null : (readOf(date(to)) ?? to),
          contactFunctionId: contactFunctionId || null,
        }),
      ),
    onDone: onClose,
  });
  const own = (functions.data?.contactFunctions ?? []).filter(
    (contact) => contact.agency.id === agency.id,
  );
  return (
    <DialogForm
      title={t(row ? 'changeTitle' : 'add')}
      submit={t('save')}
      form={form}
      onClose={onClose}
    >
      <RadioGroup
        {...form.field('kind')}
        label={t('kind')}
        options={CAPACITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <TextField {...form.field('amount')} label={t('amount')} inputMode="decimal" width="number" />
      <div className="form__row">
        <DateField {...form.field('from')} label={t('from')} context={context} />
        <DateField
          {...form.field('to')}
          label={t('to')}
          context={context}
          hint={t('toHint')}
          optional
        />
      </div>
      <Select
        {...form.field('contactFunctionId')}
        label={t('contact')}
        hint={t('contactHint')}
        placeholder={t('contact.none')}
        options={own.map(({ id, label }) => ({ value: id, label }))}
      />
    </DialogForm>
  );
}

function problemsAt(field: string, read: Result<unknown>): readonly Problem[] {
  return read.ok ? [] : read.problems.map((problem) => ({ ...problem, field }));
}

const readOf = <Value,>(read: Result<Value>): Value | null => (read.ok ? read.value : null);
