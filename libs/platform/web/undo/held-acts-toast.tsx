import IconArrowBackUp from '@tabler/icons-react/icons/IconArrowBackUp';
import IconX from '@tabler/icons-react/icons/IconX';
import { useEffect } from 'react';
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
      className={`held-acts__act held-acts__act--${state}`}
      onPointerEnter={() => heldActs.pause(key, true)}
      onPointerLeave={() => heldActs.pause(key, false)}
      onFocus={() => heldActs.pause(key, true)}
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

function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, [contenteditable="true"]');
}
