import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useShortcuts } from '@stad/platform/web/keyboard/shortcuts.js';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { isMovable, type Planned } from './planned.js';
import { words } from './words.generated.js';

const MoveDialog = lazy(() =>
  import('@stad/activities/field-operations/web/plan/move-dialog.js').then(
    ({ MoveDialog: dialog }) => ({ default: dialog }),
  ),
);

export interface Moving {
  /** Opens *Flytta…*; with the day it was drawn to, that day is filled in. */
  readonly ask: ((item: Planned, day?: string) => void) | undefined;
  readonly dialog: ReactNode;
}

/**
 * *Flytta…* of what stands in the week: from the panel, by `.` on the block or with the panel open, and by
 * drawing the block to another day. All three only ask; who may move it is known by the dialog.
 */
export function useMove(props: {
  mayPlan: boolean;
  items: readonly Planned[];
  selected: string;
}): Moving {
  const t = useWords(words);
  const [asked, setAsked] = useState<{ id: string; day?: string | undefined } | null>(null);
  const ask = (item: Planned, day?: string) => setAsked({ id: item.id, day });
  const run = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.item;
    const item = props.items.find(({ id }) => id === (focused ?? props.selected));
    if (item && isMovable(item)) ask(item);
  };
  useShortcuts(props.mayPlan ? [{ keys: '.', label: t('key.move'), run }] : []);
  return {
    ask: props.mayPlan ? ask : undefined,
    dialog: asked && (
      <Suspense fallback={null}>
        <MoveDialog id={asked.id} day={asked.day} onClose={() => setAsked(null)} />
      </Suspense>
    ),
  };
}
