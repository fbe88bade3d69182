import MiniSearch from 'minisearch';
import { type CommandEntry, type CommandGroup, GROUPS } from '../command-entries.js';

/** Of a kind; who writes one more letter sees the rest. */
const MOST = 6;

/** What somebody most likely means when several say the same. */
const WEIGHT: Readonly<Record<CommandGroup, number>> = {
  ...{ jump: 9, recent: 0, action: 1.1, situation: 1.5, page: 1.3, contact: 1.2, area: 1.2 },
  ...{ figure: 1, function: 0.9, law: 0.8, help: 0.7, material: 0.8, activity: 0.8, past: 0.5 },
};

export interface Hits {
  /** Each with those of its kind, the kind of the best one first. */
  readonly groups: readonly (readonly [CommandGroup, readonly CommandEntry[]])[];
  /** Nothing has every word: these have some of them. */
  readonly isNearest: boolean;
}

/**
 * Finds by name and by the other words for it: each word of the text begins a word of what is found, or is written
 * like it: one letter in five of a long word may be wrong, three in ten of a longer one. Nothing written: what
 * was opened last, actions, and the pages of the menu.
 */
export function searchIndex(
  entries: readonly CommandEntry[],
): (text: string, jumps?: readonly CommandEntry[]) => Hits {
  const index = new MiniSearch<CommandEntry>({
    fields: ['text', 'also'],
    tokenize: wordsOf,
    // Who has no Swedish keys writes *falt* and *atgard*.
    processTerm: (term) => [...new Set([term, withoutMarks(term)])],
    searchOptions: {
      processTerm: (term) => term,
      boost: { text: 3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 5 ? 0.3 : term.length > 4 ? 0.2 : false),
      boostDocument: (id) => WEIGHT[byId.get(String(id))?.group ?? 'page'],
    },
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  // What was opened is found by its own name; it is offered before anything is written.
  index.addAll([...byId.values()].filter(({ group }) => group !== 'recent'));

  const ask = (text: string, combineWith: 'AND' | 'OR') =>
    index.search(text, { combineWith }).flatMap(({ id }) => byId.get(String(id)) ?? []);

  return (text, jumps = []) => {
    if (wordsOf(text).length === 0) return { groups: grouped(usual(entries)), isNearest: false };
    const all = [...jumps, ...ask(text, 'AND')];
    if (all.length > 0) return { groups: grouped(all), isNearest: false };
    return { groups: grouped(ask(text, 'OR')), isNearest: true };
  };
}

/** What is offered before anything is written. */
const BEFORE: readonly CommandGroup[] = ['recent', 'action', 'page'];

const usual = (entries: readonly CommandEntry[]) =>
  GROUPS.flatMap((group) =>
    entries.filter((entry) => entry.group === group && BEFORE.includes(group) && !entry.isAside),
  );

function grouped(entries: readonly CommandEntry[]): Hits['groups'] {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    return [group, group === 'page' ? own : own.slice(0, MOST)];
  });
}

function wordsOf(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[\s,.()/§?!–-]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** Words that are in every other sentence, and tell nothing apart. */
const SMALL = new Set(
  'i på och att en ett för med om till av är jag vi min a an the and of in on to for my'.split(' '),
);

const withoutMarks = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '');
