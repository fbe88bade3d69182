import type { Language } from '@stad/platform/rules/language.js';
import { momentIn } from '../sign-up/letter-words.js';
import type { RoundKind } from './round.js';

interface SaidOfRound {
  readonly title: string;
  readonly organiser: string;
  readonly startsAt: Date;
}

interface Words {
  readonly subjects: Readonly<Record<RoundKind, string>>;
  readonly asks: Readonly<Record<RoundKind, (said: SaidOfRound & { when: string }) => string>>;
  readonly how: readonly string[];
  /** The address has gone with this letter. */
  readonly last: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    subjects: {
      BEFORE: 'Tio frågor inför',
      AFTER: 'Tio frågor efter',
      THREE_MONTHS: 'Tio frågor, tre månader efter',
    },
    asks: {
      BEFORE: ({ organiser, title, when }) =>
        `${organiser} undrar vad du redan kan inför ${title}, ${when}.`,
      AFTER: ({ organiser, title, when }) =>
        `Du var på ${title}, ${when}. ${organiser} undrar vad det gav.`,
      THREE_MONTHS: ({ organiser, title, when }) =>
        `För tre månader sedan var du på ${title}, ${when}. ${organiser} undrar vad du har haft nytta av.`,
    },
    how: [
      'Öppna länken och svara. Det tar en minut och du behöver inte logga in.',
      'Länken kan användas en gång. Ditt svar kan inte kopplas till dig, till det här brevet eller till dina andra svar.',
    ],
    last: 'Det här är det sista brevet. Nu tar vi bort din adress.',
  },
  en: {
    subjects: {
      BEFORE: 'Ten questions before',
      AFTER: 'Ten questions after',
      THREE_MONTHS: 'Ten questions, three months after',
    },
    asks: {
      BEFORE: ({ organiser, title, when }) =>
        `${organiser} would like to know what you know already before ${title}, ${when}.`,
      AFTER: ({ organiser, title, when }) =>
        `You were at ${title}, ${when}. ${organiser} would like to know what came of it.`,
      THREE_MONTHS: ({ organiser, title, when }) =>
        `Three months ago you were at ${title}, ${when}. ${organiser} would like to know what you have used of it.`,
    },
    how: [
      'Open the link and answer. It takes a minute and you do not need to sign in.',
      'The link is good once. Your answer cannot be joined to you, to this letter or to your other answers.',
    ],
    last: 'This is the last letter. Now we remove your address.',
  },
};

/** Subject and sentences; a subject fit for a lock screen. */
export function roundWords(kind: RoundKind, language: Language, said: SaidOfRound) {
  const { subjects, asks, how, last } = WORDS[language];
  const when = momentIn(language, said.startsAt);
  return {
    subject: `${subjects[kind]} ${when}`,
    sentences: [asks[kind]({ ...said, when }), ...how, ...lastOf(kind, last)],
    last: lastOf(kind, last),
  };
}

const lastOf = (kind: RoundKind, last: string) => (kind === 'THREE_MONTHS' ? [last] : []);
