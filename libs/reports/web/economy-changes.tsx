import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { readOre } from '../rules/ledger-import.js';
import { type GrantFragment, RecordBudgetChangeDocument } from './economy.generated.js';
import type { EconomyPartProps } from './economy-lines.js';
import { useKronor } from './use-kronor.js';
import { words } from './words.generated.js';

type Change = GrantFragment['changes'][number];

/** Money moved between rows: only with the funder's consent, its date and diary number. */
export function EconomyChanges({ grant, mayWrite }: EconomyPartProps) {
  const t = useWords(words);
  const kronor = useKronor();
  const [open, setOpen] = useUrlValue('flytt');
  const names = new Map(grant.lines.map(({ id, name }) => [id, name]));
  if (!mayWrite && grant.changes.length === 0) return null;
  return (
    <Card heading={t('economy.changes')}>
      {grant.changes.length > 0 ? (
        <Table<Change>
          caption={t('economy.changes')}
          rows={grant.changes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'rows',
              label: t('economy.moved'),
              isRowHeader: true,
              cell: ({ fromLineId, toLineId }) =>
                t('economy.fromTo', {
                  from: names.get(fromLineId) ?? '',
                  to: names.get(toLineId) ?? '',
                }),
            },
            {
              key: 'amount',
              label: t('economy.amount'),
              isNumber: true,
              cell: ({ amount }) => kronor(amount),
            },
            {
              key: 'consent',
              label: t('economy.consent'),
              cell: ({ consentedOn, diaryNumber }) => `${consentedOn}, ${diaryNumber}`,
            },
          ]}
        />
      ) : (
        <p className="meta">{t('economy.noChanges')}</p>
      )}
      {mayWrite &&
        (open ? (
          <ChangeForm grant={grant} onDone={() => setOpen('')} />
        ) : (
          <Button onPress={() => setOpen('ja')}>{t('economy.newChange')}</Button>
        ))}
    </Card>
  );
}

function ChangeForm({ grant, onDone }: { grant: GrantFragment; onDone: () => void }) {
  const t = useWords(words);
  const context = useNowContext('PAST');
  const record = useMutationOperation(RecordBudgetChangeDocument);
  const options = grant.lines.map(({ id, name }) => ({ value: id, label: name }));
  const form = useForm({
    start: { fromLineId: '', toLineId: '', amount: '', consentedOn: '', diaryNumber: '' },
    check: (values) => {
      const problems: Problem[] = [];
      for (const field of ['fromLineId', 'toLineId'] as const) {
        if (values[field] === '') problems.push({ code: 'LINE_MISSING', field });
      }
      if (readOre(values.amount) === null) problems.push({ code: 'MONEY_WRONG', field: 'amount' });
      const date = parseDate(values.consentedOn, context);
      if (!date.ok) problems.push({ ...date.problems[0], field: 'consentedOn' });
      if (values.diaryNumber.trim() === '') {
        problems.push({ code: 'INVALID_DIARY_NUMBER', field: 'diaryNumber' });
      }
      return problems;
    },
    send: (values) =>
      record.send({
        grantId: grant.id,
        fromLineId: values.fromLineId,
        toLineId: values.toLineId,
        amount: readOre(values.amount) ?? 0,
        consentedOn: orThrow(parseDate(values.consentedOn, context)),
        diaryNumber: values.diaryNumber.trim(),
      }),
    onDone,
  });
  return (
    <Form
      form={form}
      submit={t('economy.saveChange')}
      secondary={<Button onPress={onDone}>{t('form.back')}</Button>}
    >
      <Select
        {...form.field('fromLineId')}
        label={t('economy.fromLine')}
        placeholder={t('economy.chooseLine')}
        options={options}
      />
      <Select
        {...form.field('toLineId')}
        label={t('economy.toLine')}
        placeholder={t('economy.chooseLine')}
        options={options}
      />
      <TextField
        {...form.field('amount')}
        label={t('economy.inKronor', { name: t('economy.amount') })}
        inputMode="decimal"
      />
      <DateField
        {...form.field('consentedOn')}
        label={t('economy.consentedOn')}
        context={context}
      />
      <TextField
        {...form.field('diaryNumber')}
        label={t('economy.diaryNumber')}
        hint={t('economy.diaryNumber.hint')}
      />
    </Form>
  );
}
