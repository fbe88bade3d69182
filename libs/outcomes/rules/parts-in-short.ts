import type { FigureRecord } from './figure-record.js';

/** A part of a figure as it goes over the wire. */
export interface NamedPart {
  readonly key: string;
  readonly name?: string | null;
  readonly figure: FigureRecord;
}

/**
 * Parts of agencies of the same kind together, SOC 53 of Lund's 43 and Helsingborg's 10, the largest
 * first and then by monogram. Parts stay as they are where one of them is no agency's or is not shown:
 * a sum would tell it.
 *
 * @param monogramOf of the agency a part belongs to (`SOC`, `POL`, `FA`); null for any other part
 */
export function partsInShort(
  parts: readonly NamedPart[],
  monogramOf: (part: NamedPart) => string | null,
): readonly NamedPart[] {
  const sums = new Map<string, NamedPart>();
  for (const part of parts) {
    const monogram = monogramOf(part);
    const { shown } = part.figure;
    if (monogram === null || shown === null) return parts;
    const sum = (sums.get(monogram)?.figure.shown ?? 0) + shown;
    sums.set(monogram, {
      key: monogram,
      name: monogram,
      figure: { ...part.figure, shown: sum },
    });
  }
  const shownOf = ({ figure: { shown } }: NamedPart) => shown ?? 0;
  return [...sums.values()].sort((a, b) => shownOf(b) - shownOf(a) || (a.key < b.key ? -1 : 1));
}
