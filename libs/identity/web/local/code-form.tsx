import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import type { ReactNode } from 'react';
import { words } from './words.generated.js';

/** Six digits from an app; where it is let, a recovery code instead. */
export function CodeForm(props: {
  submit: string;
  send: (code: string) => Promise<void>;
  withRecovery?: boolean;
  secondary?: ReactNode;
}) {
  const t = useWords(words);
  const form = useForm({ start: { code: '' }, send: ({ code }) => props.send(code) });
  return (
    <Form form={form} submit={props.submit} secondary={props.secondary}>
      <TextField
        {...form.field('code')}
        label={t('code.label')}
        hint={t(props.withRecovery ? 'code.hintRecovery' : 'code.hint')}
        autoComplete="one-time-code"
        {...(props.withRecovery ? {} : { inputMode: 'numeric' as const })}
        width="short"
      />
    </Form>
  );
}
