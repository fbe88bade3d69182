import { useId, useMemo, useState } from 'react';
import type { TextFigure } from '../report-figures.js';
import { figuresFor, type HashQuery } from './hash-query.js';

/** So many are offered; one more letter narrows them. */
const MOST = 8;

/** The keys of the list while it is open; all others are the text's. */
export type HashKey = 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Escape';

export interface FigureHash {
  readonly listId: string;
  readonly offered: readonly TextFigure[];
  /** Which of them Enter takes. */
  readonly at: number;
  readonly optionId: (at: number) => string;
  /** What the text says: a `#` is looked for, or no more. */
  readonly onQuery: (query: HashQuery | null) => void;
  /** Whether the list has taken the key. */
  readonly onKey: (key: HashKey) => boolean;
  readonly take: (figure: TextFigure) => void;
}

/** *#* in a text: the list of figures by name, from which one is put in its place. */
export function useFigureHash(
  figures: readonly TextFigure[],
  put: (from: number, to: number, token: string) => void,
): FigureHash {
  const id = useId();
  const [query, setQuery] = useState<HashQuery | null>(null);
  const [at, setAt] = useState(0);
  // Put away with Esc, until another one is begun.
  const [away, setAway] = useState<number | null>(null);
  const offered = useMemo(
    () =>
      query === null || query.from === away ? [] : figuresFor(query.query, figures).slice(0, MOST),
    [query, away, figures],
  );
  const take = (figure: TextFigure) => {
    if (query) put(query.from, query.to, figure.token);
  };
  const step = (by: number) => {
    setAt((at + by + offered.length) % offered.length);
    return true;
  };
  return {
    listId: `${id}figures`,
    offered,
    at,
    optionId: (place) => `${id}figure${place}`,
    onQuery: (next) => {
      if (next?.query !== query?.query || next?.from !== query?.from) setAt(0);
      if (next === null) setAway(null);
      setQuery(next);
    },
    onKey: (key) => {
      const chosen = offered[at];
      if (!chosen) return false;
      if (key === 'ArrowDown') return step(1);
      if (key === 'ArrowUp') return step(-1);
      if (key === 'Enter') take(chosen);
      else setAway(query?.from ?? null);
      return true;
    },
    take,
  };
}
