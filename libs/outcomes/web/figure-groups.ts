import type { words } from './words.generated.js';

type GroupName = Extract<keyof NonNullable<(typeof words)['args']>, `figures.${string}`>;

/** Of people: what leads from an attempt to a yes, in this order (pages.md 3.9), and what is told beside it. */
const PEOPLE: readonly string[] = [
  ...['K11', 'K12', 'K13', 'K14', 'K11A', 'K13A', 'K18A'],
  ...['K15', 'K16', 'K17'],
];

interface Group {
  readonly name: GroupName;
  readonly codes: readonly string[];
}

/** The tables of the page; a figure that stands in none of them is among the others. */
const GROUPS: readonly Group[] = [
  { name: 'figures.field', codes: ['K09', 'K10', 'K18', 'K19', 'K20', 'K21'] },
  { name: 'figures.knowledge', codes: ['K01', 'K02', 'K03', 'K04', 'K05', 'K06'] },
];

interface Coded {
  readonly definition: { readonly code: string };
}

/** The figures about people, and the others by group; empty groups are left out. */
export function grouped<Row extends Coded>(figures: readonly Row[]) {
  const at = new Map(figures.map((row) => [row.definition.code, row]));
  const pick = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const row = at.get(code);
      at.delete(code);
      return row ? [row] : [];
    });
  const people = pick(PEOPLE);
  const groups = GROUPS.map(({ name, codes }) => ({ name, rows: pick(codes) }));
  const others = { name: 'figures.other' as GroupName, rows: [...at.values()] };
  return { people, groups: [...groups, others].filter(({ rows }) => rows.length > 0) };
}
