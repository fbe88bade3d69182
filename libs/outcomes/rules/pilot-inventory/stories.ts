import type { AgencyKey, LocalDate, PersonKey } from '@stad/identity/rules/demo/types.js';
import { at } from '@stad/programme/rules/demo/moments.js';
import type { Moment } from '@stad/programme/rules/demo/types.js';

/** Demo stories of field.md 11.8 whose tables come later; the others are in their own records. */

export interface DisclosureAssessmentRecord {
  readonly key: string;
  readonly fromAgencyKey: AgencyKey;
  readonly toAgencyKey: AgencyKey;
  readonly on: LocalDate;
  readonly infoType: string;
  readonly askedBasis: string;
  readonly conclusion: 'DISCLOSE' | 'PARTIAL' | 'WITH_RESERVATION' | 'REFUSE';
  readonly deciderFunction: string;
  readonly reason: string;
}

/** The general clause is not for secrecy under OSL 26 kap. (INV-07). */
export const DISCLOSURE_ASSESSMENTS: readonly DisclosureAssessmentRecord[] = [
  {
    key: 'DA-01',
    fromAgencyKey: 'SOC-LUND',
    toAgencyKey: 'POL-LUND',
    on: '2022-08-30',
    infoType: 'Uppgift om en vuxen som kan vara utsatt',
    askedBasis: 'OSL 10:27',
    conclusion: 'REFUSE',
    deciderFunction: 'Enhetschef',
    reason: 'Generalklausulen gäller inte sekretess enligt 26 kap. OSL.',
  },
];

/** What was stopped leaves the fact and never the content. */
export const BLOCKED_CONTENT: readonly {
  readonly agencyKey: AgencyKey;
  readonly personKey: PersonKey;
  readonly at: Moment;
  readonly field: string;
  readonly kind: 'PERSONAL_NUMBER';
}[] = [
  {
    agencyKey: 'FA-HBG',
    personKey: 'faltarbetare1@fa-hbg',
    at: at('2022-05-23', '12:55'),
    field: 'noteForLearning',
    kind: 'PERSONAL_NUMBER',
  },
];

export interface LegalReferenceStory {
  readonly topic: string;
  /** As it was cited in 2022, and what it is now. */
  readonly citedThen: string;
  readonly citedNow: string;
  readonly confirmedBy: readonly AgencyKey[];
}

/** The law of 2022 and of today; nothing is confirmed by any agency's own jurist. */
export const LEGAL_REFERENCES: readonly LegalReferenceStory[] = [
  {
    topic: 'Kommunens yttersta ansvar',
    citedThen: '2 kap. 1 § SoL (2001:453)',
    citedNow: '4 kap. 1 § SoL (2025:400)',
    confirmedBy: [],
  },
  {
    topic: 'Stöd till den som utsatts för brott',
    citedThen: '5 kap. 11 § SoL (2001:453)',
    citedNow: '13 kap. 1 § SoL (2025:400)',
    confirmedBy: [],
  },
  {
    topic: 'Anmälan om oro för ett barn',
    citedThen: '14 kap. 1 § SoL (2001:453)',
    citedNow: '19 kap. 1 § SoL (2025:400)',
    confirmedBy: [],
  },
];

/** A chapter that cites a provision no longer in force is flagged. */
export const METHOD_CHAPTER_FLAGS = [
  {
    chapter: 9,
    title: 'Barn',
    cites: '14 kap. 1 § SoL (2001:453)',
    flaggedBecause: 'Bestämmelsen har ersatts den 1 juli 2025.',
  },
] as const;

export const PUBLIC_RECORD_REQUESTS = [
  {
    key: 'PRR-01',
    agencyKey: 'SOC-LUND',
    receivedOn: '2022-09-12',
    scope: 'Handlingar om fältarbete under våren 2022',
    outcome: 'PARTLY',
    withheld: 'Tider och platser för fältpass som inte är avslutade.',
    deciderFunction: 'Enhetschef',
    deliveredOn: '2022-09-14',
  },
] as const;

export const ACCESS_REVIEWS = [
  {
    key: 'AR-01',
    agencyKey: 'SOC-LUND',
    on: '2022-09-28',
    by: 'ansvarig-for-loggkontroll@soc-lund',
    sample: 40,
    justified: 39,
    reportedAsDeviation: 1,
  },
] as const;

/** An account that nobody had used for a quarter, removed at the recertification. */
export const REMOVED_ACCOUNTS = [
  {
    agencyKey: 'POL-LUND',
    functionTitle: 'Samverkanspolis 3',
    lastSignIn: '2022-05-30',
    removedOn: '2022-09-05',
    removedBy: 'administrator@pol-lund',
  },
] as const;
