import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconX from '@tabler/icons-react/icons/IconX';
import { type RefObject, useEffect, useRef } from 'react';
import { useProblemText } from '../i18n/problem-text.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../ui/button.js';
import { words } from '../words.generated.js';
import { type HeldAct, HOLD_SECONDS, heldActs } from './held-acts.js';
import { useHeldActs } from './use-held-mutation.js';
import './held-acts-toast.css';

/**
 * At the foot of every page: what is about to be sent, with ten seconds to take it back. The time stands
 * still while the pointer or the focus is on it; Ctrl+Z takes back the last.
 */
export function HeldActsToast() {
  const acts = useHeldActs();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      // In a text the keys take back what was typed there.
      if (!isUndo || event.shiftKey || isText(event.target)) return;
      if (heldActs.undoLast()) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  if (acts.length === 0) return <div role="status" />;
  return (
    <div className="held-acts no-print">
      {acts.map((held) => (
        <Toast key={held.act.key} held={held} />
      ))}
    </div>
  );
}

function Toast({ held }: { held: HeldAct }) {
  const t = useWords(words);
  const problemText = useProblemText();
  const { act, state, left, problems } = held;
  const { key } = act;
  const toast = useRef<HTMLDivElement>(null);
  useFocusOnce(toast);
  // The button that was pressed is gone: what came of it stands where one is.
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (state === 'undone' && isLost) toast.current?.focus({ preventScroll: true });
  }, [state]);
  const isCounting = state === 'counting';
  // Gone from under the pointer, the time must not stand still for the next one.
  useEffect(() => () => heldActs.pause(key, false), [key]);
  const said = {
    counting: `${act.counting(HOLD_SECONDS)}. ${t('undo.keys')}`,
    sending: t('undo.sending'),
    done: act.done,
    undone: act.undone,
    failed: [act.undone, ...problems.map((problem) => problemText(problem))].join('. '),
  }[state];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed are the buttons within
    <div
      ref={toast}
      tabIndex={-1}
      className={`held-acts__act held-acts__act--${state}`}
      onPointerEnter={() => heldActs.pause(key, true)}
      onPointerLeave={() => heldActs.pause(key, false)}
      // The time goes on while it is only what one stands on, and stands still at its buttons.
      onFocus={(event) => heldActs.pause(key, event.target !== event.currentTarget)}
      onBlur={() => heldActs.pause(key, false)}
    >
      {/* Spoken once, not every second. */}
      <span role="status" className={isCounting ? 'visually-hidden' : undefined}>
        {said}
      </span>
      {isCounting && <span aria-hidden>{act.counting(left)}</span>}
      <span className="held-acts__ways">
        {isCounting && (
          <>
            <Button icon={<IconArrowBackUp aria-hidden />} onPress={() => heldActs.undo(key)}>
              {t('undo.undo')}
            </Button>
            <Button kind="quiet" onPress={() => void heldActs.now(key)}>
              {act.now}
            </Button>
          </>
        )}
        {(state === 'done' || state === 'undone' || state === 'failed') && (
          <Button
            kind="quiet"
            icon={<IconX aria-hidden />}
            iconOnly
            onPress={() => heldActs.dismiss(key)}
          >
            {t('dialog.close')}
          </Button>
        )}
      </span>
    </div>
  );
}

/** How often it is looked whether the dialog that one came from is gone, in milliseconds. */
const LOOK_MS = 50;

/**
 * Whoever sent something stands on what they may take back: its buttons are one Tab away. When it goes, the focus
 * goes back to where it was. A dialog keeps the focus as long as it is open.
 */
function useFocusOnce(toast: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    let before: Element | null = null;
    const timer = setInterval(() => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      clearInterval(timer);
      if (isText(document.activeElement)) return;
      before = document.activeElement;
      toast.current?.focus({ preventScroll: true });
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, [toast]);
}

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');
}
