import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RadioGroup, type RadioGroupProps } from '@stad/platform/web/ui/radio-group.js';
import { CHECK_IN_INTERVALS } from '../../rules/check-in/check-in-choice.js';
import { words } from './words.generated.js';
import './interval-field.css';

/** How often rear support and the team talk: 30, 45 or 60 minutes. */
export function IntervalField(props: Omit<RadioGroupProps, 'label' | 'options'>) {
  const t = useWords(words);
  return (
    <div className="interval">
      <RadioGroup
        {...props}
        label={t('interval')}
        inRow
        options={CHECK_IN_INTERVALS.map((minutes) => ({
          value: String(minutes),
          label: t('every', { minutes }),
        }))}
      />
    </div>
  );
}
