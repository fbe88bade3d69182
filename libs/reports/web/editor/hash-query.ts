/** A figure that is looked for while one writes: `#kon` at a place of the text. */
export interface HashQuery {
  /** Characters before the `#`. */
  readonly from: number;
  /** Behind the last letter. */
  readonly to: number;
  /** What was written after it. */
  readonly query: string;
}

/** So long a name nobody writes. */
const LONGEST = 40;

/**
 * The `#` that the cursor stands behind, with what was written since: at the beginning of a word, and on the same
 * line. `null` where there is none.
 */
export function hashAt(text: string, cursor: number): HashQuery | null {
  const before = text.slice(Math.max(0, cursor - LONGEST - 2), cursor);
  const found = /(?:^|[\s(”"])#([\p{L}\d :,-]*)$/u.exec(before);
  const query = found?.[1];
  if (query === undefined || query.length > LONGEST || query.startsWith(' ')) return null;
  return { from: cursor - query.length - 1, to: cursor, query };
}

interface Named {
  readonly code: string;
  readonly name: string;
  readonly partName?: string;
}

/** The figures whose words begin as those of the query do; those whose name begins so come first. */
export function figuresFor<Figure extends Named>(
  query: string,
  figures: readonly Figure[],
): readonly Figure[] {
  const asked = wordsOf(query);
  const fitting = figures.filter(({ code, name, partName = '' }) => {
    const words = wordsOf(`${code} ${name} ${partName}`);
    return asked.every((one) => words.some((word) => word.startsWith(one)));
  });
  const first = ({ code, name }: Named) =>
    [code, name].some((each) => plain(each).startsWith(plain(query)));
  return [...fitting.filter(first), ...fitting.filter((one) => !first(one))];
}

const plain = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').trim();

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
