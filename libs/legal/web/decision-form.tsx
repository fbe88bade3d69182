import { useViewer } from '@stad/identity/web/viewer.js';
import { parseDate } from '@stad/platform/rules/date-input.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { ReactNode } from 'react';
import type { LegalBasis } from '../rules/bases/basis.js';
import { DecideLegalBasisDocument } from './basis.generated.js';
import { words } from './words.generated.js';

/** Confirm, do not confirm, take back: for the own agency alone; which of them comes from the server. */
export function DecisionForm(props: {
  basis: LegalBasis;
  version: number;
  steps: readonly string[];
  /** It has its answer: going on to the next one is what is filled. */
  isBeside: boolean;
  /** The provision, read beside the answer. */
  children: ReactNode;
}) {
  const t = useWords(words);
  const { agency, today } = useViewer();
  const { basis, version, steps, isBeside } = props;
  const guards = useTextGuards();
  const decide = useMutationOperation(DecideLegalBasisDocument);
  const organisation = agency.shortName;
  // A review lies ahead: without a programme's period, a day without a year is the next one.
  const context = { today };
  const read = (text: string) => (text.trim() === '' ? null : parseDate(text, context));
  const form = useForm({
    start: { step: steps[0] ?? '', note: '', nextReview: '' },
    check: ({ nextReview }) => {
      const day = read(nextReview);
      return day && !day.ok ? day.problems.map((one) => ({ ...one, field: 'nextReview' })) : [];
    },
    send: ({ step, note, nextReview }) => {
      const day = read(nextReview);
      return decide.send({
        code: basis.code,
        wording: basis.wording,
        expectedVersion: version,
        step,
        note,
        nextReview: day ? orThrow(day) : null,
        overrides: guards.overrides,
      });
    },
  });
  return (
    <Card heading={t('decide.heading', { organisation })} className="no-print">
      {props.children}
      <p className="measure">{t('decide.effect', { organisation })}</p>
      <Form
        form={form}
        isBeside={isBeside}
        submit={t.maybe(`decide.do.${form.values.step}`) ?? t('decide.do.confirm')}
      >
        <RadioGroup
          {...form.field('step')}
          label={t('basis.decision')}
          options={steps.map((step) => ({
            value: step,
            label: t.maybe(`step.${step}`, { organisation }) ?? step,
          }))}
        />
        <SafeTextField
          {...form.field('note')}
          label={t('decide.note')}
          hint={t('decide.noteHint')}
          optional
          guard={guards.of('note', form.problems)}
          rows={3}
        />
        <DateField
          {...form.field('nextReview')}
          label={t('decide.nextReview')}
          optional
          context={context}
        />
      </Form>
    </Card>
  );
}
