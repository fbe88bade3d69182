import MiniSearch, { type Query } from 'minisearch';
import { type CommandEntry, type CommandGroup, GROUPS } from '../command-entries.js';
import {
  cutsOf,
  plainWord,
  SHORTEST_PART,
  stemOf,
  tellingWords,
  writtenWords,
} from './text-words.js';
import type { TypedDay } from './typed-day.js';

/** Of a kind; who writes one more letter sees the rest. */
const MOST = 6;

/** What somebody most likely means when several say the same. */
const WEIGHT: Readonly<Record<CommandGroup, number>> = {
  ...{
    jump: 9,
    recent: 0,
    action: 0.9,
    situation: 1.5,
    page: 1.3,
    setting: 1.2,
    contact: 1.2,
    area: 1.2,
  },
  ...{
    ask: 1,
    figure: 1,
    function: 0.9,
    law: 0.8,
    help: 0.7,
    material: 1,
    activity: 1.1,
    past: 0.8,
  },
  ...{ actor: 1.2, agreement: 1, report: 1.1, task: 1, learning: 0.7, record: 0.9 },
  ...{ course: 1.1, goal: 0.25 },
};

/** How much more that is meant which the work of a role is about. */
const NEAR = 1.15;
const WORK: Readonly<Record<string, readonly CommandGroup[]>> = {
  ...{ ON_CALL: ['contact', 'situation'], DUTY_MANAGER: ['contact', 'activity'] },
  ...{ JURIST: ['law', 'agreement'], REGISTRAR: ['report', 'agreement'] },
  ...{ PROJECT_LEAD: ['report', 'figure', 'goal'], SIGNATORY: ['report', 'agreement'] },
  ...{ METHOD_EDITOR: ['material', 'learning'], DEVELOPMENT_LEAD: ['activity', 'course'] },
  ...{ MUNICIPAL_SAFETY: ['actor', 'figure'], THEME_COORDINATOR: ['actor', 'activity'] },
  ...{ AGENCY_ADMIN: ['function'], NETWORK_MEMBER: ['contact', 'actor'] },
};

const weightFor = (group: CommandGroup, roles: readonly string[]) =>
  WEIGHT[group] * (roles.some((role) => WORK[role]?.includes(group)) ? NEAR : 1);

export interface Hits {
  /** Each with those of its kind, the kind of the best one first. */
  readonly groups: readonly (readonly [CommandGroup, readonly CommandEntry[]])[];
  /** Nothing has every word as it is written: these have some of them, or some like them. */
  readonly isNearest: boolean;
}

/** Entries that the text as a whole names, before its words are looked for. */
export interface Typed {
  readonly day?: TypedDay | null;
  /** Ids of entries that the text names by another way of writing: provisions. */
  readonly named?: readonly string[];
}

/** How much it says that a word stands in a field: what it is called, what its type is called, other words. */
const NAMED = { text: 8, said: 5, also: 2 };
const STANDS = { ...NAMED, labels: 0.4 };
type Boost = Readonly<Record<string, number>>;

/**
 * Finds by name and by the other words for it: each word of the text begins a word of what is found, has the same
 * stem, or is a part of a compound; two words may be one that was cut. After that by what stands on pages, and where
 * nothing is, by words that are written nearly so. A number or a day is found before any word. Nothing written: what
 * was opened last, actions, and the pages of the menu.
 *
 * @param roles of who asks: of two that say the same, the one of their work is meant
 */
