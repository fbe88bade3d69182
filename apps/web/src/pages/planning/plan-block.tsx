import { isMovable, type Planned } from './planned.js';
import { PlannedItem } from './planned-item.js';
import { useDragToDay } from './use-drag-to-day.js';

/** What stands in a cell as a button that opens the panel; with the mouse it is drawn to another day. */
export function PlanBlock(props: {
  item: Planned;
  date: string;
  isSelected: boolean;
  onSelect: (id: string) => void;
  onMove?: ((item: Planned, day: string) => void) | undefined;
}) {
  const { item, date, onSelect, onMove } = props;
  const drag = useDragToDay(date, (day) => onMove?.(item, day));
  return (
    <button
      type="button"
      className="planned"
      data-agency={item.owner.kind}
      data-tone={item.tone}
      data-stop=""
      data-item={item.id}
      aria-expanded={props.isSelected}
      {...(onMove && isMovable(item) ? drag : {})}
      onClick={() => onSelect(item.id)}
    >
      <PlannedItem item={item} date={date} />
    </button>
  );
}
