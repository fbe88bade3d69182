import { useEffect, useMemo, useRef, useState } from 'react';
import type { Finding } from '../rules/personal-data/finding.js';
import { plainScan } from '../rules/personal-data/plain-scan.js';

/** Long enough not to ask in the middle of a number, short enough to be read before sending. */
const PAUSE_MS = 400;
/** More than this at once was not typed but pasted, dropped or filled in: it is told at once. */
const TYPED_AT_ONCE = 2;

/** The whole guard, once it has come: for this field and for all after it. */
let whole: typeof plainScan | undefined;

/** The whole guard as soon as somebody writes; until it has come, and without a network, the plain one. */
function useScan(isNeeded: boolean): typeof plainScan {
  const [scan, setScan] = useState(() => whole ?? plainScan);
  useEffect(() => {
    if (!isNeeded || scan === whole || !navigator.onLine) return;
    let isGone = false;
    import('../rules/personal-data/scan.js').then(
      (guard) => {
        whole = guard.scan;
        if (!isGone) setScan(() => guard.scan);
      },
      // A network that breaks: the API runs all of it, and answers at the same field.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, scan]);
  return scan;
}

/**
 * What the guard finds in a text at every stroke. What is stopped is told at once; what is only
 * asked about waits for a pause. Only a hint: the API runs the same rule and decides (INV-01).
 */
export function useLiveGuard(text: string): readonly Finding[] {
  const scan = useScan(text !== '');
  const findings = useMemo(() => scan(text, { now: new Date() }).findings, [scan, text]);
  const before = useRef(text);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const isTyped = Math.abs(text.length - before.current.length) <= TYPED_AT_ONCE;
    before.current = text;
    const timer = setTimeout(() => setSettled(text), isTyped ? PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [text]);
  return settled === text ? findings : findings.filter(({ severity }) => severity === 'block');
}
