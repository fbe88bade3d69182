import type { Figure } from '@stad/outcomes/rules/figure.js';
import { canonicalJson } from './report-snapshot.js';

/** A figure of a report as it was when its figures were fetched. */
export interface FetchedFigure {
  readonly code: string;
  readonly definitionVersion: number;
  readonly value: Figure;
  readonly parts: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: Figure;
  }[];
}

/** What is kept of figures when they are fetched: what they say, not what they mean. */
export function fetchedOf(figures: readonly FetchedFigure[]): readonly FetchedFigure[] {
  return figures.map(({ code, definitionVersion, value, parts }) => ({
    code,
    definitionVersion,
    value,
    parts: parts.map((part) => ({ key: part.key, name: part.name, value: part.value })),
  }));
}

/**
 * Fetched figures as they may be read beside today's. Which cell is taken to protect a small one may
 * have changed since: a number that is not shown today is not shown from memory either, or the two
 * together would give away what each of them hides (field.md 4.6).
 */
export function readableNow(
  fetched: readonly FetchedFigure[],
  now: readonly FetchedFigure[],
): readonly FetchedFigure[] {
  const today = new Map(now.map((figure) => [figure.code, figure]));
  return fetched.map((figure) => {
    const current = today.get(figure.code);
    if (!current) return figure;
    const parts = new Map(current.parts.map(({ key, value }) => [key, value]));
    return {
      ...figure,
      value: readable(figure.value, current.value),
      parts: figure.parts.map((part) => ({
        ...part,
        value: readable(part.value, parts.get(part.key)),
      })),
    };
  });
}

function readable(before: Figure, now: Figure | undefined): Figure {
  return now && 'label' in now ? now : before;
}

/**
 * Do they say the same to whoever reads them today, by the same definitions? What is hidden today is
 * read as hidden in both, and names of parts are no figures.
 */
export function saySame(fetched: readonly FetchedFigure[], now: readonly FetchedFigure[]): boolean {
  return said(readableNow(fetched, now)) === said(now);
}

function said(figures: readonly FetchedFigure[]): string {
  const lines = figures.map(({ code, definitionVersion, value, parts }) => ({
    code,
    definitionVersion,
    value,
    parts: Object.fromEntries(parts.map((part) => [part.key, part.value])),
  }));
  return canonicalJson(Object.fromEntries(lines.map((line) => [line.code, line])));
}
