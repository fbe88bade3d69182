import IconCircleDashed from '@tabler/icons-react/icons/IconCircleDashed';
import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import './later-steps.css';

/** A step that is not possible yet. */
export interface LaterStep {
  readonly key: string;
  /** Its verb, as it will stand on the button. */
  readonly label: string;
  /** What is missing, who can give it and when it comes: a sentence each, with how to give it where that is known. */
  readonly why: readonly { readonly text: string; readonly how?: string | undefined }[];
}

/** *Sedan*: the steps that are not possible yet in one fold, named on its line, each with why. Nothing where none is. */
export function LaterSteps({ steps }: { steps: readonly LaterStep[] }) {
  const t = useWords(words);
  const { list } = useFormat();
  if (steps.length === 0) return null;
  const named = steps.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
  return (
    <details className="later-steps no-print">
      <summary>{t('steps.later', { steps: list([...new Set(named)]) })}</summary>
      <ul>
        {steps.map(({ key, label, why }) => (
          <li key={key}>
            <IconCircleDashed aria-hidden />
            <div>
              <strong>{label}</strong>
              {why.map(({ text, how }) => (
                <p key={text}>
                  {text}
                  {how && <small>{how}</small>}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
