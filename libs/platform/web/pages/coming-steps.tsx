import { useMissingText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { Card } from '../ui/card.js';
import type { Step } from '../ui/next-steps.js';
import { StatusText } from '../ui/status-chip.js';
import { words } from '../words.generated.js';
import './history-list.css';

/** In the second column of a record: the steps that come, what each waits for and who can give it. */
export function ComingSteps<Name extends string>(props: {
  steps: readonly Step<Name>[];
  /** As in `NextSteps`; a step without a word is left out. */
  label: (step: Name) => string | undefined;
}) {
  const t = useWords(words);
  const missingText = useMissingText();
  const coming = props.steps.filter(({ step, ready }) => !ready && props.label(step));
  if (coming.length === 0) return null;
  return (
    <Card heading={t('record.coming')}>
      <ol className="history-list">
        {coming.map(({ step, missing }) => (
          <li key={step}>
            <StatusText tone="draft">
              {props.label(step)}
              {missing.map((one) => (
                <small key={`${one.code} ${one.field} ${one.who}`}>{missingText(one)}</small>
              ))}
            </StatusText>
          </li>
        ))}
      </ol>
    </Card>
  );
}
