import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import './drag-to-day.css';

/** How far the mouse goes before a press is a drag. */
const FAR_PX = 6;

interface Drag {
  readonly x: number;
  readonly y: number;
  /** Something is drawn, and no longer only pressed. */
  isOn: boolean;
  over: HTMLElement | null;
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * Drawing a block to another day with the mouse: `onDrop` is told the day, where the cell says that it can
 * be planned (`data-day`). Esc, and letting go anywhere else, leaves everything as it was. A press without
 * a way is a click; a finger scrolls.
 */
export function useDragToDay(from: string, onDrop: (day: string) => void) {
  const drag = useRef<Drag | null>(null);
  const wasDrag = useRef(false);
  const block = useRef<HTMLElement | null>(null);

  const mark = (cell: HTMLElement | null) => {
    if (!drag.current || drag.current.over === cell) return;
    drag.current.over?.removeAttribute('data-drop');
    cell?.setAttribute('data-drop', '');
    drag.current.over = cell;
  };
  const end = () => {
    mark(null);
    if (drag.current) document.removeEventListener('keydown', drag.current.onKey, true);
    block.current?.removeAttribute('data-dragged');
    drag.current = null;
  };
  const latest = useRef(end);
  useEffect(() => () => latest.current(), []);

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasDrag.current = false;
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      const onKey = (pressed: KeyboardEvent) => {
        if (pressed.key !== 'Escape' || !drag.current?.isOn) return;
        pressed.preventDefault();
        pressed.stopPropagation();
        end();
      };
      block.current = event.currentTarget;
      drag.current = { x: event.clientX, y: event.clientY, isOn: false, over: null, onKey };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const now = drag.current;
      if (!now) return;
      if (!now.isOn) {
        if (Math.hypot(event.clientX - now.x, event.clientY - now.y) < FAR_PX) return;
        now.isOn = true;
        wasDrag.current = true;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        event.currentTarget.setAttribute('data-dragged', '');
        document.addEventListener('keydown', now.onKey, true);
      }
      const cell = document
        .elementFromPoint(event.clientX, event.clientY)
        ?.closest<HTMLElement>('td[data-day]');
      mark(cell && cell.dataset.day !== from ? cell : null);
    },
    onPointerUp: () => {
      const day = drag.current?.isOn ? drag.current.over?.dataset.day : undefined;
      end();
      if (day) onDrop(day);
    },
    onPointerCancel: end,
    onLostPointerCapture: end,
    // The click that ends a drag is none; a key pressed on the block after it is one.
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (!wasDrag.current) return;
      wasDrag.current = false;
      if (event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onDragStart: (event: MouseEvent<HTMLElement>) => event.preventDefault(),
  };
}
