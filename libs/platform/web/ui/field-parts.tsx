import IconAlertTriangle from '@tabler/icons-react/icons/IconAlertTriangle';
import IconCircleCheck from '@tabler/icons-react/icons/IconCircleCheck';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';

/** What every form field takes. `form.field('name')` of useForm gives id, value, onChange and error. */
export interface FieldProps<Value> {
  readonly label: string;
  readonly id?: string;
  readonly hint?: ReactNode;
  /** A sentence; the field is then announced as invalid. */
  readonly error?: string;
  /** Says "(frivilligt)" beside the label: optional fields are marked, not the required ones. */
  readonly optional?: boolean;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function LabelText(props: { label: string; optional?: boolean | undefined }) {
  const t = useWords(words);
  return (
    <>
      {props.label}
      {props.optional && <span className="field__optional"> {t('field.optional')}</span>}
    </>
  );
}

export function ErrorText(props: { id?: string; children: ReactNode }) {
  return (
    <span className="field__error" id={props.id}>
      <IconAlertTriangle aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}

/** Repeats what was understood, or what is guessed, under a field that is read tolerantly. */
export function Understood(props: { id?: string; children: ReactNode; unsure?: boolean }) {
  const Icon = props.unsure ? IconAlertTriangle : IconCircleCheck;
  return (
    <span
      className={props.unsure ? 'field__understood field__understood--unsure' : 'field__understood'}
      id={props.id}
    >
      <Icon aria-hidden />
      <span>{props.children}</span>
    </span>
  );
}
