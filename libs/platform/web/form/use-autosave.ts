import type { Problem } from '@stad/platform/rules/problem.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { problemsOf } from '../graphql/request-error.js';

/** How a part that saves by itself stands: *waiting* for the hand to rest, on its way, there, or not. */
export type AutosaveState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface AutosaveOptions<Values> {
  readonly values: Values;
  /** Saves one part; usually `mutation.send(…)`. Never called twice at the same time. */
  readonly send: (values: Values) => Promise<unknown>;
  /** Seen here: a value that cannot be sent yet waits until it can. */
  readonly check?: (values: Values) => readonly Problem[];
  /** Rest after the last change, in milliseconds. */
  readonly delay?: number;
}

export interface Autosave {
  readonly state: AutosaveState;
  /** When the last save arrived; undefined before the first. */
  readonly savedAt: Date | undefined;
  /** Of the last save; the fields keep what was typed. */
  readonly problems: readonly Problem[];
  /** Saves now: for Ctrl+Enter and before a step that needs it. */
  flush(): Promise<void>;
}

/**
 * Saves a part of a record 2 s after the last change, one save at a time: what is typed meanwhile
 * goes with the next. Leaving the page saves what is left.
 */
export function useAutosave<Values>(options: AutosaveOptions<Values>): Autosave {
  const { values, delay = 2000 } = options;
  const text = JSON.stringify(values);
  const latest = useRef(options);
  const savedText = useRef(text);
  const running = useRef<Promise<void> | undefined>(undefined);
  const [state, setState] = useState<AutosaveState>('saved');
  const [savedAt, setSavedAt] = useState<Date>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    latest.current = options;
  });

  const flush = useCallback(async (): Promise<void> => {
    while (running.current) await running.current;
    const { values: now, send, check } = latest.current;
    const sent = JSON.stringify(now);
    if (sent === savedText.current) return;
    const found = check?.(now) ?? [];
    setProblems(found);
    if (found.length > 0) return;
    running.current = (async () => {
      setState('saving');
      try {
        await send(now);
        savedText.current = sent;
        setSavedAt(new Date());
        setState('saved');
      } catch (error) {
        setProblems(problemsOf(error));
        setState('failed');
      } finally {
        running.current = undefined;
      }
    })();
    await running.current;
  }, []);

  useEffect(() => {
    if (text === savedText.current) return;
    setState('waiting');
    const timer = setTimeout(() => void flush(), delay);
    return () => clearTimeout(timer);
  }, [text, delay, flush]);

  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );

  return { state, savedAt, problems, flush };
}
