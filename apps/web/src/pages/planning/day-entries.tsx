import { Link } from '@stad/platform/web/ui/link.js';
import type { PlanItem, Planned } from './planned.js';
import { PlannedItem } from './planned-item.js';
import { TakenItem } from './taken-item.js';

/** What stands on a day, as links to their pages. */
export function DayEntries(props: { items: readonly PlanItem[]; date: string; day?: string }) {
  return (
    <ul className="days__items">
      {props.items.map((item) => (
        <li key={item.id}>
          {item.kind === 'busy' ? (
            <TakenItem item={item} />
          ) : (
            <Entry item={item} date={props.date} {...(props.day ? { day: props.day } : {})} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Entry({ item, date, day }: { item: Planned; date: string; day?: string }) {
  const content = (
    <>
      {day && <span className="planned__meta">{day}</span>}
      <PlannedItem item={item} date={date} />
    </>
  );
  const looks = { 'data-agency': item.owner.kind, 'data-tone': item.tone };
  return item.path ? (
    <Link
      to={item.path}
      {...(item.search ? { search: item.search } : {})}
      className="planned"
      {...(looks as object)}
    >
      {content}
    </Link>
  ) : (
    <div className="planned planned--plain" {...looks}>
      {content}
    </div>
  );
}
