import { isBandOver } from '@stad/activities/core/web/week/band-span.js';
import { BANDS, type Block } from '@stad/activities/core/web/week/week-grid.js';
import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { DayFacts } from './day-head.js';
import { DayCell } from './day-row.js';
import { NewPassLink } from './new-pass-link.js';
import { PlanBlock } from './plan-block.js';
import type { PlanItem, Planned } from './planned.js';
import { TakenItem } from './taken-item.js';
import { words } from './words.generated.js';

/**
 * One cell of the week: what shares a part of the day, as buttons that open the panel; where nothing of
 * one's own stands and the hours are to come, the way to a new pass.
 */
export function PlanCell(props: {
  day: DayFacts;
  row: number;
  block: Block<PlanItem> | null;
  mayPlan: boolean;
  selected: string;
  onSelect: (id: string) => void;
  onMove?: ((item: Planned, day: string) => void) | undefined;
}) {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const { block, day, row } = props;
  const rows = block?.rows ?? 1;
  const band = BANDS[row]?.band ?? 'DAY';
  const mayPlan = props.mayPlan && !isBandOver(day.date, band, today, new Date());
  const items = block?.items ?? [];
  const isFree = items.every((item) => item.kind === 'busy');
  const isStop = isFree && !mayPlan;
  return (
    <DayCell
      day={day}
      isStop={isStop}
      className={row + rows === BANDS.length && 'week__cell--last'}
      rows={rows}
    >
      {items.length === 0 && isStop && (
        <span className="visually-hidden">
          {t('cell.empty', { day: format.day(day.date), band: t(`spoken.${band}`) })}
        </span>
      )}
      <div className="week__items">
        {items.map((item) =>
          item.kind === 'busy' ? (
            <TakenItem key={item.id} item={item} />
          ) : (
            <PlanBlock
              key={item.id}
              item={item}
              date={day.date}
              isSelected={props.selected === item.id}
              onSelect={props.onSelect}
              onMove={props.onMove}
            />
          ),
        )}
        {isFree && mayPlan && <NewPassLink date={day.date} band={band} />}
      </div>
    </DayCell>
  );
}
