import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { useSyncExternalStore } from 'react';
import { firstProblemWords } from './problem-words.first.generated.js';
import type { Messages } from './words.js';

/** The sentences that a night needs, and the others. */
type Part = 'night' | 'office';

type Fetch = (language: Language, part: Part) => Promise<Messages>;

interface File {
  readonly problemWords: Messages;
}

/** Two files a language, beside the first page: most visits meet no problem before they come. */
const FILES: Readonly<Record<Language, Readonly<Record<Part, () => Promise<File>>>>> = {
  sv: {
    night: () => import('./problem-words.sv.generated.js'),
    office: () => import('./problem-words.office.sv.generated.js'),
  },
  en: {
    night: () => import('./problem-words.en.generated.js'),
    office: () => import('./problem-words.office.en.generated.js'),
  },
};
const PARTS: readonly Part[] = ['night', 'office'];

/** Where those lie that did not come. */
const missed = new Map<string, string>();
let tries = 0;

const built: Fetch = async (language, part) => {
  const name = keyOf(language, part);
  const address = missed.get(name);
  try {
    const file: Promise<File> = address
      ? import(/* @vite-ignore */ address)
      : FILES[language][part]();
    return (await file).problemWords;
  } catch (error) {
    // Chromium takes a module that did not come for one that never does (whatwg/html#6768): it is asked for
    // by another address.
    const [lies] = /https?:[^\s?]+\.js/.exec(String(error)) ?? [];
    tries += 1;
    if (lies) missed.set(name, `${lies}?again=${tries}`);
    throw error;
  }
};

let fetchWords = built;
const come = new Map<Language, Messages>();
/** Language and part: those that are in {@link come}. */
const known = new Set<string>();
const asked = new Map<Language, Promise<void>>();
const readers = new Set<() => void>();

/**
 * The sentences of every domain's problems. Those that have not come are asked for; until then it is the few
 * that the portal begins with, and without network those that a night needs.
 */
export function problemWords(language: Language): Messages {
  void loadProblemWords(language);
  return come.get(language) ?? firstProblemWords[language];
}

/** Those that have come; who shows one is drawn again when they do. */
export function useComingWords(language: Language): Messages | undefined {
  return useSyncExternalStore(subscribe, () => come.get(language));
}

/**
 * Never fails: without network one reads a plain sentence, and they are asked for again when a problem is
 * shown or the network is back.
 */
export function loadProblemWords(language: Language): Promise<void> {
  if (isWhole(language)) return Promise.resolve();
  const underWay = asked.get(language) ?? load(language);
  asked.set(language, underWay);
  return underWay;
}

/** Asks for them when the page is there and has nothing else to do: then they are at hand without network. */
export function loadProblemWordsWhenIdle(language: Language): void {
  if (isWhole(language)) return;
  const ask = () => void loadProblemWords(language);
  // Safari tells nobody when it is idle.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(ask, { timeout: 3000 });
  else setTimeout(ask, 1000);
}

/** For specs: none has come, and they come from there. */
export function forgetProblemWords(from: Fetch = built): void {
  fetchWords = from;
  come.clear();
  known.clear();
  asked.clear();
  tellReaders();
}

const keyOf = (language: Language, part: Part) => `${language} ${part}`;
const isWhole = (language: Language) => PARTS.every((part) => known.has(keyOf(language, part)));

async function load(language: Language): Promise<void> {
  const lacking = PARTS.filter((part) => !known.has(keyOf(language, part)));
  const answers = await Promise.allSettled(lacking.map((part) => take(language, part)));
  asked.delete(language);
  if (answers.some(({ status }) => status === 'rejected'))
    addEventListener('online', askAgain, { once: true });
}

async function take(language: Language, part: Part) {
  const words = await fetchWords(language, part);
  come.set(language, { ...firstProblemWords[language], ...come.get(language), ...words });
  known.add(keyOf(language, part));
  tellReaders();
}

function askAgain() {
  const read = document.documentElement.lang;
  const language = LANGUAGES.find((one) => one === read);
  if (language) void loadProblemWords(language);
}

function subscribe(reader: () => void) {
  readers.add(reader);
  return () => readers.delete(reader);
}

function tellReaders() {
  for (const tell of readers) tell();
}
