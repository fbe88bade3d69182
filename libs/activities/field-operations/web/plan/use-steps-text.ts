import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { words } from '../words.generated.js';

/** Which steps of the routine a pass tries, in words: *Alla steg*, *Steg 5 och 6*. */
export function useStepsText() {
  const t = useWords(words);
  const format = useFormat();
  return (steps: readonly (number | string)[]): string => {
    if (steps.length === 0) return t('testedSteps.all');
    const inOrder = steps.map(Number).sort((one, other) => one - other);
    return t('testedSteps.some', { which: format.list(inOrder.map(String)) });
  };
}
