import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import type { PageWords } from './page-words.js';

/** A number is not broken at the end of a line. */
const POLICE = NATIONAL.POLICE_NOT_URGENT.phone.replaceAll(' ', '\u00a0');

export const englishWords: PageWords = {
  lang: 'en',
  languageName: 'English',
  languages: 'Language',
  skip: 'To the content',
  leave: 'Leave this page',
  leaveSays:
    'The button goes to the weather forecast at once. Pressing Esc three times does the same. The history of your browser may still show that you were here: clear it if somebody else can see your phone.',
  description: (town) =>
    `Phone numbers to help and support in ${town}, signs to look for, and open training.`,
  heading: (town) => `Help and support in ${town}`,
  help: {
    heading: 'Do you need help?',
    says: [
      'If you sell sex, are exploited or are forced to do something, there is help. Selling sex is not a crime in Sweden, and you can get support and protection.',
    ],
  },
  calling: {
    heading: 'What happens when you call?',
    says: [
      'Somebody listens and asks whether you are in danger now. You talk about what you want and what can be done.',
      'You can ask for advice without saying your name. To decide on housing or money, for instance, social services need to know who you are.',
      'Say which language you speak. You can ask for an interpreter, and it costs you nothing.',
    ],
  },
  buyers: {
    heading: 'Do you want to stop buying sex?',
    says: [
      'KAST is counselling for those who buy sex, or fear that they will begin again. It is voluntary and free.',
      `Buying sex is a crime. If you worry about somebody you have met: call ${POLICE}, or 112 if it is urgent.`,
    ],
  },
  relatives: {
    heading: 'Are you a relative or friend?',
    says: [
      'You can get advice and support for yourself, even if the person you think of wants no help.',
      'Do not press for a story and confront nobody else: it can make things more dangerous. Show that you are still there.',
    ],
  },
  town: (town) => ({ heading: `Call in ${town}`, says: [] }),
  townNone:
    'No number is shown here now. Call the switchboard of the municipality and ask for social services.',
  speaks: (languages) => `Answers in ${languages}.`,
  answersUntil: 'Answers now, until {time}',
  answersAlways: 'Answers now',
  opens: 'Closed now, opens {time}',
  closed: 'Closed now',
  signs: {
    heading: 'Signs that somebody may be exposed',
    says: [
      'A sign is no proof, and somebody may be exposed without any. There may be other reasons altogether.',
      'Do not investigate yourself: do not follow, take no photographs, question nobody. Call.',
    ],
  },
  signList: [
    'Somebody else answers, decides, or calls again and again',
    'Has no passport or identity card, or somebody else keeps it',
    'Has no money of their own, or a debt that never becomes smaller',
    'Often disappears without explanation, or does not know where they are',
    'At the hotel: many short visits to a room that somebody else pays for, and “do not disturb” for days',
    'In the building: a sublet flat with many visitors and places to sleep',
    'In shops and salons: staff who sleep on the premises and handle no money of their own',
  ],
  callDoNotWrite: `Call, do not write here. This page takes no information. If it is happening now: 112. Otherwise the police: ${POLICE}.`,
  work: {
    heading: 'Do you meet somebody at work?',
    says: [
      'The number here is for advice when you meet somebody at work who may be exposed. It is not for the person who needs help.',
    ],
  },
  trainings: {
    heading: 'Open training',
    says: ['Place, room and link come with the letter once you have a seat.'],
  },
  trainingsNone: 'No training is open for sign-up now.',
  signUp: (title) => `Sign up for ${title}`,
  standing: {
    FULL: 'Full, but the waiting list is open',
    MOVED: 'Not on this day. A new day is not decided',
    CANCELLED: 'Cancelled',
  },
  items: 'To read and print',
  easy: 'easy Swedish',
  textFrom: 'The text is taken from',
  readThere: (day) => `read there on ${day}`,
  readBy: 'The text has been read by somebody who knows the language:',
  sender: [
    'The page is kept by those who work together in Stad till Stad. Each number is shown by those who answer it.',
    'The page sets no cookies, counts no visits and does not remember which language you read.',
  ],
  asOf: (day) => `As it was on ${day}.`,
  none: {
    heading: 'There is no such page',
    says: ['There is no public page at this address. The numbers below work in all of Sweden.'],
  },
};
