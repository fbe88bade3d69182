import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Bar } from '@stad/platform/web/ui/bar.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { shownNumber } from '../rules/figure.js';
import { AsOf } from './as-of.js';
import { FigureLink } from './figure-link.js';
import { GapText } from './gap-text.js';
import { type GoalTableProps, TONES } from './goal-table.js';
import { inUnitOfGoal } from './in-unit-of-goal.js';
import './key-numbers.css';
import type { GoalRowFragment } from './progress.generated.js';
import { publishedFigure } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

export interface KeyNumbersProps {
  readonly goals: readonly GoalRowFragment[];
  readonly search: Scope['search'];
  readonly asOf: GoalTableProps['asOf'];
}

/** The few numbers that matter: each large, with what it is held against and how that goes, in one unit. */
export function KeyNumbers({ goals, search, asOf }: KeyNumbersProps) {
  return (
    <ul className="key-numbers">
      {goals.map((row) => (
        <KeyNumber key={row.goal.id} row={row} search={search} day={asOf(row.goal)} />
      ))}
    </ul>
  );
}

function KeyNumber({
  row,
  search,
  day,
}: {
  row: GoalRowFragment;
  search: Scope['search'];
  day: string | null;
}) {
  const t = useWords(words);
  const { number } = useFormat();
  const { goal, actual, isOver, standing } = row;
  const value = actual && shownNumber(publishedFigure(actual));
  const { title, unit, target, planToDate } = goal;
  return (
    <li className="key-number">
      <span className="key-number__value">
        {actual ? (
          <FigureLink
            code={goal.kpi}
            name={title}
            figure={inUnitOfGoal(actual)}
            search={search}
            {...(value === null ? {} : { said: `${number(value)} ${unit}` })}
          />
        ) : (
          <span className="key-number__absent">{t('absent.figure')}</span>
        )}
      </span>
      <span className="key-number__title">{title}</span>
      <span className="key-number__target">
        {target !== null && t('key.target', { target: number(target), unit })}
        {!isOver && planToDate !== null && ` · ${t('key.plan', { plan: number(planToDate) })}`}
        {actual && <AsOf figure={actual} day={day} />}
      </span>
      {value !== null && target !== null && (
        <span className="key-number__bar">
          <Bar
            value={value}
            target={target}
            label={`${title}, ${unit}`}
            {...(isOver || planToDate === null ? {} : { plan: planToDate })}
          />
        </span>
      )}
      <span className="key-number__standing">
        <StatusText tone={TONES[standing] ?? 'draft'}>{t.maybe(`standing.${standing}`)}</StatusText>
        <span className="meta">
          <GapText row={row} />
        </span>
      </span>
    </li>
  );
}
