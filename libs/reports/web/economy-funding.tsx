import { parseCount } from '@stad/platform/rules/number-input.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { readOre } from '../rules/ledger-import.js';
import { NoteFundingDocument } from './economy.generated.js';
import type { EconomyPartProps } from './economy-lines.js';
import { typedKronor, useKronor } from './use-kronor.js';
import { words } from './words.generated.js';

const MONEY = ['paidOut', 'requested', 'coFunding'] as const;

/** Utbetalt, rekvirerat, medfinansiering, ideell tid. */
export function EconomyFunding({ grant, mayWrite }: EconomyPartProps) {
  const t = useWords(words);
  const kronor = useKronor();
  const format = useFormat();
  const [open, setOpen] = useUrlValue('medel');
  return (
    <Card heading={t('economy.funding')}>
      {open && mayWrite ? (
        <FundingForm grant={grant} onDone={() => setOpen('')} />
      ) : (
        <>
          <dl className="facts">
            {MONEY.map((field) => (
              <div key={field} className="economy__fact">
                <dt>{t(`economy.${field}`)}</dt>
                <dd>{t('economy.kronor', { amount: kronor(grant[field]) })}</dd>
              </div>
            ))}
            <div className="economy__fact">
              <dt>{t('economy.volunteerHours')}</dt>
              <dd>{t('economy.hours', { n: format.number(grant.volunteerHours) })}</dd>
            </div>
          </dl>
          {mayWrite && (
            <Button edits onPress={() => setOpen('ja')}>
              {t('economy.changeFunding')}
            </Button>
          )}
        </>
      )}
    </Card>
  );
}

function FundingForm({ grant, onDone }: Pick<EconomyPartProps, 'grant'> & { onDone: () => void }) {
  const t = useWords(words);
  const note = useMutationOperation(NoteFundingDocument);
  const form = useForm({
    start: {
      paidOut: typedKronor(grant.paidOut),
      requested: typedKronor(grant.requested),
      coFunding: typedKronor(grant.coFunding),
      volunteerHours: String(grant.volunteerHours),
    },
    check: (values) => {
      const problems: Problem[] = MONEY.flatMap((field) =>
        readOre(values[field]) === null ? [{ code: 'MONEY_WRONG', field }] : [],
      );
      const hours = parseCount(values.volunteerHours);
      if (!hours.ok) problems.push({ ...hours.problems[0], field: 'volunteerHours' });
      return problems;
    },
    send: (values) => {
      const hours = parseCount(values.volunteerHours);
      return note.send({
        grantId: grant.id,
        expectedVersion: grant.version,
        paidOut: readOre(values.paidOut) ?? 0,
        requested: readOre(values.requested) ?? 0,
        coFunding: readOre(values.coFunding) ?? 0,
        volunteerHours: hours.ok ? hours.value : 0,
      });
    },
    onDone,
  });
  return (
    <Form
      form={form}
      submit={t('economy.saveFunding')}
      secondary={<Button onPress={onDone}>{t('form.back')}</Button>}
    >
      {MONEY.map((field) => (
        <TextField
          key={field}
          {...form.field(field)}
          label={t('economy.inKronor', { name: t(`economy.${field}`) })}
          inputMode="decimal"
        />
      ))}
      <TextField
        {...form.field('volunteerHours')}
        label={t('economy.volunteerHours')}
        inputMode="numeric"
      />
    </Form>
  );
}
