import type { Language } from '@stad/platform/rules/language.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';

/** What a letter about a sign-up says, by how it stands. A seminar is P1: what, when and where may be told. */
export const SIGN_UP_LETTERS = [
  ...(['INVITED', 'ASKED', 'SEAT', 'QUEUED', 'OFFERED', 'LAPSED', 'CANCELLED', 'OFF'] as const),
  ...(['REMINDER', 'MOVED_SEAT', 'MOVED_QUEUED', 'MOVED_OFFERED', 'LINK'] as const),
] as const;
export type SignUpLetterKind = (typeof SIGN_UP_LETTERS)[number];

export interface SaidOfSeminar {
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  readonly startsAt: Date;
  /** In the queue. */
  readonly queuePlace: number | null;
  readonly offeredUntil: Date | null;
}

interface Words {
  readonly subjects: Readonly<Record<SignUpLetterKind, string>>;
  readonly sentences: Readonly<Record<SignUpLetterKind, (said: Told) => readonly string[]>>;
  readonly months: readonly string[];
  /** Day, month and hour of an instant. */
  readonly moment: (day: number, month: string, time: string) => string;
}

interface Told extends SaidOfSeminar {
  readonly when: string;
  readonly until: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  sv: {
    subjects: {
      ...{ INVITED: 'Inbjudan', ASKED: 'Bekräfta', SEAT: 'Anmäld', QUEUED: 'I kö' },
      ...{ OFFERED: 'Ledig plats', LAPSED: 'Platsen gick vidare', CANCELLED: 'Avanmäld' },
      ...{ OFF: 'Inställt', REMINDER: 'Påminnelse', LINK: 'Din anmälan' },
      ...{ MOVED_SEAT: 'Ny tid', MOVED_QUEUED: 'Ny tid', MOVED_OFFERED: 'Ny tid' },
    },
    sentences: {
      INVITED: ({ organiser, title, place, when }) => [
        `${organiser} bjuder in till ${title}, ${when}, ${place}.`,
        'Öppna länken och anmäl dig. Det tar en minut och du behöver inte logga in.',
        'Vill du inte komma behöver du inte göra någonting.',
      ],
      // Where it is comes with the seat: anybody may have asked for this letter (J15).
      ASKED: ({ title, when }) => [
        `Öppna länken och tryck på Bekräfta, så är du anmäld till ${title}, ${when}.`,
        'Väntade du dig inget brev, gör då ingenting. Då blir du inte anmäld.',
      ],
      SEAT: ({ title, place, when }) => [
        `Du har en plats på ${title}, ${when}, ${place}.`,
        'Kan du inte komma: öppna länken och tryck på Avanmäl mig. Då får någon annan platsen.',
      ],
      QUEUED: ({ title, when, queuePlace }) => [
        `Det är fullt på ${title}, ${when}. Du har plats ${queuePlace ?? ''} i kön.`,
        'Blir en plats ledig får du ett brev. Öppna länken för att se din plats i kön.',
      ],
      OFFERED: ({ title, when, until }) => [
        `En plats är ledig för dig på ${title}, ${when}. Vi håller den till ${until}.`,
        'Öppna länken och tryck på Ta platsen. Sedan går den till nästa i kön.',
      ],
      LAPSED: ({ title, when }) => [
        `Platsen på ${title}, ${when}, gick vidare till nästa i kön.`,
        'Vill du fortfarande komma: öppna länken och ställ dig i kön igen.',
      ],
      CANCELLED: ({ title, when }) => [
        `Du är avanmäld från ${title}, ${when}.`,
        'Ändrar du dig: öppna länken och anmäl dig igen.',
      ],
      OFF: ({ title, when }) => [
        `${title}, ${when}, blir inte av den tiden. Du behöver inte göra någonting.`,
      ],
      REMINDER: ({ title, place, when }) => [
        `Välkommen till ${title}, ${when}, ${place}.`,
        'Kan du inte komma: öppna länken och tryck på Avanmäl mig. Då får någon annan platsen.',
      ],
      MOVED_SEAT: ({ title, place, when }) => [
        `${title} är flyttat: det är nu ${when}, ${place}. Du har kvar din plats.`,
        'Kan du inte komma: öppna länken och tryck på Avanmäl mig. Då får någon annan platsen.',
      ],
      MOVED_QUEUED: ({ title, when, queuePlace }) => [
        `${title} är flyttat: det är nu ${when}. Du har kvar plats ${queuePlace ?? ''} i kön.`,
      ],
      MOVED_OFFERED: ({ title, when, until }) => [
        `${title} är flyttat: det är nu ${when}. Platsen som är ledig för dig håller vi till ${until}.`,
      ],
      LINK: ({ title, when }) => [
        `Adressen skrevs i formuläret till ${title}, ${when}. Den finns redan där, och ingenting är ändrat.`,
        'Öppna länken för att se eller ändra din anmälan. Skrev du inte själv, gör då ingenting.',
      ],
    },
    months: [
      ...['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli'],
      ...['augusti', 'september', 'oktober', 'november', 'december'],
    ],
    moment: (day, month, time) => `${day} ${month} ${time}`,
  },
  en: {
    subjects: {
      ...{ INVITED: 'Invitation', ASKED: 'Confirm', SEAT: 'Signed up', QUEUED: 'Waiting list' },
      ...{ OFFERED: 'A seat is free', LAPSED: 'The seat went on', CANCELLED: 'Cancelled' },
      ...{ OFF: 'Cancelled', REMINDER: 'Reminder', LINK: 'Your sign-up' },
      ...{ MOVED_SEAT: 'New time', MOVED_QUEUED: 'New time', MOVED_OFFERED: 'New time' },
    },
    sentences: {
      INVITED: ({ organiser, title, place, when }) => [
        `${organiser} invites you to ${title}, ${when}, ${place}.`,
        'Open the link and sign up. It takes a minute and you do not need to sign in.',
        'If you do not want to come, you need not do anything.',
      ],
      ASKED: ({ title, when }) => [
        `Open the link and press Confirm to be signed up for ${title}, ${when}.`,
        'If you did not expect a letter, do nothing. Then you are not signed up.',
      ],
      SEAT: ({ title, place, when }) => [
        `You have a seat at ${title}, ${when}, ${place}.`,
        'If you cannot come: open the link and press Cancel my place. Then somebody else gets the seat.',
      ],
      QUEUED: ({ title, when, queuePlace }) => [
        `${title}, ${when}, is full. You are number ${queuePlace ?? ''} on the waiting list.`,
        'If a seat becomes free you get a letter. Open the link to see your place in the queue.',
      ],
      OFFERED: ({ title, when, until }) => [
        `A seat is free for you at ${title}, ${when}. We hold it until ${until}.`,
        'Open the link and press Take the seat. After that it goes to the next in the queue.',
      ],
      LAPSED: ({ title, when }) => [
        `The seat at ${title}, ${when}, went on to the next in the queue.`,
        'If you still want to come: open the link and join the queue again.',
      ],
      CANCELLED: ({ title, when }) => [
        `You are no longer signed up for ${title}, ${when}.`,
        'If you change your mind: open the link and sign up again.',
      ],
      OFF: ({ title, when }) => [
        `${title}, ${when}, does not take place at that time. You need not do anything.`,
      ],
      REMINDER: ({ title, place, when }) => [
        `Welcome to ${title}, ${when}, ${place}.`,
        'If you cannot come: open the link and press Cancel my place. Then somebody else gets the seat.',
      ],
      MOVED_SEAT: ({ title, place, when }) => [
        `${title} has moved: it is now ${when}, ${place}. You keep your seat.`,
        'If you cannot come: open the link and press Cancel my place. Then somebody else gets the seat.',
      ],
      MOVED_QUEUED: ({ title, when, queuePlace }) => [
        `${title} has moved: it is now ${when}. You are still number ${queuePlace ?? ''} on the waiting list.`,
      ],
      MOVED_OFFERED: ({ title, when, until }) => [
        `${title} has moved: it is now ${when}. We hold the seat that is free for you until ${until}.`,
      ],
      LINK: ({ title, when }) => [
        `The address was typed in the form of ${title}, ${when}. It is there already, and nothing has changed.`,
        'Open the link to see or change your sign-up. If it was not you, do nothing.',
      ],
    },
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
      ...['August', 'September', 'October', 'November', 'December'],
    ],
    moment: (day, month, time) => `${day} ${month} ${time}`,
  },
};

