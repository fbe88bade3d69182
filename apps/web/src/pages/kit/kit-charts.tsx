import { MONTHS } from '@stad/platform/rules/day-words.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ChartValue } from '@stad/platform/web/ui/chart/chart-value.js';
import { CompareChart } from '@stad/platform/web/ui/chart/compare-chart.js';
import { TimeChart } from '@stad/platform/web/ui/chart/time-chart.js';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

const COUNTS: readonly number[] = [1, 0, 3, 2, 1];
/** April first, and as many months ahead as have been. */
const FIRST = 3;

const shown = (value: number): ChartValue => ({ kind: 'shown', value, text: String(value) });

/** A chart for each question: over time, against a goal, and beside each other. */
export function KitCharts() {
  const t = useWords(words);
  const hidden: ChartValue = { kind: 'hidden', text: t('chart.hiddenCell') };
  const towns = [
    { key: 'lund', name: 'Lund', value: shown(18) },
    { key: 'helsingborg', name: 'Helsingborg', value: shown(7) },
    { key: 'malmo', name: 'Malmö', value: hidden },
    { key: 'kronhamn', name: 'Kronhamn', value: shown(0) },
  ];
  return (
    <>
      <KitPart name="TimeChart · ChartFigure · ChartMark">
        <div className="kit-charts">
          <Months isSum={false} />
          <Months isSum />
        </div>
      </KitPart>
      <KitPart name="CompareChart">
        <CompareChart
          name={t('chart.towns')}
          caption={t('chart.compare.caption')}
          rows={towns}
          labels={{ row: t('chart.town'), value: t('chart.count') }}
        />
      </KitPart>
    </>
  );
}

/** Month by month, or added up towards a goal; one month is hidden, and the last have not come. */
function Months({ isSum }: { isSum: boolean }) {
  const t = useWords(words);
  const language = useLanguage();
  const ahead: ChartValue = { kind: 'none', text: t('chart.ahead') };
  const points = Array.from({ length: 8 }, (_, at) => {
    const month = MONTHS[language][FIRST + at] ?? '';
    const count = COUNTS[at];
    const before = COUNTS.slice(0, at).reduce((sum, one) => sum + one, 0);
    const isHiddenMonth = !isSum && at === 4;
    const value = count === undefined ? ahead : shown(count);
    return {
      key: month,
      name: month,
      short: month.slice(0, 3),
      value: isHiddenMonth ? ({ kind: 'hidden', text: t('chart.hiddenCell') } as const) : value,
      ...(isSum && count !== undefined ? { before, sum: String(before + count) } : {}),
    };
  });
  return (
    <TimeChart
      name={t('chart.name')}
      caption={t(isSum ? 'chart.sum.caption' : 'chart.time.caption')}
      points={points}
      goal={isSum ? { value: 12, text: t('chart.goal') } : undefined}
      plan={isSum ? { value: 8, text: t('chart.plan') } : undefined}
      labels={{
        period: t('chart.period'),
        value: t('chart.value'),
        ...(isSum ? { sum: t('chart.sum') } : {}),
      }}
    />
  );
}
