import { AGENCIES } from '@stad/identity/rules/demo/agencies.js';
import { PEOPLE } from '@stad/identity/rules/demo/people.js';
import { SITES } from '@stad/programme/rules/demo/sites.js';
import { diaryNumber, functionName } from '@stad/safeguards/rules/identifiers/identifiers.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import { KPI_EXPECTATIONS } from '../demo/kpi-expectations.js';

/** A text of the demo's records, and where it stands. */
export interface RecordText {
  readonly path: string;
  readonly field: string;
  readonly value: string;
}

/** Every text of the records with the path to it. */
export function textsOf(records: unknown, path = '', field = ''): RecordText[] {
  if (typeof records === 'string') return [{ path, field, value: records }];
  if (records === null || typeof records !== 'object') return [];
  return Object.entries(records).flatMap(([key, each]) =>
    textsOf(each, `${path}.${key}`, /^\d+$/.test(key) ? field : key),
  );
}

/** Those of some fields. */
export const inFields = (texts: readonly RecordText[], ...fields: readonly string[]) =>
  texts.filter(({ field }) => fields.includes(field));

/** Those of some fields that are no key of `known`. */
export function unknownKeys(
  texts: readonly RecordText[],
  fields: readonly string[],
  known: Iterable<string>,
): readonly RecordText[] {
  const keys = new Set(known);
  return inFields(texts, ...fields).filter(({ value }) => !keys.has(value));
}

export const phonesIn = (texts: readonly RecordText[]) =>
  texts.flatMap(({ value }) => value.match(/\b0\d{1,3}[- ]\d[\d ]{5,}/g) ?? []);

export const titlesIn = (texts: readonly RecordText[]) =>
  inFields(
    texts,
    'functionTitle',
    'deciderFunction',
    'confirmingFunction',
    'assessedBy',
    'authorFunction',
    'signatoryFunction',
  ).map(({ value }) => value);

const NOW = new Date('2026-03-12T12:00:00Z');
/** The series that are reserved for fiction. */
const FICTIVE = /^(040-628 04 \d\d|070-174 06 (0[5-9]|[1-9]\d)|08-465 004 \d\d|031-390 06 \d\d)$/;
/** Titles have one capital, the first letter: a name would have its own. */
const TITLE = /^\p{Lu}\p{Ll}+(,? \p{Ll}+)*( \d+)?$/u;
const PERSON_KEY = /^[a-z0-9-]+@[a-z-]+$/;
const CONTACT = ['email', 'mailbox', 'workPhone', 'phone', 'sdkAddress'];

type Rule = readonly [rule: string, broken: (texts: readonly RecordText[]) => readonly unknown[]];

/** What all records of the demo keep, whichever domain they lie in, and the texts that break it. */
export const RULES_OF_RECORDS: readonly Rule[] = [
  [
    'have only phones of the fictive series',
    (texts) =>
      [
        ...phonesIn(texts),
        ...inFields(texts, 'workPhone', 'phone').map(({ value }) => value),
      ].filter((phone) => !FICTIVE.test(phone)),
  ],
  [
    'have only addresses that end in .example',
    (texts) => [
      ...inFields(texts, 'email', 'mailbox').filter(
        ({ value }) => !/^[a-z0-9-]+@[a-z0-9-]+\.example$/.test(value),
      ),
      ...texts.filter(({ value }) => /@[a-z0-9-]+\.(?!example\b)\w+/.test(value)),
    ],
  ],
  [
    'have diary numbers as agencies write them',
    (texts) =>
      inFields(texts, 'diaryNumber', 'receiverDiaryNumber', 'funderDiaryNumber').filter(
        ({ value }) => !diaryNumber(value),
      ),
  ],
  [
    'have no text that the guard would stop or question',
    (texts) =>
      texts
        .filter(({ field, value }) => !CONTACT.includes(field) && !PERSON_KEY.test(value))
        .map((text) => ({ ...text, findings: scan(text.value, { now: NOW }).findings }))
        .filter(({ findings }) => findings.length > 0),
  ],
  [
    'call people by their function alone',
    (texts) => titlesIn(texts).filter((title) => !TITLE.test(title) || !functionName(title, NOW)),
  ],
  [
    'name agencies that there are',
    (texts) =>
      unknownKeys(
        texts,
        [
          ...['agencyKey', 'fromAgencyKey', 'toAgencyKey', 'ownerAgencyKey', 'host', 'owner'],
          ...['participatingAgencyKeys', 'alsoInvitedAgencyKeys', 'parties', 'responsible'],
          ...['countingAgencyKey', 'leadAgencyKey', 'funderAgencyKey'],
        ],
        AGENCIES.map(({ key }) => key),
      ),
  ],
  [
    'name people that there are',
    (texts) => {
      const people = PEOPLE.map(({ key }) => key as string);
      const fields = ['personKey', 'plannedBy', 'notedBy', 'enteredBy', 'approvedBy', 'approver'];
      const others = ['people', 'reportedBy', 'removedBy', 'signatory'];
      const loose = texts.filter(({ value }) => PERSON_KEY.test(value));
      return [
        ...unknownKeys(texts, [...fields, ...others], people),
        ...loose.filter(({ value }) => !people.includes(value)),
      ];
    },
  ],
  [
    'name towns that there are',
    (texts) =>
      unknownKeys(
        texts,
        ['siteKey', 'siteKeys'],
        SITES.map(({ key }) => key),
      ),
  ],
  [
    'name figures that there are',
    (texts) =>
      unknownKeys(
        texts,
        ['kpi'],
        KPI_EXPECTATIONS.map(({ code }) => code),
      ),
  ],
];
