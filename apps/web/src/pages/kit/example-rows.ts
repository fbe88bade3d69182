/** A row of the example: made up, and the same each time. */
export interface ExampleRow {
  readonly number: string;
  readonly day: string;
  readonly place: Place;
  readonly state: (typeof EXAMPLE_STATES)[number];
  readonly contacts: number;
}

export const PLACES = ['centre', 'station', 'north'] as const;
export type Place = (typeof PLACES)[number];

export const EXAMPLE_STATES = ['waiting', 'ready', 'done'] as const;
const STATES = ['done', 'done', 'waiting', 'done', 'ready'] as const;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2012, 0, 1);

/** As many as somebody asks for, none like another. */
export function exampleRows(count: number): readonly ExampleRow[] {
  return Array.from({ length: count }, (_, at) => ({
    number: `EX-${String(at + 1).padStart(4, '0')}`,
    day: new Date(FIRST_DAY + at * DAY_MS).toISOString().slice(0, 10),
    place: PLACES[(at * 7) % PLACES.length] as Place,
    state: STATES[(at * 3) % STATES.length] as ExampleRow['state'],
    contacts: (at * 37) % 23,
  }));
}

const COMPARES: Readonly<Record<string, (one: ExampleRow, other: ExampleRow) => number>> = {
  number: (one, other) => one.number.localeCompare(other.number),
  day: (one, other) => one.day.localeCompare(other.day),
  contacts: (one, other) => one.contacts - other.contacts,
};

/** What a server would answer: one page of the rows that match, in order, and how many there are. */
export function pageOf(
  rows: readonly ExampleRow[],
  asked: {
    place: string;
    state: string;
    by: string;
    descending: boolean;
    page: number;
    size: number;
  },
): { readonly rows: readonly ExampleRow[]; readonly total: number } {
  const compare = COMPARES[asked.by] ?? (() => 0);
  const sign = asked.descending ? -1 : 1;
  const matching = rows
    .filter(({ place }) => asked.place === '' || place === asked.place)
    .filter(({ state }) => asked.state === '' || state === asked.state)
    .toSorted((one, other) => sign * compare(one, other));
  const from = (asked.page - 1) * asked.size;
  return { rows: matching.slice(from, from + asked.size), total: matching.length };
}
