import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';

interface Waiting {
  readonly all: number;
  readonly late: number;
  readonly soon: number;
}

/** All words of all letters in one language. None of them says what a letter is about (INV-20). */
export interface LetterWords {
  /** The one subject of every mail, and the one title of every calendar entry in it. */
  readonly title: string;
  /** Who a letter is from, as a mail program shows it. */
  readonly sender: string;
  /** Who asks, as a calendar shows it. */
  readonly organizer: string;
  /** What an invitation says beside its link: how to answer, and that the link is one's own. */
  readonly asked: readonly string[];
  /** What whoever is invited to the portal is told beside the link; whoever did not expect it, too. */
  readonly invited: readonly string[];
  /** What an organisation is told that is asked whether what the list says of it is right. */
  readonly card: readonly string[];
  /** What a function is told that is asked whether it has received something. */
  readonly confirm: readonly string[];
  /** What is said when a time is called off. */
  readonly calledOff: readonly string[];
  /** How many events there are that have not been read; one or more. */
  readonly events: (n: number) => string;
  /** How much waits for the reader; one or more, and how many of them are late, or due within seven days. */
  readonly waiting: (n: Waiting) => readonly string[];
  /** The words of the link that ends letters about events. */
  readonly stop: string;
}

/** Swedish is first: also for whoever has not chosen, and for functions without an account. */
export const LETTER_LANGUAGE: Language = 'sv';

/** A language that is missing, or lacks a word, is no program. */
export const LETTER_WORDS: Readonly<Record<Language, LetterWords>> = {
  sv: {
    title: 'Händelse i portalen',
    sender: 'Portalen Stad till Stad',
    organizer: 'Portalen',
    asked: [
      'Svara i kalendern eller öppna länken. Du behöver inte logga in.',
      'Länken är din: skicka den inte vidare.',
    ],
    invited: [
      'Du är inbjuden till portalen. Länken gäller i 72 timmar och kan användas en gång.',
      'Länken är din: skicka den inte vidare. Väntade du dig inget, gör då ingenting.',
    ],
    card: [
      'Öppna länken och svara. Ni behöver inte logga in. Länken gäller i 30 dagar.',
      'Länken är er: skicka den inte vidare. Väntade ni er inget, gör då ingenting.',
    ],
    confirm: [
      'Öppna länken och svara. Ni behöver inte logga in. Länken gäller i 7 dagar och svarar en gång.',
      'Länken är er: skicka den inte vidare. Väntade ni er inget, gör då ingenting.',
    ],
    calledOff: ['Tiden är inte längre bokad. Du behöver inte svara.'],
    events: (n) =>
      n === 1 ? 'Du har en ny händelse i portalen.' : `Du har ${n} nya händelser i portalen.`,
    waiting: ({ all, late, soon }) =>
      all === 1
        ? [
            'En sak väntar på dig i portalen.',
            ...(late > 0 ? ['Den är försenad.'] : []),
            ...(soon > 0 ? ['Den ska vara klar inom sju dagar.'] : []),
          ]
        : [
            `${all} saker väntar på dig i portalen.`,
            ...(late > 0 ? [`Försenade: ${late}.`] : []),
            ...(soon > 0 ? [`Ska vara klara inom sju dagar: ${soon}.`] : []),
          ],
    stop: 'Avsluta utskicken',
  },
  en: {
    title: 'Event in the portal',
    sender: 'The portal Stad till Stad',
    organizer: 'The portal',
    asked: [
      'Answer in the calendar or open the link. You do not need to sign in.',
      'The link is yours: do not send it on.',
    ],
    invited: [
      'You are invited to the portal. The link is valid for 72 hours and can be used once.',
      'The link is yours: do not send it on. If you expected nothing, do nothing.',
    ],
    card: [
      'Open the link and answer. You do not need to sign in. The link is valid for 30 days.',
      'The link is yours: do not send it on. If you expected nothing, do nothing.',
    ],
    confirm: [
      'Open the link and answer. You do not need to sign in. The link is valid for 7 days and answers once.',
      'The link is yours: do not send it on. If you expected nothing, do nothing.',
    ],
    calledOff: ['The time is no longer booked. You do not need to answer.'],
    events: (n) =>
      n === 1 ? 'You have one new event in the portal.' : `You have ${n} new events in the portal.`,
    waiting: ({ all, late, soon }) =>
      all === 1
        ? [
            'One thing is waiting for you in the portal.',
            ...(late > 0 ? ['It is overdue.'] : []),
            ...(soon > 0 ? ['It is due within seven days.'] : []),
          ]
        : [
            `${all} things are waiting for you in the portal.`,
            ...(late > 0 ? [`Overdue: ${late}.`] : []),
            ...(soon > 0 ? [`Due within seven days: ${soon}.`] : []),
          ],
    stop: 'Stop the letters',
  },
};

/** A language as it is kept; what is unknown or was never chosen is Swedish. */
export function letterLanguage(kept: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === kept) ?? LETTER_LANGUAGE;
}
