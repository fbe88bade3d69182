import {
  type CalendarInvitation,
  invitationText,
} from '@stad/platform/api/calendar/write-calendar.js';
import { makeToken } from '@stad/platform/api/context/secret-token.js';
import type { Letter } from '@stad/platform/api/mail/mail-transport.js';
import type { Language } from '@stad/platform/rules/language.js';
import { LETTER_WORDS } from '../rules/letter-words.js';
import { plainLetter } from './plain-letter.js';

/** A time that somebody is asked to, or that is called off. */
export interface TimeToTell
  extends Pick<CalendarInvitation, 'uid' | 'sequence' | 'startsAt' | 'endsAt' | 'stamp'> {
  readonly language: Language;
  readonly to: string;
  /** The portal's own address, to which a calendar answers. */
  readonly from: string;
  /** By which one answers; the portal itself when it is called off. */
  readonly link: string;
  readonly isOff: boolean;
}

/** A letter with a link to answer by and a time for the calendar, and nothing of what it is about (INV-20). */
export function timeLetter(told: TimeToTell): Letter {
  const { language, to, from, link, isOff, ...time } = told;
  const words = LETTER_WORDS[language];
  const method = isOff ? 'CANCEL' : 'REQUEST';
  const text = invitationText({
    ...time,
    ...{ method, title: words.title, attendee: to },
    organizer: { name: words.organizer, email: from },
  });
  const letter = plainLetter(language, { link, sentences: isOff ? words.calledOff : words.asked });
  return { ...letter, to, calendar: { method, text } };
}

/** A `UID` that nobody can guess: who knows it may answer. */
export const newCalendarUid = (publicUrl: string): string =>
  `${makeToken()}@${new URL(publicUrl).hostname}`;
