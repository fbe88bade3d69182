import { spanText, timeText } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { RoutineStep } from '../rules/routine-step.js';
import { words } from './words.generated.js';

/** What a step says, in words: when it works, how long it may take, which card belongs to it. */
export function useStepText() {
  const t = useWords(words);
  const language = useLanguage();
  return {
    hours: ({ hoursFrom: from, hoursTo: to, weekdaysOnly }: RoutineStep): string => {
      const times = from && to ? spanText(from, to, language, true) : t('hours.always');
      return weekdaysOnly ? t('hours.weekdays', { times }) : times;
    },
    within: ({ deadline, withinMinutes, beforeTime }: RoutineStep): string => {
      if (deadline === 'SAME_NIGHT') return t('within.SAME_NIGHT');
      if (deadline === 'NEXT_WEEKDAY') {
        return t('within.NEXT_WEEKDAY', { time: timeText(beforeTime ?? '', language) });
      }
      const n = withinMinutes ?? 0;
      return n >= 120 && n % 60 === 0
        ? t('within.hours', { n: n / 60 })
        : t('within.minutes', { n });
    },
    card: ({ card }: RoutineStep): string | undefined =>
      card === null ? undefined : t.maybe(`card.${card}`),
  };
}
