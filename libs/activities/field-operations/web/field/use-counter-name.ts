import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { FieldCounter } from '../../rules/field-counts/more-counters.js';
import { words } from '../counts/words.generated.js';

/** What a counter of the phone is called: *Kontakt*, *Under 18*. */
export function useCounterName(): (counter: FieldCounter) => string {
  const t = useWords(words);
  return (counter) => t.maybe(counter.includes('.') ? counter : `counter.${counter}`) ?? counter;
}
