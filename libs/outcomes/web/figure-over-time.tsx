import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TimeChart, type TimePoint } from '@stad/platform/web/ui/chart/time-chart.js';
import { type FigureTrend, periodsOf, useTimePoints } from './chart-values.js';
import type { GoalRowFragment } from './progress.generated.js';
import { useSaid } from './published-figure.js';
import { useUnknown } from './unknown.js';
import { words } from './words.generated.js';

/** The goal that the months of a whole programme add up towards: of no town, and of no one agency. */
export function goalOfAll(
  goals: readonly GoalRowFragment['goal'][],
  code: string,
): FigureOverTimeProps['goal'] {
  return goals.flatMap(({ kpi, measure, siteId, subject, target, planToDate }) =>
    kpi === code && measure === 'VALUE' && !siteId && !subject && target !== null
      ? [{ target, planToDate: planToDate ?? 0 }]
      : [],
  )[0];
}

interface SaidText {
  readonly sv: string;
  readonly en: string;
}

export interface FigureOverTimeProps {
  readonly definition: {
    readonly code: string;
    readonly name: SaidText;
    readonly unit: SaidText;
    readonly doesNotSay: SaidText;
  };
  readonly trend: FigureTrend;
  readonly span: { readonly from: string; readonly to: string };
  /** Of the whole programme: the bars add up towards it. */
  readonly goal?: { readonly target: number; readonly planToDate: number } | undefined;
}

/** A figure of the whole programme over time, with its goal and the plan of today where it has them. */
export function FigureOverTime({ definition, trend, span, goal }: FigureOverTimeProps) {
  const t = useWords(words);
  const said = useSaid();
  const { number } = useFormat();
  const unknown = useUnknown();
  const { step, points } = useTimePoints()(periodsOf(trend, span.from, span.to), Boolean(goal));
  const seen = useSeen()(points, said(definition.unit), goal?.target);
  const isOver = points.every(({ value }) => value.kind !== 'none');
  return (
    <TimeChart
      name={t('charts.time', { name: said(definition.name) })}
      points={points}
      caption={[seen, unknown(definition)].filter(Boolean).join(' ')}
      goal={goal && { value: goal.target, text: t('charts.goal', { n: number(goal.target) }) }}
      plan={
        goal && !isOver
          ? { value: goal.planToDate, text: t('charts.plan', { n: number(goal.planToDate) }) }
          : undefined
      }
      labels={{
        period: t(`charts.step.${step}`),
        value: said(definition.unit),
        ...(goal ? { sum: t('charts.sum') } : {}),
      }}
    />
  );
}

/** *5 fältpass, flest i juni 2022 (2).* Of what is added up towards a goal: *5 av 12 fältpass.* */
function useSeen(): (points: readonly TimePoint[], unit: string, target?: number) => string {
  const t = useWords(words);
  const { number } = useFormat();
  return (points, unit, target) => {
    const shown = points.flatMap(({ name, value }) =>
      value.kind === 'shown' ? [{ name, value: value.value, text: value.text }] : [],
    );
    const sum = number(shown.reduce((all, { value }) => all + value, 0));
    const [most] = shown.toSorted((a, b) => b.value - a.value);
    if (!most || most.value === 0) return t('charts.time.none', { unit });
    return target === undefined
      ? t('charts.time.most', { sum, unit, period: most.name, most: most.text })
      : t('charts.time.towards', { sum, target: number(target), unit });
  };
}
