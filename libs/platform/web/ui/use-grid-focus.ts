import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect } from 'react';

const STOP = '[data-stop]';

/**
 * One tab stop in a table, the arrows inside (APG grid). What can be reached bears `data-stop`: a cell,
 * or a button or link in it. Up and down go through what shares a cell, then to the next row; Home and
 * End to the ends of the row, with Ctrl of the table. The stop one left is the one Tab comes back to; at
 * first it is what is chosen, else today.
 */
export function useGridFocus(table: RefObject<HTMLTableElement | null>) {
  useLayoutEffect(() => {
    if (table.current) keepOneStop(table.current);
  });
  const onFocus = useCallback(() => {
    const here = document.activeElement;
    if (table.current && here?.matches(STOP)) keepOneStop(table.current, here as HTMLElement);
  }, [table]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const here = event.target;
      if (!table.current || !(here instanceof HTMLElement) || !here.matches(STOP)) return;
      if (event.altKey || event.metaKey || event.shiftKey) return;
      const next = target(table.current, here, event.key, event.ctrlKey);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
    [table],
  );
  return { onFocus, onKeyDown };
}

function keepOneStop(table: HTMLTableElement, wanted?: HTMLElement) {
  const stops = [...table.querySelectorAll<HTMLElement>(STOP)];
  const one =
    wanted ??
    stops.find((stop) => stop.dataset.at !== undefined) ??
    stops.find((stop) => stop.getAttribute('aria-expanded') === 'true') ??
    stops.find((stop) => stop.closest('[data-today]')) ??
    stops[0];
  for (const stop of stops) {
    stop.tabIndex = stop === one ? 0 : -1;
    // What one has been at stays the stop, whatever is drawn again.
    if (stop !== one) delete stop.dataset.at;
    else if (wanted) stop.dataset.at = '';
  }
}

function target(table: HTMLTableElement, here: HTMLElement, key: string, ctrl: boolean) {
  const rows = cellsOf(table);
  const cell = here.closest<HTMLTableCellElement>('td, th');
  const row = rows.findIndex((cells) => cells.includes(cell as HTMLTableCellElement));
  const line = rows[row];
  if (!cell || !line) return undefined;
  const column = line.indexOf(cell);
  const inCell = stopsOf(cell);
  const at = inCell.indexOf(here);
  const upward = rows.slice(0, row).map((cells) => cells[column]);
  const downward = rows.slice(row + 1).map((cells) => cells[column]);
  const other = (cells: readonly (HTMLTableCellElement | undefined)[]) =>
    cells.filter((each) => each && each !== cell && stopsOf(each).length > 0);
  const first = (cells: readonly (HTMLTableCellElement | undefined)[]) => {
    const [found] = other(cells);
    return found ? stopsOf(found) : [];
  };
  switch (key) {
    case 'ArrowRight':
      return first(line.slice(column + 1))[0];
    case 'ArrowLeft':
      return first(line.slice(0, column).reverse())[0];
    case 'ArrowDown':
      return inCell[at + 1] ?? first(downward)[0];
    case 'ArrowUp':
      return at > 0 ? inCell[at - 1] : first(upward.reverse()).at(-1);
    case 'Home':
      return first(ctrl ? rows.flat() : line)[0];
    case 'End':
      return first((ctrl ? rows.flat() : [...line]).reverse())[0];
    default:
      return undefined;
  }
}

function stopsOf(cell: HTMLElement): HTMLElement[] {
  if (cell.matches(STOP)) return [cell];
  return [...cell.querySelectorAll<HTMLElement>(STOP)];
}

/** The table as rows of cells; a cell over several rows or columns stands in each of them. */
function cellsOf(table: HTMLTableElement): readonly HTMLTableCellElement[][] {
  const rows: HTMLTableCellElement[][] = [...table.rows].map(() => []);
  [...table.rows].forEach((row, index) => {
    for (const cell of row.cells) {
      let column = 0;
      while (rows[index]?.[column]) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) {
        for (let right = 0; right < cell.colSpan; right += 1) {
          const line = rows[index + down];
          if (line) line[column + right] = cell;
        }
      }
    }
  });
  return rows;
}
