import { Form } from '@stad/platform/web/form/form.js';
import type { FormHandle, FormValues } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import type { ReactNode } from 'react';
import { words } from '../words.generated.js';

/** Asks for one thing: its form in a dialog, the verb, and a way back. */
export function DialogForm<Values extends FormValues>(props: {
  title: string;
  submit: string;
  form: FormHandle<Values>;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useWords(words);
  return (
    <Dialog isOpen onClose={props.onClose} title={props.title}>
      <Form
        form={props.form}
        submit={props.submit}
        secondary={<Button onPress={props.onClose}>{t('back')}</Button>}
      >
        {props.children}
      </Form>
    </Dialog>
  );
}
