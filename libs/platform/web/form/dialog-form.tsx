import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { words } from '../words.generated.js';
import { Form } from './form.js';
import type { FormHandle, FormValues } from './use-form.js';

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
