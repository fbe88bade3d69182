import { understoodDay } from '@stad/platform/rules/day-words.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { type Suggestion, suggestionsOf } from '@stad/platform/rules/suggestion.js';
import { addDays } from '@stad/platform/rules/time.js';
import { useLanguage } from '../i18n/language.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { Button } from './button.js';
import './suggestions.css';

const IS_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What may have been meant, each a button that writes it into the field. Nothing is taken unasked. */
export function Suggestions(props: { of: Problem; onTake: (suggestion: Suggestion) => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const suggestions = suggestionsOf(props.of);
  if (suggestions.length === 0) return null;
  const isNight = props.of.code === 'NIGHT_UNCLEAR';
  const label = ({ guess, write }: Suggestion) => {
    const text = inLanguage(write, language);
    if (!IS_DATE.test(guess)) return t('suggestion.text', { text });
    // A night goes by the day it ends on.
    const isPair = isNight && write.includes('–') && /\d{6}–\d{6}/.test(write);
    const day = understoodDay(isPair ? addDays(guess, 1) : guess, language);
    if (isNight) return t('suggestion.night', { day });
    return t('suggestion.day', { day: day.charAt(0).toUpperCase() + day.slice(1), text });
  };
  return (
    <span className="suggestions">
      {suggestions.map((one) => (
        <Button
          key={one.write}
          onPress={({ target }) => {
            // The button goes with the question; the focus goes back to what was written.
            target.closest('.field')?.querySelector<HTMLElement>('input')?.focus();
            props.onTake({ ...one, write: inLanguage(one.write, language) });
          }}
        >
          {label(one)}
        </Button>
      ))}
    </span>
  );
}

/** The two words in a suggestion that are Swedish. */
function inLanguage(write: string, language: string): string {
  if (language === 'sv') return write;
  return write.replace('sommartid', 'summer time').replace('normaltid', 'winter time');
}
