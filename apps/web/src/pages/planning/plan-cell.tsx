import type { Block } from '@stad/activities/core/web/week/week-grid.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import type { DayFacts } from './day-head.js';
import type { PlanItem } from './planned.js';
import { PlannedItem } from './planned-item.js';
import { TakenItem } from './taken-item.js';

/** One cell of the week: what shares a part of the day, as buttons that open the panel. */
export function PlanCell(props: {
  day: DayFacts;
  dayIndex: number;
  block: Block<PlanItem> | null;
  isLast: boolean;
  selected: string;
  onSelect: (id: string) => void;
}) {
  const { block, day, isLast } = props;
  const className = classNames(day.look, isLast && 'week__cell--last');
  if (block === null) return <td className={className} />;
  return (
    <td className={className} rowSpan={block.rows}>
      <div className="week__items">
        {block.items.map((item) =>
          item.kind === 'busy' ? (
            <TakenItem key={item.id} item={item} />
          ) : (
            <button
              type="button"
              key={item.id}
              className="planned"
              data-agency={item.owner.kind}
              data-tone={item.tone}
              data-day={props.dayIndex}
              aria-expanded={props.selected === item.id}
              onClick={() => props.onSelect(item.id)}
            >
              <PlannedItem item={item} date={day.date} />
            </button>
          ),
        )}
      </div>
    </td>
  );
}
