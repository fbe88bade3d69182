import type { FigureRowFragment } from './progress.generated.js';

type Part = FigureRowFragment['parts'][number];

/**
 * Parts of agencies of the same kind together, SOC 53 of Lund's 43 and Helsingborg's 10, the largest
 * first. Parts stay as they are where one of them is not shown: a sum would tell it.
 */
export function byMonogram(parts: readonly Part[]): readonly Part[] {
  if (parts.some(({ agency, figure }) => !agency || figure.shown === null)) return parts;
  const sums = new Map<string, Part>();
  for (const part of parts) {
    const name = part.agency?.key.split('-')[0] ?? '';
    const shown = (sums.get(name)?.figure.shown ?? 0) + (part.figure.shown ?? 0);
    sums.set(name, { ...part, key: name, name, figure: { ...part.figure, shown } });
  }
  return [...sums.values()].sort((a, b) => (b.figure.shown ?? 0) - (a.figure.shown ?? 0));
}
