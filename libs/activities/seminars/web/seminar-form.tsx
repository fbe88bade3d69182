import type { DateContext } from '@stad/platform/rules/date-input.js';
import { Form } from '@stad/platform/web/form/form.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { NumberField } from '@stad/platform/web/ui/number-field.js';
import { RadioGroup } from '@stad/platform/web/ui/radio-group.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { KINDS } from '../rules/seminar-life.js';
import type { SeminarValues } from './seminar-values.js';
import { words } from './words.generated.js';

export interface SeminarFormProps {
  readonly form: FormHandle<SeminarValues>;
  readonly guards: TextGuards;
  /** The verb with its object. */
  readonly submit: string;
  /** What `27/5` is counted from. */
  readonly context: DateContext;
  /** The way out that saves nothing. */
  readonly back: string;
}

/** The fields of a plan, new or changed. */
export function SeminarForm({ form, guards, context, submit, back }: SeminarFormProps) {
  const t = useWords(words);
  const text = (name: 'title' | 'aim' | 'venue') => ({
    ...form.field(name),
    guard: guards.of(name, form.problems),
    label: t(`field.${name}`),
  });
  return (
    <Form
      form={form}
      submit={submit}
      secondary={<LinkButton to={back}>{t('form.back')}</LinkButton>}
    >
      <RadioGroup
        {...form.field('kind')}
        label={t('field.kind')}
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kind.${kind}.hint`),
        }))}
      />
      <SafeTextField {...text('title')} />
      <SafeTextField {...text('aim')} hint={t('field.aim.hint')} rows={2} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('venue')} hint={t('field.venue.hint')} />
      <NumberField {...form.field('capacity')} label={t('field.capacity')} />
    </Form>
  );
}
