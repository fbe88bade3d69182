import { MONTHS } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Spark } from '@stad/platform/web/ui/spark.js';
import type { FigureTrendsQuery } from './progress.generated.js';
import { words } from './words.generated.js';

export type FigureTrend = FigureTrendsQuery['figureTrends'][number];

/** A figure month by month, as bars and in words: *Per månad: april 0, maj 1, juni 2* (pages.md 3.9). */
export function Trend({ trend: { months, points } }: { trend: FigureTrend }) {
  const t = useWords(words);
  const language = useLanguage();
  const { number } = useFormat();
  const said = months.map(
    (month, at) => `${MONTHS[language][Number(month.slice(5)) - 1]} ${number(points[at] ?? 0)}`,
  );
  return <Spark points={points} text={`${t('trend.byMonth')}: ${said.join(', ')}`} />;
}
