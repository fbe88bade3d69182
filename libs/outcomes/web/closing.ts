import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { MEASURES } from '@stad/safeguards/rules/disclosure/closing/measure.js';
import { useCallback } from 'react';
import { isToldAtLast } from '../rules/entered-figure.js';
import type { ClosingDaysFragment } from './closing.generated.js';
import { words } from './words.generated.js';

/** Where it is explained why figures about people move on closing days alone. */
export const ABOUT_PEOPLE = '/uppfoljning/siffror';

/** A figure that stands as of a closing day: nothing that is done today moves it before the next. */
export function movesAtClosings(code: string): boolean {
  return MEASURES.some((measure) => measure === code) || isToldAtLast(code);
}

/** `30 juni`; with its year where that is not this year. */
export function useClosingDay(): (day: string) => string {
  const format = useFormat();
  const { today } = useViewer();
  return useCallback(
    (day) => format.monthDay(day, day.slice(0, 4) !== today.slice(0, 4)),
    [format, today],
  );
}

/** *Siffror om människor: per 30 juni, nästa 30 september.* Null where there is nothing to say. */
export function useClosingText(): (closing: ClosingDaysFragment | null) => string | null {
  const t = useWords(words);
  const say = useClosingDay();
  return (closing) => {
    const { asOf = null, next = null } = closing ?? {};
    if (asOf && next) return t('closing.between', { asOf: say(asOf), next: say(next) });
    if (asOf) return t('closing.last', { asOf: say(asOf) });
    return next && t('closing.before', { next: say(next) });
  };
}
