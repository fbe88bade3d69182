import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { words } from '../words.generated.js';
import type { FormHandle, FormValues } from './use-form.js';
import './form.css';

export interface FormProps<Values extends FormValues> {
  readonly form: FormHandle<Values>;
  /** The verb with its object: *Spara seminariet*. */
  readonly submit: string;
  /** Beside the verb: another way out. */
  readonly secondary?: ReactNode;
  /** Beside what one does next on the page, whose button is the filled one. */
  readonly isBeside?: boolean;
  readonly children: ReactNode;
}

/** Summary of problems, fields, one verb. Ctrl+Enter sends from anywhere in it. */
export function Form<Values extends FormValues>(props: FormProps<Values>) {
  const t = useWords(words);
  const { form } = props;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
      }}
    >
      <ErrorSummary
        lines={form.isKept ? [...form.lines, { text: t('errors.textIsKept') }] : form.lines}
        {...(form.isKept ? { heading: t('errors.notSaved') } : {})}
        ref={form.summary}
      />
      {props.children}
      <div className="form__actions">
        <Button
          type="submit"
          kind={props.isBeside ? 'secondary' : 'primary'}
          isPending={form.isSending}
        >
          {props.submit}
        </Button>
        {props.secondary}
      </div>
    </form>
  );
}
