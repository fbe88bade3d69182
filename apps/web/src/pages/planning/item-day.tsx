import { bandsFilled } from '@stad/activities/core/web/week/week-grid.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Planned } from './planned.js';
import { words } from './words.generated.js';

/** For those who hear the week: the day and its part come before everything else (pages.md 3.1). */
export function ItemDay({ item, date }: { item: Planned; date: string }) {
  const t = useWords(words);
  const format = useFormat();
  const names = bandsFilled(item, date).map((band) => t(`spoken.${band}`));
  const last = names.pop() ?? '';
  const bands = names.length === 0 ? last : t('and', { first: names.join(', '), last });
  const day = format.day(date);
  return (
    <span className="visually-hidden">
      {t('item.spoken', { day: day.charAt(0).toUpperCase() + day.slice(1), bands })}{' '}
    </span>
  );
}
