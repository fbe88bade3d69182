import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { CompareChart } from '@stad/platform/web/ui/chart/compare-chart.js';
import { Segmented } from '@stad/platform/web/ui/segmented.js';
import './activity-charts.css';
import { useCategoryName } from './category-name.js';
import { type FigureTrend, useChartValue } from './chart-values.js';
import { movesAtClosings } from './closing.js';
import { FigureOverTime, goalOfAll } from './figure-over-time.js';
import type { FigureByTownFragment, GoalRowFragment } from './progress.generated.js';
import { useSaid } from './published-figure.js';
import { useUnknown } from './unknown.js';
import { words } from './words.generated.js';

export interface ActivityChartsProps {
  readonly byTown: readonly FigureByTownFragment[];
  readonly trends: readonly FigureTrend[];
  readonly goals: readonly GoalRowFragment['goal'][];
  /** The days of the programme. */
  readonly span: { readonly from: string; readonly to: string };
  /** Months are told of the whole programme alone. */
  readonly isWhole: boolean;
}

/** One figure of what is done, month by month and town by town; which one is chosen, and none is of persons. */
export function ActivityCharts({ byTown, trends, goals, span, isWhole }: ActivityChartsProps) {
  const t = useWords(words);
  const said = useSaid();
  const drawn = byTown.filter(({ definition: { code } }) => !movesAtClosings(code));
  const trendOf = (code: string) => trends.find((trend) => trend.code === code);
  const figures = drawn.filter(({ towns, definition: { code } }) => towns ?? trendOf(code));
  const [chosen, choose] = useUrlValue('siffra', figures[0]?.definition.code ?? '');
  const shown = figures.find(({ definition: { code } }) => code === chosen) ?? figures[0];
  if (!shown) return null;
  const { definition, towns } = shown;
  const trend = trendOf(definition.code);
  return (
    <Card
      heading={t('charts.heading')}
      action={
        figures.length > 1 && (
          <div className="no-print">
            <Segmented
              label={t('charts.choose')}
              value={definition.code}
              onChange={choose}
              options={figures.map(({ definition: each }) => ({
                value: each.code,
                label: t.maybe(`charts.${each.code}`) ?? said(each.name),
              }))}
            />
          </div>
        )
      }
    >
      {trends.length === 0 && !isWhole && <p className="meta">{t('trend.ofProgramme')}</p>}
      <div className="activity-charts">
        {trend && (
          <FigureOverTime
            definition={definition}
            trend={trend}
            span={span}
            goal={goalOfAll(goals, definition.code)}
          />
        )}
        {towns && <TownsCompared definition={definition} towns={towns} />}
      </div>
    </Card>
  );
}

/** Towns beside each other; those that one may not know stand in one row, and only if something is there. */
function TownsCompared({
  definition,
  towns,
}: {
  definition: FigureByTownFragment['definition'];
  towns: NonNullable<FigureByTownFragment['towns']>;
}) {
  const t = useWords(words);
  const said = useSaid();
  const format = useFormat();
  const unknown = useUnknown();
  const nameOf = useCategoryName('site');
  const drawnAs = useChartValue();
  const rows = towns.cells
    .filter(({ name, figure }) => name || figure.shown !== 0)
    .map(({ key, name, figure }) => ({ key, name: nameOf(key, name), ...drawnAs(figure) }));
  const isShare = rows.some(({ length }) => length !== undefined);
  const lengthOf = (row: (typeof rows)[number]) =>
    row.length ?? (row.value.kind === 'shown' ? row.value.value : 0);
  const most = Math.max(...rows.map(lengthOf));
  const first = rows.filter((row) => most > 0 && lengthOf(row) === most).map(({ name }) => name);
  const name = said(definition.name);
  const seen = first.length > 0 ? t('charts.towns.most', { name, town: format.list(first) }) : null;
  return (
    <CompareChart
      name={t('charts.towns', { name })}
      rows={rows}
      labels={{ row: t('charts.town'), value: said(definition.unit) }}
      caption={[seen ?? t('charts.towns.none', { name }), unknown(definition)].join(' ')}
      {...(isShare ? { longest: 1 } : {})}
    />
  );
}
