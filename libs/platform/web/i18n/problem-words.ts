import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { useSyncExternalStore } from 'react';
import { firstProblemWords } from './problem-words.first.generated.js';
import type { Messages } from './words.js';

type Fetch = (language: Language) => Promise<Messages>;

interface File {
  readonly problemWords: Messages;
}

/** A file a language, beside the first page: most visits meet no problem before they come. */
const FILES: Readonly<Record<Language, () => Promise<File>>> = {
  sv: () => import('./problem-words.sv.generated.js'),
  en: () => import('./problem-words.en.generated.js'),
};

/** Where those lie that did not come. */
const missed = new Map<Language, string>();
let tries = 0;

const built: Fetch = async (language) => {
  const address = missed.get(language);
  try {
    const file: Promise<File> = address ? import(/* @vite-ignore */ address) : FILES[language]();
    return (await file).problemWords;
  } catch (error) {
    // Chromium takes a module that did not come for one that never does (whatwg/html#6768): it is asked for
    // by another address.
    const [lies] = /https?:[^\s?]+\.js/.exec(String(error)) ?? [];
    tries += 1;
    if (lies) missed.set(language, `${lies}?again=${tries}`);
    throw error;
  }
};

let fetchWords = built;
const come = new Map<Language, Messages>();
const asked = new Map<Language, Promise<void>>();
const readers = new Set<() => void>();

/**
 * The sentences of every domain's problems. Where they have not come it is the few that the portal begins
 * with, and they are asked for.
 */
export function problemWords(language: Language): Messages {
  const words = come.get(language);
  if (words) return words;
  void loadProblemWords(language);
  return firstProblemWords[language];
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
  if (come.has(language)) return Promise.resolve();
  const underWay = asked.get(language) ?? load(language);
  asked.set(language, underWay);
  return underWay;
}

/** Asks for them when the page is there and has nothing else to do: then they are at hand without network. */
export function loadProblemWordsWhenIdle(language: Language): void {
  if (come.has(language)) return;
  const ask = () => void loadProblemWords(language);
  // Safari tells nobody when it is idle.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(ask, { timeout: 3000 });
  else setTimeout(ask, 1000);
}

/** For specs: none has come, and they come from there. */
export function forgetProblemWords(from: Fetch = built): void {
  fetchWords = from;
  come.clear();
  asked.clear();
  tellReaders();
}

async function load(language: Language): Promise<void> {
  try {
    const words = await fetchWords(language);
    come.set(language, { ...firstProblemWords[language], ...words });
    tellReaders();
  } catch {
    addEventListener('online', askAgain, { once: true });
  } finally {
    asked.delete(language);
  }
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
