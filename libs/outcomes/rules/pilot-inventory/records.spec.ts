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
import {
  inFields,
  phonesIn,
  RULES_OF_RECORDS,
  textsOf,
  titlesIn,
  unknownKeys,
} from '../testing/record-texts.js';
import { runningProgramme } from '../testing/running-programme.js';
import { FRAME, PILOT_2022 } from '../testing/whole-pilot.js';

const RUNNING = runningProgramme('2026-03-12');
const EVERYTHING = { frame: FRAME, pilot: PILOT_2022, running: RUNNING };

const TEXTS = textsOf(EVERYTHING);

describe('The records of the pilot and of the running programme', () => {
  it.each(RULES_OF_RECORDS)('%s', (_, broken) => expect(broken(TEXTS)).toEqual([]));

  it('are looked through: phones, one for each function, and titles', () => {
    expect(phonesIn(TEXTS).length).toBeGreaterThan(30);
    expect(titlesIn(TEXTS).length).toBeGreaterThan(100);
    const phones = inFields(TEXTS, 'workPhone', 'phone').map(({ value }) => value);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe('Every key exists', () => {
  const missing = (fields: readonly string[], known: Iterable<string>) =>
    unknownKeys(TEXTS, fields, known);

  it('of areas, contact functions and actors', () => {
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
