import { describe, expect, it } from '@jest/globals';
import { AGENCIES } from '@stad/identity/rules/demo/agencies.js';
import {
  FUNCTIONS_WITHOUT_ACCOUNT,
  PEOPLE,
  personKey,
  SYSTEM_ADMIN_KEY,
} from '@stad/identity/rules/demo/people.js';
import { checkRoles } from '@stad/identity/rules/membership-roles.js';
import { checkContactFunction } from '@stad/network/rules/contact-function.js';
import { CONTACT_FUNCTIONS } from '@stad/network/rules/demo/contact-functions.js';
import { weeklyHours } from '@stad/network/rules/demo/weekly-hours.js';
import { checkHours } from '@stad/network/rules/weekly-hours.js';
import { weekday } from '@stad/platform/rules/time.js';
import { AREAS } from '@stad/programme/rules/demo/areas.js';
import { SITES } from '@stad/programme/rules/demo/sites.js';
import { diaryNumber, functionName } from '@stad/safeguards/rules/identifiers/identifiers.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import { FRAME, PILOT_2022 } from './everything.js';
import { runningProgramme } from './running/running-programme.js';

const NOW = new Date('2026-03-12T12:00:00Z');
const RUNNING = runningProgramme('2026-03-12');
const EVERYTHING = { frame: FRAME, pilot: PILOT_2022, running: RUNNING };

interface Leaf {
  readonly path: string;
  readonly field: string;
  readonly value: string;
}

/** Every text of the records with the path to it. */
function leaves(value: unknown, path = '', field = ''): Leaf[] {
  if (typeof value === 'string') return [{ path, field, value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, `${path}.${key}`, /^\d+$/.test(key) ? field : key),
  );
}

const LEAVES = leaves(EVERYTHING);
const valuesOf = (...fields: readonly string[]) =>
  LEAVES.filter(({ field }) => fields.includes(field));

const PHONE = /\b0\d{1,3}[- ]\d[\d ]{5,}/g;
/** The series that are reserved for fiction. */
const FICTIVE = /^(040-628 04 \d\d|070-174 06 (0[5-9]|[1-9]\d)|08-465 004 \d\d|031-390 06 \d\d)$/;

