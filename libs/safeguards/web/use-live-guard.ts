import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Finding } from '../rules/personal-data/finding.js';
import { plainScan } from '../rules/personal-data/plain-scan.js';
import type { TextGuard } from './use-text-guard.js';

/** Long enough not to ask in the middle of a number, short enough to be read before sending. */
const PAUSE_MS = 400;
/** More than this at once was not typed but pasted, dropped or filled in: it is told at once. */
const TYPED_AT_ONCE = 2;

type WholeGuard = typeof import('../rules/personal-data/whole-guard.js').wholeGuard;

/** The whole guard, once it has come: for this field and for all after it. */
let whole: WholeGuard | undefined;

/** The whole guard as soon as somebody writes; none until it has come, and without a network. */
function useWholeGuard(isNeeded: boolean): WholeGuard | undefined {
  const [guard, setGuard] = useState(whole);
  useEffect(() => {
    if (!isNeeded || guard || !navigator.onLine) return;
    let isGone = false;
    import('../rules/personal-data/whole-guard.js').then(
      ({ wholeGuard }) => {
        whole = wholeGuard;
        if (!isGone) setGuard(wholeGuard);
      },
      // A network that breaks: the API runs all of it, and answers at the same field.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, guard]);
  return guard;
}

/**
 * What the guard finds in a text at every stroke. What is stopped is told at once; what is only
 * asked about, and what the text makes with another of its form, waits for a pause. Only a hint: the
 * API runs the same rule and decides (INV-01).
 */
export function useLiveGuard(text: string, { field, texts }: TextGuard): readonly Finding[] {
  const guard = useWholeGuard(text !== '');
  const scan = guard?.scan ?? plainScan;
  const alone = useMemo(() => scan(text, { now: new Date() }).findings, [scan, text]);
  const before = useRef(text);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const isTyped = Math.abs(text.length - before.current.length) <= TYPED_AT_ONCE;
    before.current = text;
    const timer = setTimeout(() => setSettled(text), isTyped ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [text]);
  const isSettled = settled === text;
  const isSilent = alone.length === 0;
  useEffect(() => {
    if (!isSettled) return;
    texts.place(
      field,
      isSilent ? text : '',
      guard && ((all) => guard.scanForms(all, { now: new Date() })),
    );
  }, [texts, field, text, isSettled, isSilent, guard]);
  useEffect(() => () => texts.leave(field), [texts, field]);
  const shared = useSyncExternalStore(texts.subscribe, () => texts.foundIn(field));
  return useMemo(() => {
    if (!isSettled) return alone.filter(({ severity }) => severity === 'block');
    return shared.length === 0 ? alone : [...alone, ...shared];
  }, [alone, shared, isSettled]);
}
