import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Bar } from '@stad/platform/web/ui/bar.js';
import { StatusText, type StatusTone } from '@stad/platform/web/ui/status-chip.js';
import { Table } from '@stad/platform/web/ui/table.js';
import { shownNumber } from '../rules/figure.js';
import { AsOf } from './as-of.js';
import { FigureLink, FigureValue } from './figure-link.js';
import { GapText } from './gap-text.js';
import './goal-table.css';
import { inUnitOfGoal } from './in-unit-of-goal.js';
import type { FigureRowFragment, GoalRowFragment } from './progress.generated.js';
import { publishedFigure } from './published-figure.js';
import type { Scope } from './use-scope.js';
import { words } from './words.generated.js';

export const TONES: Readonly<Record<string, StatusTone>> = {
  REACHED: 'done',
  NOT_REACHED: 'notice',
  AHEAD: 'ready',
  ON_PLAN: 'ready',
  BEHIND: 'notice',
  UNKNOWN: 'draft',
  NO_TARGET: 'draft',
};

export interface GoalTableProps {
  readonly goals: readonly GoalRowFragment[];
  readonly search: Scope['search'];
  /** On the page of the figure itself a number leads nowhere else. */
  readonly isOwnPage?: boolean;
  /** The closing day that its outcome is told for; null of what is no count about persons. */
  readonly asOf: (goal: GoalRowFragment['goal']) => string | null;
}

/** The closing days of goals by the figures of the same place. Of another place it is not known here. */
export function closingsOf(
  figures: readonly Pick<FigureRowFragment, 'definition' | 'asOf'>[],
  { variables }: Pick<Scope, 'variables'>,
): GoalTableProps['asOf'] {
  const days = new Map(figures.map(({ definition, asOf }) => [definition.code, asOf]));
  return ({ kpi, siteId }) => (siteId === variables.siteId ? (days.get(kpi) ?? null) : null);
}

/** Goals with plan to date and outcome: the words say how it goes, the bar shows it. */
export function GoalTable(props: GoalTableProps) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Table<GoalRowFragment>
      caption={t('goals.caption')}
      rows={props.goals}
      rowKey={({ goal }) => goal.id}
      columns={[
        {
          key: 'goal',
          label: t('goals.goal'),
          isRowHeader: true,
          cell: (row) => <GoalName row={row} />,
        },
        ...(props.goals.every(({ isOver }) => isOver)
          ? []
          : [
              {
                key: 'plan',
                label: t('goals.plan'),
                isNumber: true,
                cell: ({ goal }: GoalRowFragment) =>
                  goal.planToDate === null ? t('goals.noTarget') : format.number(goal.planToDate),
              },
            ]),
        {
          key: 'actual',
          label: t('goals.actual'),
          isNumber: true,
          cell: (row) => (
            <>
              {props.isOwnPage && row.actual ? (
                <FigureValue figure={inUnitOfGoal(row.actual)} />
              ) : (
                <Actual row={row} search={props.search} />
              )}
              {row.actual && <AsOf figure={row.actual} day={props.asOf(row.goal)} />}
            </>
          ),
        },
        {
          key: 'target',
          label: t('goals.target'),
          isNumber: true,
          cell: ({ goal: { target, unit } }) =>
            target === null ? t('goals.noTarget') : `${format.number(target)} ${unit}`,
        },
        {
          key: 'standing',
          label: t('goals.standing'),
          cell: (row) => (
            <div>
              <StatusText tone={TONES[row.standing] ?? 'draft'}>
                {t.maybe(`standing.${row.standing}`)}
              </StatusText>
              <div className="meta">
                <GapText row={row} />
              </div>
            </div>
          ),
        },
      ]}
    />
  );
}

function GoalName({ row: { goal, actual, isOver } }: { row: GoalRowFragment }) {
  const value = actual && shownNumber(publishedFigure(actual));
  return (
    <div className="goal-table__name">
      {goal.title}
      {value !== null && goal.target !== null && (
        <Bar
          value={value}
          {...(isOver || goal.planToDate === null ? {} : { plan: goal.planToDate })}
          target={goal.target}
          label={`${goal.title}, ${goal.unit}`}
        />
      )}
    </div>
  );
}

function Actual({
  row: { goal, actual },
  search,
}: {
  row: GoalRowFragment;
  search: Scope['search'];
}) {
  const t = useWords(words);
  if (!actual) return <span className="meta">{t('absent.figure')}</span>;
  return (
    <FigureLink code={goal.kpi} name={goal.title} figure={inUnitOfGoal(actual)} search={search} />
  );
}