describe('Nobody real', () => {
  it('has only phones of the fictive series', () => {
    const phones = LEAVES.flatMap(({ value }) => value.match(PHONE) ?? []);
    expect(phones.length).toBeGreaterThan(30);
    expect(phones.filter((phone) => !FICTIVE.test(phone))).toEqual([]);
    const fields = valuesOf('workPhone', 'phone').map(({ value }) => value);
    expect(fields.filter((phone) => !FICTIVE.test(phone))).toEqual([]);
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('has only addresses that end in .example', () => {
    const addresses = valuesOf('email', 'mailbox').map(({ value }) => value);
    expect(
      addresses.filter((address) => !/^[a-z0-9-]+@[a-z0-9-]+\.example$/.test(address)),
    ).toEqual([]);
    const elsewhere = LEAVES.filter(({ value }) => /@[a-z0-9-]+\.(?!example\b)\w+/.test(value));
    expect(elsewhere).toEqual([]);
  });

  it('has diary numbers as agencies write them', () => {
    const numbers = valuesOf('diaryNumber', 'receiverDiaryNumber', 'funderDiaryNumber');
    expect(numbers.filter(({ value }) => !diaryNumber(value))).toEqual([]);
  });

  it('has no text that the guard would stop or question', () => {
    const contact = ['email', 'mailbox', 'workPhone', 'phone', 'sdkAddress'];
    const found = LEAVES.filter(({ field }) => !contact.includes(field))
      .filter(({ value }) => !/^[a-z0-9-]+@[a-z-]+$/.test(value))
      .map(({ path, value }) => ({ path, value, findings: scan(value, { now: NOW }).findings }));
    expect(found.filter(({ findings }) => findings.length > 0)).toEqual([]);
  });

  it('calls people by their function alone', () => {
    // Titles have one capital, the first letter: a name would have its own.
    const titles = valuesOf(
      'functionTitle',
      'deciderFunction',
      'confirmingFunction',
      'assessedBy',
      'authorFunction',
      'signatoryFunction',
    ).map(({ value }) => value);
    expect(titles.length).toBeGreaterThan(100);
    const titleForm = /^\p{Lu}\p{Ll}+(,? \p{Ll}+)*( \d+)?$/u;
    expect([...new Set(titles)].filter((title) => !titleForm.test(title))).toEqual([]);
    expect(titles.filter((title) => !functionName(title, NOW))).toEqual([]);
  });
});

describe('Every key exists', () => {
  const agencies = new Set<string>(AGENCIES.map(({ key }) => key));
  const people = new Set<string>(PEOPLE.map(({ key }) => key));
  const sites = new Set<string>(SITES.map(({ key }) => key));
  const missing = (fields: readonly string[], known: ReadonlySet<string>) =>
    valuesOf(...fields).filter(({ value }) => !known.has(value));

  it('of agencies', () => {
    const fields = ['agencyKey', 'fromAgencyKey', 'toAgencyKey', 'ownerAgencyKey', 'host'];
    const lists = ['participatingAgencyKeys', 'alsoInvitedAgencyKeys', 'parties', 'responsible'];
    const others = ['countingAgencyKey', 'leadAgencyKey', 'funderAgencyKey', 'owner'];
    expect(missing([...fields, ...lists, ...others], agencies)).toEqual([]);
  });

  it('of people', () => {
    const fields = ['personKey', 'plannedBy', 'notedBy', 'enteredBy', 'approvedBy', 'approver'];
    expect(missing([...fields, 'people', 'reportedBy', 'removedBy', 'signatory'], people)).toEqual(
      [],
    );
    const loose = LEAVES.filter(({ value }) => /^[a-z0-9-]+@[a-z-]+$/.test(value));
    expect(loose.filter(({ value }) => !people.has(value))).toEqual([]);
  });

  it('of sites, areas, contact functions and actors', () => {
    expect(missing(['siteKey', 'siteKeys'], sites)).toEqual([]);
    expect(missing(['areaCodes'], new Set(AREAS.map(({ code }) => code)))).toEqual([]);
    const functions = new Set(CONTACT_FUNCTIONS.map(({ key }) => key));
    expect(missing(['contactFunctionKey'], functions)).toEqual([]);
    expect(missing(['actorKey'], new Set(PILOT_2022.actors.map(({ key }) => key)))).toEqual([]);
  });

  it('of passes, risks, checks, routines, agreements and activities', () => {
    const passes = [...PILOT_2022.passes, ...RUNNING.passes];
    const risks = [...PILOT_2022.standingRisks, ...RUNNING.standingRisks];
    const activities = [...PILOT_2022.activities, ...PILOT_2022.seminars];
    const agreements = [...PILOT_2022.agreements, ...RUNNING.agreements];
    const keys = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));
    expect(missing(['passKey'], keys(passes))).toEqual([]);
    expect(missing(['standingRiskKeys'], keys(risks))).toEqual([]);
    expect(missing(['checkKey'], keys(passes.flatMap(({ checks }) => checks)))).toEqual([]);
    expect(
      missing(['routineKey', 'replaces'], keys([PILOT_2022.routine, RUNNING.routine])),
    ).toEqual([]);
    expect(missing(['agreementKey'], keys(agreements))).toEqual([]);
    expect(missing(['activityKey', 'activityKeys', 'answeredBy'], keys(activities))).toEqual([]);
    expect(missing(['takenFrom'], keys(PILOT_2022.knowledgeSources))).toEqual([]);
  });

  it('once', () => {
    const lists = [FRAME, PILOT_2022, RUNNING].flatMap((each) => Object.values(each));
    for (const list of lists.filter(Array.isArray)) {
      const keys = list.flatMap((each: { key?: string }) => each.key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('of every token in a report', () => {
    const kpis = new Map(PILOT_2022.kpiExpectations.map((kpi) => [kpi.code, kpi.value]));
    const tokens = valuesOf('text').flatMap(({ value }) => [...value.matchAll(/⟦([^⟧]*)⟧/g)]);
    expect(tokens.length).toBeGreaterThan(40);
    for (const [, token = ''] of tokens) {
      // A number typed by hand names its source and no figure.
      if (/^\d[^|]*\|./.test(token)) continue;
      const [code = '', part] = token.split(':');
      const value = kpis.get(code);
      expect(value).toBeDefined();
      if (part) expect(Object.keys(value ?? {})).toContain(part);
    }
    expect(valuesOf('kpi').filter(({ value }) => !kpis.has(value))).toEqual([]);
  });
});

describe('People, functions and hours keep the rules', () => {
  it('gives roles that the kind of agency may give', () => {
    for (const { memberships } of PEOPLE) {
      for (const { agencyKey, roles, unit } of memberships) {
        const agency = AGENCIES.find(({ key }) => key === agencyKey);
        expect(checkRoles(roles, agency?.kind ?? 'OTHER').ok).toBe(true);
        if (unit) expect(agency?.units).toContain(unit);
      }
    }
  });

  it('has one person with two memberships, one that never signs in, one with none', () => {
    const two = PEOPLE.filter(({ memberships }) => memberships.length === 2);
    expect(two.map(({ key }) => key)).toEqual(['socialsekreterare-samverkan-polis@soc-lund']);
    expect(PEOPLE.filter(({ signsIn }) => !signsIn).map(({ key }) => key)).toEqual([
      'handlaggare@lst-skane',
    ]);
    expect(PEOPLE.filter(({ memberships }) => memberships.length === 0)).toMatchObject([
      { key: SYSTEM_ADMIN_KEY },
    ]);
    expect(personKey('Ansvarig för loggkontroll', 'SOC-LUND')).toBe(
      'ansvarig-for-loggkontroll@soc-lund',
    );
    expect(FUNCTIONS_WITHOUT_ACCOUNT).toHaveLength(3);
  });

  it('has contact functions and hours as the network wants them', () => {
    for (const each of CONTACT_FUNCTIONS) {
      expect(
        checkContactFunction({ ...each, phone: each.workPhone, siteIds: each.siteKeys }).ok,
      ).toBe(true);
    }
    for (const coverage of [...PILOT_2022.onCall, ...RUNNING.onCall]) {
      expect(checkHours(weeklyHours(coverage)).ok).toBe(true);
    }
  });
});

describe('Weekdays of field.md 11.4 and 11.5', () => {
  const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const dated = [...PILOT_2022.activities, ...PILOT_2022.seminars].map(({ key, when }) => ({
    key,
    date: 'date' in when ? when.date : when.from,
  }));
  const passes = PILOT_2022.passes.map(({ key, window }) => ({ key, date: window.date }));

  it.each([
    ['ACT-01', '2022-04-06', 'Wed'],
    ['SEM-1', '2022-04-28', 'Thu'],
    ['SEM-2', '2022-05-12', 'Thu'],
    ['SEM-4', '2022-06-02', 'Thu'],
    ['SV-1', '2022-06-15', 'Wed'],
    ['ALM-1', '2022-07-05', 'Tue'],
    ['SEM-3', '2022-08-19', 'Fri'],
    ['PLAN-1', '2022-09-22', 'Thu'],
    ['CP-1', '2022-09-27', 'Tue'],
    ['FP-2022-001', '2022-05-06', 'Fri'],
    ['FP-2022-002', '2022-05-20', 'Fri'],
    ['FP-2022-003', '2022-06-09', 'Thu'],
    ['FP-2022-004', '2022-06-16', 'Thu'],
    ['FP-2022-005', '2022-08-25', 'Thu'],
    ['FP-2022-006', '2022-09-02', 'Fri'],
    ['FP-2022-007', '2022-09-15', 'Thu'],
  ])('%s is on %s, a %s', (key, date, day) => {
    expect([...dated, ...passes].find((each) => each.key === key)?.date).toBe(date);
    expect(WEEKDAYS[weekday(date) - 1]).toBe(day);
  });
});
