import { bandsFilled } from '@stad/activities/core/web/week/week-grid.js';
import { shortTimeText } from '@stad/platform/rules/day-words.js';
import { localTime } from '@stad/platform/rules/time.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Planned, Taken } from './planned.js';
import { usePlannedWords } from './use-planned-words.js';
import { words } from './words.generated.js';

/** What a screen reader says of a cell, day and part of the day first (ux.md 3.1). */
export function useItemName(): {
  ofActivity(item: Planned, date: string): string;
  ofBusy(item: Taken): string;
} {
  const t = useWords(words);
  const format = useFormat();
  const language = useLanguage();
  const planned = usePlannedWords();
  const time = (instant: Date) => shortTimeText(localTime(instant), language);

  function bands(item: Planned, date: string): string {
    const names = bandsFilled(item, date).map((band) => t(`spoken.${band}`));
    const last = names.pop() ?? '';
    return names.length === 0 ? last : t('and', { first: names.join(', '), last });
  }

  return {
    ofActivity(item, date) {
      const heading = [planned.heading(item), item.number].filter(Boolean).join(' ');
      const day = format.day(date);
      return t('item.spoken', {
        day: day.charAt(0).toUpperCase() + day.slice(1),
        bands: bands(item, date),
        heading,
        from: time(item.startsAt),
        to: time(item.endsAt),
        state: planned.state(item).toLowerCase(),
        owner: [
          ...item.agencies.map((agency) => agency.shortName),
          ...(item.clashes > 0 ? [t('clashes', { n: item.clashes })] : []),
          ...(item.gaps > 0 ? [t('gaps', { n: item.gaps })] : []),
        ].join(', '),
      });
    },
    ofBusy: (item) =>
      t('busySpoken', {
        agency: item.agency.shortName,
        from: time(item.startsAt),
        to: time(item.endsAt),
      }),
  };
}
