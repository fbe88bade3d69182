import { type Ref, useId } from 'react';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import './error-summary.css';

export interface SummaryLine {
  readonly text: string;
  /** Id of the field to go to; without it the line is plain text. */
  readonly fieldId?: string;
}

/** On top of a form: how many things, and a link to each. Takes the focus when sending failed. */
export function ErrorSummary(props: {
  lines: readonly SummaryLine[];
  heading?: string;
  ref?: Ref<HTMLElement>;
}) {
  const t = useWords(words);
  const id = useId();
  if (props.lines.length === 0) return null;
  return (
    <section className="error-summary" aria-labelledby={id} tabIndex={-1} ref={props.ref}>
      <h2 id={id}>{props.heading ?? t('errors.heading', { n: props.lines.length })}</h2>
      <ul>
        {props.lines.map((line) => (
          <li key={`${line.fieldId} ${line.text}`}>
            {line.fieldId ? (
              <a
                href={`#${line.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(line.fieldId ?? '');
                }}
              >
                {line.text}
              </a>
            ) : (
              line.text
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A group of choices has no focus of its own: its chosen or first choice takes it. */
function focusField(id: string) {
  const field = document.getElementById(id);
  const inner = field?.querySelector<HTMLElement>('input:checked, input, select, textarea, button');
  const target = field?.matches('input, select, textarea, button') ? field : inner;
  target?.focus();
}
