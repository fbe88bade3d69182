import { parseDate } from '@stad/platform/rules/date-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { TextArea, TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { checkGrant } from '../rules/economy.js';
import { readOre } from '../rules/ledger-import.js';
import { RegisterGrantDocument } from './economy.generated.js';
import { words } from './words.generated.js';

/** `Personal: 285 000` on a line of its own; null for a line that is not so. */
function readLines(text: string) {
  return linesOf(text).map((line) => {
    const [, name = '', amount = ''] = /^(.+?)[:;\t]\s*(.+)$/.exec(line) ?? [];
    const budget = readOre(amount.replace(/\s*(kr|kronor)$/i, ''));
    return { name: name.trim(), budget: budget ?? Number.NaN };
  });
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The decision as it came: amount, diary number, conditions and rows, one a line. */
export function RegisterGrant({ programmeId }: { programmeId: string }) {
  const t = useWords(words);
  const context = useNowContext('PAST');
  const register = useMutationOperation(RegisterGrantDocument);
  const form = useForm({
    start: { funderDiaryNumber: '', decidedOn: '', amount: '', conditions: '', lines: '' },
    check: (values) => {
      const problems: Problem[] = [];
      const date = parseDate(values.decidedOn, context);
      if (values.funderDiaryNumber.trim() === '') {
        problems.push({ code: 'INVALID_DIARY_NUMBER', field: 'funderDiaryNumber' });
      }
      if (!date.ok) problems.push({ ...date.problems[0], field: 'decidedOn' });
      const grant = checkGrant({
        amount: readOre(values.amount) ?? Number.NaN,
        conditions: linesOf(values.conditions),
        lines: readLines(values.lines),
      });
      return grant.ok ? problems : [...problems, ...grant.problems];
    },
    send: (values) =>
      register.send({
        programmeId,
        funderDiaryNumber: values.funderDiaryNumber.trim(),
        decidedOn: orThrow(parseDate(values.decidedOn, context)),
        amount: readOre(values.amount) ?? 0,
        conditions: linesOf(values.conditions),
        lines: readLines(values.lines),
      }),
  });
  return (
    <Card heading={t('economy.register')}>
      <Form form={form} submit={t('economy.register.save')}>
        <TextField
          {...form.field('funderDiaryNumber')}
          label={t('economy.diaryNumber')}
          hint={t('economy.diaryNumber.hint')}
        />
        <DateField {...form.field('decidedOn')} label={t('economy.decidedOn')} context={context} />
        <TextField
          {...form.field('amount')}
          label={t('economy.inKronor', { name: t('economy.granted') })}
          inputMode="decimal"
        />
        <TextArea
          {...form.field('lines')}
          label={t('economy.lines')}
          hint={t('economy.lines.hint')}
        />
        <TextArea
          {...form.field('conditions')}
          label={t('economy.conditions')}
          hint={t('economy.conditions.hint')}
          optional
        />
      </Form>
    </Card>
  );
}