export function searchIndex(
  entries: readonly CommandEntry[],
  roles: readonly string[] = [],
): (text: string, jumps?: readonly CommandEntry[], typed?: Typed) => Hits {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  // What was opened is found by its own name; it is offered before anything is written.
  const searched = [...byId.values()].filter(({ group }) => group !== 'recent');
  const vocabulary = new Vocabulary(
    searched.map(({ text, said, also }) => `${text} ${said ?? ''} ${also ?? ''}`),
  );
  const titles = new Map(searched.map(({ id, text }) => [id, spoken(text)]));
  const index = new MiniSearch<CommandEntry>({
    fields: ['text', 'said', 'also', 'labels'],
    tokenize: writtenWords,
    processTerm: (term) => vocabulary.formsOf(term),
    searchOptions: { tokenize: (term) => [term], processTerm: (term) => term },
  });
  index.addAll(searched);

  const ask = (query: Query, text: string, boost: Boost) => {
    const fields = Object.keys(boost);
    // What is asked for is the name, also where *ta emot* or *i natt* is written beside it.
    const phrases = [...new Set([spoken(text), spoken(tellingWords(text).core.join(' '))])];
    const isCounting = COUNTING.test(text);
    const weights = new Map<string, number>();
    const weigh = (id: string) => {
      const entry = byId.get(id);
      const title = titles.get(id) ?? '';
      const run = title.replaceAll(' ', '');
      const isFirst = phrases.some(
        (phrase) => title.startsWith(phrase) || run.startsWith(phrase.replaceAll(' ', '')),
      );
      const whole = isFirst ? 3 : phrases.some((phrase) => title.includes(` ${phrase}`)) ? 2 : 1;
      const counted = isCounting && entry?.group === 'figure' ? 3 : 1;
      return entry ? weightFor(entry.group, roles) * (entry.nearness ?? 1) * whole * counted : 1;
    };
    // Asked for each word in each field.
    const weightOf = (id: string) => {
      const known = weights.get(id);
      if (known !== undefined) return known;
      const weight = weigh(id);
      weights.set(id, weight);
      return weight;
    };
    return index
      .search(query, { fields, boost, boostDocument: (id) => weightOf(String(id)) })
      .flatMap(({ id }) => byId.get(String(id)) ?? []);
  };
  const every = (words: readonly string[], of: (word: string) => Query): Query => ({
    combineWith: 'AND',
    queries: words.map(of),
  });
  /** One word, as it is written, in another form, or as a part of a compound. */
  const written = (word: string): Query => {
    const plain = plainWord(word);
    const inside = vocabulary
      .holding(plain)
      .map((whole) => ({ queries: [whole], boostTerm: () => PART }));
    return {
      combineWith: 'OR',
      queries: [
        { queries: [plain], prefix: plain.length > 1 },
        { queries: [`~${stemOf(plain)}`], boostTerm: () => FORM },
        ...inside,
      ],
    };
  };
  const like = (word: string): Query => {
    const plain = plainWord(word);
    const fuzzy = plain.length > 5 ? 0.3 : plain.length > 3 ? 0.2 : false;
    const near = { queries: [plain], prefix: true, fuzzy, maxFuzzy: 3 };
    return { combineWith: 'OR', queries: [near, written(word)] };
  };
  /** As they stand, and with two neighbours as one word. */
  const asWritten = (words: readonly string[]): Query => ({
    combineWith: 'OR',
    queries: [
      every(words, written),
      ...words
        .slice(1)
        .map((word, at) =>
          every([...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)], written),
        ),
    ],
  });
  /** A compound that nothing is called, by its two parts. */
  const withCuts = (word: string): Query => ({
    combineWith: 'OR',
    queries: [
      written(word),
      ...vocabulary.cuts(plainWord(word)).map((parts) => every(parts, written)),
    ],
  });

  return (text, jumps = [], typed = {}) => {
    if (writtenWords(text).length === 0) {
      return { groups: grouped(usual(entries)), isNearest: false };
    }
    const exact = [
      ...(typed.named ?? []).flatMap((id) => byId.get(id) ?? []),
      ...byNumber(searched, text),
    ];
    const dated = typed.day ? onDay(searched, typed.day) : [];
    // *I går* asks for the day; *12/5* for what was then.
    const firm = typed.day?.isRelative
      ? [...exact, ...jumps, ...dated]
      : [...exact, ...dated, ...jumps];
    // Digits that were read are read: their parts are no words.
    if (firm.length > 0 && /\d/.test(text))
      return { groups: grouped(once(firm)), isNearest: false };
    const { all, core } = tellingWords(text);
    const firstOf = (boost: Boost, ...ways: readonly Query[]) => {
      for (const way of ways) {
        const hits = ask(way, text, boost);
        if (hits.length > 0) return hits;
      }
      return [];
    };
    // What says *vem* or *hur många*, too, before what does not.
    const asked: Query = { combineWith: 'OR', queries: [asWritten(core), asWritten(all)] };
    const named = firstOf(NAMED, asked, every(core, withCuts));
    const standing = firstOf(STANDS, asked);
    // All words but one: after a page on which all of them stand, before what is only written like them.
    const butOne = (): CommandEntry[] => {
      const queries = core.map((_, left) => asWritten(core.filter((_, at) => at !== left)));
      return core.length < 2 ? [] : firstOf(NAMED, { combineWith: 'OR', queries });
    };
    const pressed = buttons(searched, text);
    // Pages with one button are narrowed to those that are called so, too.
    const called = pressed.filter((entry) => named.includes(entry));
    const partly = named.length > 0 || pressed.length > 0 ? [] : butOne();
    // One word of two names no record; of pages it does, before one on which both stand somewhere.
    const isShort = core.length === 2;
    const halfCalled = isShort ? partly.filter(({ group }) => PLACES.includes(group)) : [];
    const found = once([
      ...firm,
      ...called,
      ...pressed,
      ...named,
      ...(standing.length > 0 ? halfCalled : []),
      ...standing,
      ...(standing.length > 0 && !isShort ? partly : []),
    ]);
    if (found.length > 0) return { groups: grouped(found), isNearest: false };
    const some: Query = { combineWith: 'OR', queries: core.map(like) };
    const near = once([
      ...(isShort ? [] : partly),
      ...firstOf(STANDS, every(core, like)),
      ...(isShort
        ? partly.filter(({ group }) => group === 'figure' || PLACES.includes(group))
        : []),
      ...firstOf(STANDS, some),
    ]);
    // The last row says where one may ask.
    const help = byId.get('/hjalp');
    const own = grouped(near.filter((entry) => entry !== help));
    return { groups: help ? [...own, ['ask', [help]]] : own, isNearest: true };
  };
}

