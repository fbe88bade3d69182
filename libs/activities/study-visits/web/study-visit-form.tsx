import type { DateContext } from '@stad/platform/rules/date-input.js';
import { Form } from '@stad/platform/web/form/form.js';
import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { SpanField } from '@stad/platform/web/ui/span-field.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import type { TextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { VisitValues } from './study-visit-values.js';
import { words } from './words.generated.js';

export interface StudyVisitFormProps {
  readonly form: FormHandle<VisitValues>;
  readonly guards: TextGuards;
  /** The verb with its object. */
  readonly submit: string;
  /** What `27/5` is counted from. */
  readonly context: DateContext;
  /** The way out that saves nothing. */
  readonly back: string;
}

/** The fields of a plan, new or changed. */
export function StudyVisitForm({ form, guards, context, submit, back }: StudyVisitFormProps) {
  const t = useWords(words);
  const text = (name: 'title' | 'purpose' | 'place' | 'agenda' | 'travel') => ({
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
      <SafeTextField {...text('title')} hint={t('field.title.hint')} />
      <SafeTextField {...text('purpose')} hint={t('field.purpose.hint')} rows={2} />
      <TextField {...form.field('host')} label={t('field.host')} hint={t('field.host.hint')} />
      <SpanField {...form.field('when')} label={t('field.when')} context={context} />
      <SafeTextField {...text('place')} optional />
      <SafeTextField {...text('agenda')} hint={t('field.agenda.hint')} rows={4} optional />
      <SafeTextField {...text('travel')} rows={2} optional />
    </Form>
  );
}
