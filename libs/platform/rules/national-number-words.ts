import type { Language } from './language.js';
import type { NationalId } from './national-numbers.js';

/** What is said of a national number, wherever it stands. */
export interface NationalWords {
  /** *Polisen, inte akut* */
  readonly name: string;
  /** What it is for: *Tips och anmälan*. */
  readonly about: string;
  /** When it answers: *Dygnet runt*. */
  readonly hours: string;
}

type AllNumbers = Readonly<Record<NationalId, NationalWords>>;

/** The words of the table in national-numbers.ts: one name, one description, one set of hours. */
export const NATIONAL_WORDS: Readonly<Record<Language, AllNumbers>> = {
  sv: {
    EMERGENCY: {
      name: 'Fara för liv eller pågående brott',
      about: 'Polis, ambulans, räddningstjänst',
      hours: 'Dygnet runt',
    },
    POLICE_NOT_URGENT: {
      name: 'Polisen, inte akut',
      about: 'Tips och anmälan',
      hours: 'Dygnet runt',
    },
    HELPLINE: {
      name: 'Nationella stödtelefonen mot människohandel',
      about: 'Råd till dig som i arbetet möter någon som kan vara utsatt',
      hours: 'Vardagar på kontorstid',
    },
  },
  en: {
    EMERGENCY: {
      name: 'Danger to life or an ongoing crime',
      about: 'Police, ambulance, rescue services',
      hours: 'Around the clock',
    },
    POLICE_NOT_URGENT: {
      name: 'The police, not urgent',
      about: 'Tips and reports',
      hours: 'Around the clock',
    },
    HELPLINE: {
      name: 'The national support line against human trafficking',
      about: 'Advice for you who meet somebody at work who may be exposed',
      hours: 'Weekdays, office hours',
    },
  },
};

/** The same in Swedish that is easy to read. */
export const EASY_NATIONAL_WORDS: AllNumbers = {
  EMERGENCY: {
    name: 'Fara för liv, eller ett brott som händer nu',
    about: 'Du får polis eller ambulans',
    hours: 'Alltid öppet',
  },
  POLICE_NOT_URGENT: {
    name: 'Polisen, när det inte är bråttom',
    about: 'Tipsa eller anmäl',
    hours: 'Alltid öppet',
  },
  HELPLINE: {
    name: 'Nationella stödtelefonen mot människohandel',
    about: 'Råd till den som på sitt jobb möter någon som behöver hjälp',
    hours: 'Måndag till fredag på dagen',
  },
};
