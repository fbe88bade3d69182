import { type EarlierFigure, earlierFrom } from '../history.js';
import { publishTogether } from '../publish-together.js';
import type { PublishedTable } from '../published-table.js';
import { RawCounts } from '../raw-counts.js';
import type { Statement } from './reader.js';
import type { Case } from './verdict.js';

const THRESHOLD = 5;
const SITES = ['a', 'b', 'c'];
/** Consecutive days as quarters of a year, each of which may end a period. */
const DAYS = [
  '2022-01-01/2022-03-31',
  '2022-04-01/2022-06-30',
  '2022-07-01/2022-09-30',
  '2022-10-01/2022-12-31',
];
const KINDS = ['x', 'y', 'z'];

/**
 * A year of counts by place, quarter and kind, and the publications that come out of it one after
 * the other: each a period, by place and by kind, which share their total.
 */
export interface MadeYear {
  /** Agency by agency: places, in them quarters, in them kinds. */
  readonly parts: readonly (readonly number[])[];
  readonly periods: readonly { readonly first: number; readonly last: number }[];
}

const SIZE = SITES.length * DAYS.length * KINDS.length;
const at = (site: number, day: number, kind: number) =>
  (site * DAYS.length + day) * KINDS.length + kind;

export function madeYear(random: () => number): MadeYear {
  const mean = [0.4, 1, 3, 8][Math.floor(random() * 4)] as number;
  const agencies = 1 + Math.floor(random() * 2);
  const parts = [...Array(agencies)].map(() =>
    [...Array(SIZE)].map(() => (random() < 0.4 ? 0 : Math.floor(-Math.log(1 - random()) * mean))),
  );
  const periods = [...Array(2 + Math.floor(random() * 3))].map(() => {
    const first = Math.floor(random() * DAYS.length);
    return { first, last: first + Math.floor(random() * (DAYS.length - first)) };
  });
  return { parts, periods };
}

interface Cut {
  readonly first: number;
  readonly last: number;
}

/** The smallest counts that a place and a period are made of; of all places or kinds when left out. */
function membersOf({ first, last }: Cut, site?: number, kind?: number): number[] {
  const members: number[] = [];
  for (let s = 0; s < SITES.length; s++) {
    for (let d = first; d <= last; d++) {
      for (let k = 0; k < KINDS.length; k++) {
        if ((site === undefined || s === site) && (kind === undefined || k === kind)) {
          members.push(at(s, d, k));
        }
      }
    }
  }
  return members;
}

const periodOf = ({ first, last }: Cut) =>
  `${DAYS[first]?.split('/')[0]}/${DAYS[last]?.split('/')[1]}`;

/** What comes out with one period: by place and by kind, and which of the smallest counts each figure is. */
export interface Issue {
  readonly period: string;
  readonly tables: readonly [PublishedTable, PublishedTable];
  readonly groups: readonly [readonly (readonly number[])[], readonly (readonly number[])[]];
}

/** Publishes period by period, each against all before it. */
export function publishedYear({ parts, periods }: MadeYear): readonly Issue[] {
  const figures: EarlierFigure[] = [];
  const cells = (groups: readonly (readonly number[])[]) =>
    parts.map((part, agency) => ({
      agencyId: `agency ${agency}`,
      cells: groups.map((group) => group.reduce((sum, each) => sum + (part[each] as number), 0)),
    }));
  const raw = (dimensions: RawDimensions, groups: readonly (readonly number[])[], cut: Cut) =>
    new RawCounts({ subject: 'persons', dimensions, contributions: cells(groups) }).of('K12', {
      period: periodOf(cut),
    });
  const whole = { first: 0, last: DAYS.length - 1 };
  const quarters = SITES.flatMap((_, s) => DAYS.map((_, d) => membersOf({ first: d, last: d }, s)));
  const site = { key: 'site', categories: SITES };
  const kindQuarters = KINDS.flatMap((_, k) =>
    DAYS.map((_, d) => membersOf({ first: d, last: d }, undefined, k)),
  );
  const days = { key: 'period', categories: DAYS };
  const kind = { key: 'kind', categories: KINDS };
  const segments = [raw([site, days], quarters, whole), raw([kind, days], kindQuarters, whole)];
  return periods.map((cut) => {
    const bySite = SITES.map((_, s) => membersOf(cut, s));
    const byKind = KINDS.map((_, k) => membersOf(cut, undefined, k));
    const tables = publishTogether({
      tables: [raw([site], bySite, cut), raw([kind], byKind, cut)],
      audience: 'funder',
      history: { segments, figures },
    }) as [PublishedTable, PublishedTable];
    const period = periodOf(cut);
    for (const table of tables) figures.push(...earlierFrom(table, 'K12', { period }));
    return { period, tables, groups: [bySite, byKind] };
  });
}

/** The same, and all that a reader has of it at the end. */
export function publishYear(year: MadeYear): readonly Case[] {
  const statements = publishedYear(year).flatMap(({ tables, groups }, order) =>
    tables
      .flatMap((table, at) => told(table, groups[at] as Issue['groups'][0]))
      .map((each) => ({ ...each, order })),
  );
  const { parts, periods } = year;
  return [{ threshold: THRESHOLD, statements, parts, spans: spansBetween(periods), whole: true }];
}

type RawDimensions = ConstructorParameters<typeof RawCounts>[0]['dimensions'];

function told(table: PublishedTable, groups: readonly (readonly number[])[]): Statement[] {
  const { cells, total, together, dimensions } = table;
  const categories = dimensions[0]?.categories ?? [];
  const merged = groups.filter((_, each) =>
    together?.categories.includes(categories[each] as string),
  );
  return [
    { cell: total, members: groups.flat(), isTotal: true },
    ...cells.map((cell, each) => ({ cell, members: groups[each] as readonly number[] })),
    ...(together ? [{ cell: together.value, members: merged.flat() }] : []),
  ];
}

/** Every span between two ends of published periods, in all and place by place. */
function spansBetween(periods: readonly Cut[]): number[][] {
  const edges = [...new Set(periods.flatMap(({ first, last }) => [first, last + 1]))].sort();
  return edges.flatMap((first, index) =>
    edges.slice(index + 1).flatMap((end) => {
      const cut = { first, last: end - 1 };
      return [
        membersOf(cut),
        ...SITES.map((_, s) => membersOf(cut, s)),
        ...KINDS.map((_, k) => membersOf(cut, undefined, k)),
      ];
    }),
  );
}
