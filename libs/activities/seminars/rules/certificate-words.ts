import type { Language } from '@stad/platform/rules/language.js';
import type { Span } from '@stad/platform/rules/time.js';
import type { SeminarKind } from './seminar-life.js';

/** What stands on a certificate beside the facts. */
export interface CertificateWords {
  readonly kind: string;
  readonly labels: Readonly<
    Record<'title' | 'course' | 'type' | 'organiser' | 'day' | 'hours' | 'town', string>
  >;
  readonly types: Readonly<Record<SeminarKind, string>>;
  readonly heading: string;
  /** What was seen: that somebody was there. */
  readonly wasThere: (name: string) => string;
  /** Before what the course goes through, a line each. */
  readonly topics: string;
  /** What it does not say. */
  readonly limit: string;
  readonly issued: (day: string, by: string) => string;
  readonly signature: string;
  readonly units: Readonly<Record<'hour' | 'minute', readonly [one: string, more: string]>>;
}

/** It says that somebody was there, and nothing of what they may do: that is their own manager's to give. */
export const CERTIFICATE_WORDS: Readonly<Record<Language, CertificateWords>> = {
  sv: {
    kind: 'Intyg om närvaro',
    labels: {
      ...{ title: 'Seminarium', course: 'Kurs', type: 'Typ', organiser: 'Arrangör' },
      ...{ day: 'Dag', hours: 'Tid', town: 'Ort' },
    },
    types: { KNOWLEDGE: 'Kunskapsseminarium', IN_DEPTH: 'Fördjupad kunskapsutveckling' },
    heading: 'Närvaro',
    wasThere: (name) => `${name} har deltagit i seminariet.`,
    topics: 'Kursen går igenom:',
    limit: 'Intyget visar närvaro. Behörighet ger den egna chefen.',
    issued: (day, by) => `Utfärdat ${day} av ${by}.`,
    signature: 'Underskrift för arrangören',
    units: { hour: ['timme', 'timmar'], minute: ['minut', 'minuter'] },
  },
  en: {
    kind: 'Certificate of attendance',
    labels: {
      ...{ title: 'Seminar', course: 'Course', type: 'Kind', organiser: 'Organiser' },
      ...{ day: 'Day', hours: 'Time', town: 'Town' },
    },
    types: { KNOWLEDGE: 'Knowledge seminar', IN_DEPTH: 'In-depth training' },
    heading: 'Attendance',
    wasThere: (name) => `${name} attended the seminar.`,
    topics: 'The course goes through:',
    limit: 'This certificate shows attendance. A qualification is given by one’s own manager.',
    issued: (day, by) => `Issued ${day} by ${by}.`,
    signature: 'Signature for the organiser',
    units: { hour: ['hour', 'hours'], minute: ['minute', 'minutes'] },
  },
};

/** *3 timmar 30 minuter*: as long as it was planned. */
export function lengthIn(language: Language, { startsAt, endsAt }: Span): string {
  const { units } = CERTIFICATE_WORDS[language];
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const said = (n: number, [one, more]: readonly [string, string]) =>
    n === 0 ? [] : [`${n}\u00a0${n === 1 ? one : more}`];
  return [...said(Math.floor(minutes / 60), units.hour), ...said(minutes % 60, units.minute)].join(
    ' ',
  );
}