/** Who asks how many there are asks for a figure. */
const COUNTING = /hur (?:många|mycket)|antal|how (?:many|much)|number of/i;

/** Pages on which several words stand as they are written: a button, a heading. */
const buttons = (entries: readonly CommandEntry[], text: string) => {
  const phrase = spoken(text);
  if (!phrase.includes(' ')) return [];
  const has = ({ labels }: CommandEntry) =>
    labels?.split(' · ').some((label) => spoken(label) === phrase);
  const named = entries.filter(({ text: name }) => spoken(name).includes(phrase));
  return named.length > 0 ? [] : entries.filter(has);
};

/** A page one goes to or an act one begins, and not what happens to be there. */
const PLACES: readonly CommandGroup[] = ['page', 'action', 'help', 'setting'];

/** Another form of a word says less than the word, a part of it much less. */
const FORM = 0.7;
const PART = 0.15;

/** As it is read aloud: for what stands there word for word. */
const spoken = (text: string) => writtenWords(text).map(plainWord).join(' ');

/** Every word that something is called. */
class Vocabulary {
  private readonly stems = new Map<string, string>();
  private readonly forms = new Map<string, readonly string[]>();
  private readonly known: ReadonlySet<string>;

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const word of writtenWords(text)) {
        const plain = plainWord(word);
        if (!this.stems.has(plain)) this.stems.set(plain, stemOf(plain));
      }
    }
    this.known = new Set([...this.stems.keys(), ...this.stems.values()]);
  }

  /** A word as it is indexed: without dots and rings, and its stem. */
  formsOf(word: string): string[] {
    const known = this.forms.get(word) ?? [plainWord(word), `~${stemOf(word)}`];
    this.forms.set(word, known);
    return [...known];
  }

  /** Compounds that have the word in them, and do not begin with it. */
  holding(word: string): string[] {
    if (word.length < SHORTEST_PART) return [];
    const stem = stemOf(word);
    const isIn = (whole: string, own: string) =>
      (own.length >= stem.length + SHORTEST_PART - 1 && own.endsWith(stem)) ||
      (word.length > SHORTEST_PART && whole.indexOf(word) > 0);
    return [...this.stems].filter(([whole, own]) => isIn(whole, own)).map(([whole]) => whole);
  }

  /** The two words that a compound is made of, where both are called so somewhere. */
  cuts(word: string): (readonly [string, string])[] {
    return cutsOf(word).flatMap(([first, last]) => {
      const bound = this.known.has(first) ? first : first.replace(/s$/, '');
      const isKnown = this.known.has(stemOf(last)) || this.holding(last).length > 0;
      return this.known.has(bound) && isKnown ? [[bound, last] as const] : [];
    });
  }
}

const once = (entries: readonly CommandEntry[]) => [...new Set(entries)];

/** `FP-2022-007`, `fp 2022 7` and `2022-007` are one, `LST 2022/0417` and `lst 2022 417` another. */
const numberKey = (text: string) =>
  (text.toLowerCase().match(/[a-zåäö]+|\d+/g) ?? [])
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join(' ');

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^46(?=\d{7})/, '0');
/** Shorter runs of digits are no number that somebody has rung from. */
const PHONE_DIGITS = 6;

function byNumber(entries: readonly CommandEntry[], text: string): CommandEntry[] {
  if (!/\d/.test(text)) return [];
  const key = numberKey(text);
  const digits = /^[\d\s()+–-]+$/.test(text.trim()) ? digitsOf(text) : '';
  return entries.filter(({ number, phone }) => {
    if (number) {
      const own = numberKey(number);
      if (own === key || own.replace(/^[a-zåäö ]+ /, '') === key) return true;
    }
    return phone !== undefined && digits.length >= PHONE_DIGITS && digitsOf(phone) === digits;
  });
}

const onDay = (entries: readonly CommandEntry[], { date, hasYear }: TypedDay) =>
  entries
    .filter(({ on }) => on && (hasYear ? on === date : on.slice(5) === date.slice(5)))
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : -1));

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
    return [group, group === 'page' && own.length === entries.length ? own : own.slice(0, MOST)];
  });
}