/** To a shelter: nothing of what, when or where; the link says it to whoever opens it. */
export const NEUTRAL_SENTENCES: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'Öppna länken för att läsa och svara. Du behöver inte logga in.',
    'Väntade du dig inget brev, gör då ingenting.',
  ],
  en: [
    'Open the link to read and answer. You do not need to sign in.',
    'If you did not expect a letter, do nothing.',
  ],
};

/** Subject and sentences; a subject fit for a lock screen: *Inbjudan 19 augusti 08.30*. */
export function signUpWords(kind: SignUpLetterKind, language: Language, said: SaidOfSeminar) {
  const { subjects, sentences } = WORDS[language];
  const when = momentIn(language, said.startsAt);
  const until = said.offeredUntil ? momentIn(language, said.offeredUntil) : '';
  return {
    subject: `${subjects[kind]} ${when}`,
    sentences: sentences[kind]({ ...said, when, until }),
  };
}

/** Day, month and hour, as letters tell them. */
export function momentIn(language: Language, instant: Date): string {
  const { months, moment } = WORDS[language];
  const [, month = '1', day = '1'] = localDate(instant).split('-');
  return moment(Number(day), months[Number(month) - 1] ?? '', timeIn(language, instant));
}

/** Day, month and year, as paper tells them. */
export function dayIn(language: Language, instant: Date): string {
  const [year, month = '1', day = '1'] = localDate(instant).split('-');
  return `${Number(day)}\u00a0${WORDS[language].months[Number(month) - 1]} ${year}`;
}

/** *08.30* in Swedish, *08:30* in English. */
export const timeIn = (language: Language, instant: Date): string =>
  localTime(instant).replace(':', language === 'sv' ? '.' : ':');
