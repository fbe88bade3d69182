import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  ALL_NO,
  CHIEF,
  DUTY,
  FA1,
  NEXT_DAY,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
  ZERO,
} from './testing/make-field-pass.js';
import { line, OutboxBench } from './testing/outbox-bench.js';

/**
 * `pass` was gone to and reported on by both its employers; the reports of `open` are not locked yet;
 * a go-ahead of `fallen` fell; `plain` was only sent.
 */
let portal: TestPortal;
const ids = { pass: '', open: '', fallen: '', plain: '' };

beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  const phones = await OutboxBench.open(portal);
  const bench = phones.passes;
  const report = async (passId: string) => {
    for (const [key, tally] of [[SOC1, ZERO] as const, [FA1, null] as const]) {
      const { ownReport } = (await bench.read(key, passId, NEXT_DAY)).pass;
      const hours = ownReport?.hours.map(({ memberId, hours: own }) => ({ memberId, hours: own }));
      await bench.done(key, 'saveFieldReport', { passId, hours, tally }, NEXT_DAY);
    }
  };
  ids.pass = (await bench.returned()).id;
  await report(ids.pass);
  for (const key of [SOC1, FA1]) {
    await bench.done(key, 'lockFieldReport', { passId: ids.pass, expectedVersion: 1 }, NEXT_DAY);
  }
  const figures = { hours: [], tally: { ...ZERO, contacts: 3 }, reason: 'MISCOUNTED' };
  const correction = { passId: ids.pass, expectedVersion: 2, ...figures };
  await bench.done(SOC1, 'correctFieldReport', correction, NEXT_DAY);
  const talk = { heldAt: NEXT_DAY.toISOString(), participants: 3, followUp: false };
  await bench.done(SOC1, 'holdDebrief', { passId: ids.pass, ...talk }, NEXT_DAY);

  ids.open = (await bench.returned()).id;
  await phones.count(ids.open, [line('contacts', 2)]);
  await report(ids.open);

  const { id, teamVersion } = await bench.ready();
  ids.fallen = id;
  const team = [bench.person(SOC1, 'PASS_LEADER')];
  const alone = { passId: id, expectedVersion: teamVersion, team };
  await bench.done(SOC1, 'changeTeam', alone, SAME_DAY);

  ids.plain = (await bench.sent({}, [])).id;
  await bench.done(SOC1, 'savePassCheck', { passId: ids.plain, ...ALL_NO }, SAME_DAY);
});
afterAll(() => portal.close());

const ADMIN = 'administrator@soc-lund';
const SAFETY = 'skyddsombud@soc-lund';
const ARMY_SAFETY = 'skyddsombud@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const LEAD = 'projektledare@fa-hbg';

/** Jobs, each for one agency. */
const JOBS: Readonly<Record<string, string>> = {
  'job@soc-lund': 'SOC-LUND',
  'job@fa-hbg': 'FA-HBG',
};
const [JOB = '', ARMY_JOB = ''] = Object.keys(JOBS);

type Case = [name: string, key: string, statement: string, expected: number | 'refused'];

/** Readers of an employer's own rows: how many Social services see, and how many the Salvation Army. */
const own = (statement: string, social: number, army: number): Case[] => [
  ['read, a colleague', SOC2, statement, social],
  ['read, the manager', CHIEF, statement, social],
  ['read, the duty manager', DUTY, statement, social],
  ['read, the safety representative', SAFETY, statement, 0],
  ['read, the administrator', ADMIN, statement, 0],
  ['read, the other employer sees its own', FA1, statement, army],
  ['read, the project lead sees its employer’s', LEAD, statement, army],
  ['read, core group but not asked', POLICE, statement, 0],
  ['read, network of the site', NETWORK, statement, 0],
  ['read, another town', ELSEWHERE, statement, 0],
];

/** Readers of what every agency in the pass knows. */
const joint = (statement: string, n: number): Case[] => [
  ['read, the owner', SOC2, statement, n],
  ['read, the safety representative', SAFETY, statement, n],
  ['read, the other employer in the pass', FA1, statement, n],
  ['read, the administrator', ADMIN, statement, 0],
  ['read, network of the site', NETWORK, statement, 0],
  ['read, another town', ELSEWHERE, statement, 0],
];

const OF_SOCIAL = `agency_id = (select id from agency where key = 'SOC-LUND')`;
const RISKS = `select from standing_risk where residual = 8 and valid_from = '2022-04-01' and ${OF_SOCIAL}`;
const FACTS = `select from standing_risk_fact where type = 'STREET' and valid_from = '2022-04-01' and ${OF_SOCIAL}`;
const of = (table: string, pass: string) =>
  `select from ${table} where report_id in (select id from field_report where activity_id = '$${pass}')`;
const insertFor = (into: string, columns: string, values: string, agency: string) =>
  `insert into ${into} (agency_id, ${columns}) select g.id, ${values} from agency g where g.key = '${agency}'`;

const RISK = (
  agency: string,
  { site = 'lund', state = 'SUBMITTED', by = 'app.membership_id()' } = {},
) =>
  insertFor(
    'standing_risk',
    'site_id, type, area_group, residual, valid_from, valid_to, state, written_by, written_at',
    `(select id from site where key = '${site}'), 'STREET', 'LU-OSTRA', 5, '2022-05-01', '2022-06-01', '${state}', ${by}, now()`,
    agency,
  );
const CHECK = (agency: string) =>
  insertFor(
    'pass_check',
    'activity_id, new_threat, new_place_or_task, new_or_alone, support_absent, police_absent, at, answered_by',
    `'$plain', false, false, false, false, false, now(), app.membership_id()`,
    agency,
  );
const GO = (agency: string, notedBy: string | null) =>
  insertFor(
    'go_ahead',
    'activity_id, decision, how, by_title, by_manager, at, noted_by_agency_id, noted_by_title',
    `'$plain', 'GIVEN', ${notedBy ? `'ORAL'` : `'SIGNED_IN'`}, 'Funktion', true, now(),
     (select id from agency where key = '${notedBy}'), ${notedBy ? `'Funktion'` : 'null'}`,
    agency,
  );
const IN_STRUCTURE = (agency: string) =>
  GO(agency, 'SOC-LUND').replace(`'ORAL'`, `'OWN_STRUCTURE'`);
const VOID = (agency: string) =>
  insertFor(
    'go_ahead_void',
    'go_ahead_id, activity_id, reasons, at',
    `(select id from go_ahead where activity_id = '$pass' and ${OF_SOCIAL}), '$pass', '{OTHER_NIGHT}', now()`,
    agency,
  );
const REPORT = (agency: string) => insertFor('field_report', 'activity_id', `'$plain'`, agency);
/** *Inget redovisat*, or one that differs from it. */
const SILENT = (agency: string, { state = 'LOCKED', isEmpty = true } = {}) =>
  insertFor(
    'field_report',
    'activity_id, state, nothing_to_report, locked_at, locked_by',
    `'$plain', '${state}', ${isEmpty}, ${state === 'LOCKED' ? 'now()' : 'null'},
     ${isEmpty ? 'null' : `(select sent_by from field_operation where activity_id = '$plain')`}`,
    agency,
  );
const FALLS_SILENT = (changes = `state = 'LOCKED', nothing_to_report = true`) =>
  `update field_report set ${changes}, locked_at = ${changes.includes('LOCKED') ? 'now()' : 'null'},
     locked_by = ${changes.includes('= true') ? 'null' : `(select sent_by from field_operation where activity_id = '$open')`}
   where activity_id = '$open' and agency_id = (select id from agency where key = 'FA-HBG')`;
const OPEN_REPORT = `(select r.id from field_report r where r.activity_id = '$open' and r.agency_id = app.agency_id())`;
const HOURS = (agency: string) =>
  insertFor(
    'field_report_hours',
    'report_id, member_id, hours',
    `${OPEN_REPORT}, (select id from pass_member where activity_id = '$open' and role = 'REAR_SUPPORT'), 1`,
    agency,
  );
const BREAKDOWN = (agency: string) =>
  insertFor(
    'field_report_breakdown',
    'report_id, dimension, value, n',
    `${OPEN_REPORT}, 'SEX', 'MAN', 1`,
    agency,
  );
const CORRECTION = (agency: string) =>
  insertFor(
    'field_report_correction',
    'report_id, version, reason, figures, corrected_at, corrected_by',
    `${OPEN_REPORT}, 9, 'OTHER', '[]', now(), app.membership_id()`,
    agency,
  );
const TEAM_COUNTS = `select from team_count where activity_id = '$pass'`;
const COUNTS = `select from field_count where activity_id = '$open'`;
const COUNT = (agency: string) =>
  insertFor(
    'field_count',
    'activity_id, counter, quarter, n',
    `'$open', 'accepted', timestamptz '2022-05-20T20:00:00Z', 1`,
    agency,
  );
const TALK = (agency: string) =>
  insertFor(
    'debrief',
    'activity_id, held_at, participants, follow_up, noted_by',
    `'$plain', now(), 3, false, app.membership_id()`,
    agency,
  );

const cases: Record<string, Case[]> = {
  standing_risk: [
    ['read, a colleague', SOC2, RISKS, 2],
    ['read, the safety representative', SAFETY, RISKS, 2],
    ['read, the administrator', ADMIN, RISKS, 0],
    ['read, the other employer in the pass', FA1, RISKS, 0],
    ['read, network of the site', NETWORK, RISKS, 0],
    ['add, own', SOC1, RISK('SOC-LUND'), 1],
    ['add, for another employer', SOC1, RISK('FA-HBG'), 'refused'],
    ['add, by the safety representative', SAFETY, RISK('SOC-LUND'), 'refused'],
    ['add, for a town without a ring', SOC1, RISK('SOC-LUND', { site: 'helsingborg' }), 'refused'],
    ['add, decided at once', SOC1, RISK('SOC-LUND', { state: 'APPROVED' }), 'refused'],
    [
      'add, as a colleague',
      SOC1,
      RISK('SOC-LUND', {
        by: `(select id from membership where work_email = '${SOC2}.example')`,
      }),
      'refused',
    ],
    ['change, the manager: of no other employer', CHIEF, 'update standing_risk set version = 9', 4],
    [
      'change, the manager',
      CHIEF,
      RISKS.replace('select from standing_risk', 'update standing_risk set version = 9'),
      2,
    ],
    [
      'change, a planner',
      SOC1,
      RISKS.replace('select from standing_risk', 'update standing_risk set version = 9'),
      0,
    ],
  ],
  standing_risk_fact: [
    ['read, a colleague', SOC2, FACTS, 2],
    ['read, the other employer', FA1, FACTS, 2],
    ['read, core group of the site', POLICE, FACTS, 2],
    ['read, the administrator', ADMIN, FACTS, 0],
    ['read, network of the site', NETWORK, FACTS, 0],
    ['read, another town', ELSEWHERE, FACTS, 0],
    ['change, nobody', CHIEF, `update standing_risk_fact set band = 'LOW'`, 'refused'],
  ],
  pass_check: [
    ...own(`select from pass_check where activity_id = '$pass'`, 1, 1),
    ['add, own', FA1, CHECK('FA-HBG'), 1],
    ['add, another employer’s', FA1, CHECK('POL-LUND'), 'refused'],
    ['add, not asked', POLICE, CHECK('POL-LUND'), 'refused'],
    ['change, own', SOC2, `update pass_check set new_threat = true where activity_id = '$pass'`, 1],
    ['change, the safety representative', SAFETY, 'update pass_check set new_threat = true', 0],
  ],
  pass_agency_fact: [
    ...joint(`select from pass_agency_fact where activity_id = '$pass'`, 2),
    [
      'read, core group but not asked',
      POLICE,
      `select from pass_agency_fact where activity_id = '$plain'`,
      0,
    ],
    ['change, nobody', SOC1, `update pass_agency_fact set report_state = 'LOCKED'`, 'refused'],
  ],
  go_ahead: [
    ...joint(`select from go_ahead where activity_id = '$pass'`, 2),
    ['add, own', SOC1, GO('SOC-LUND', null), 1],
    ['add, another employer’s', SOC1, GO('FA-HBG', null), 'refused'],
    ['add, another employer’s, told by phone', SOC1, GO('FA-HBG', 'SOC-LUND'), 1],
    ['add, noted in another’s name', SOC1, GO('FA-HBG', 'FA-HBG'), 'refused'],
    ['add, by the safety representative', SAFETY, GO('SOC-LUND', null), 'refused'],
    ['add, own, noted in another’s name', SOC1, GO('SOC-LUND', 'FA-HBG'), 'refused'],
    ['add, a job: assessed in its own structure', JOB, IN_STRUCTURE('SOC-LUND'), 1],
    ['add, a job: of another employer', JOB, IN_STRUCTURE('FA-HBG'), 'refused'],
    ['add, a job: told by phone', JOB, GO('SOC-LUND', 'SOC-LUND'), 'refused'],
    ['add, the safety representative: own structure', SAFETY, IN_STRUCTURE('SOC-LUND'), 'refused'],
    ['add, not asked', POLICE, GO('POL-LUND', null), 'refused'],
    ['change, nobody', SOC1, `update go_ahead set decision = 'GIVEN'`, 'refused'],
  ],
  go_ahead_void: [
    ...joint(`select from go_ahead_void where activity_id = '$fallen'`, 1),
    ['add, an agency in the pass', FA1, VOID('FA-HBG'), 1],
    ['add, in another’s name', FA1, VOID('SOC-LUND'), 'refused'],
    ['add, by the safety representative', SAFETY, VOID('SOC-LUND'), 'refused'],
    ['add, a job', JOB, VOID('SOC-LUND'), 1],
  ],
  field_report: [
    ...own(`select from field_report where activity_id = '$pass'`, 1, 1),
    ['add, own', SOC1, REPORT('SOC-LUND'), 1],
    ['add, another agency’s', SOC1, REPORT('FA-HBG'), 'refused'],
    ['add, by the duty manager', DUTY, REPORT('SOC-LUND'), 'refused'],
    ['read, a job of the agency', JOB, `select from field_report where activity_id = '$pass'`, 1],
    ['add, a job: nothing was reported', ARMY_JOB, SILENT('FA-HBG'), 1],
    [
      'add, somebody who reports none: nothing was reported',
      ARMY_SAFETY,
      SILENT('FA-HBG'),
      'refused',
    ],
    ['add, a job: for another agency', JOB, SILENT('FA-HBG'), 'refused'],
    ['add, a job: one that is open', ARMY_JOB, SILENT('FA-HBG', { state: 'OPEN' }), 'refused'],
    ['add, a job: one with a report', ARMY_JOB, SILENT('FA-HBG', { isEmpty: false }), 'refused'],
    ['change, a job: nothing was reported', ARMY_JOB, FALLS_SILENT(), 1],
    ['change, somebody who reports none: nothing was reported', ARMY_SAFETY, FALLS_SILENT(), 0],
    ['change, a job: of another agency', JOB, FALLS_SILENT(), 0],
    ['change, a job: opened', ARMY_JOB, FALLS_SILENT('nothing_to_report = true'), 'refused'],
    [
      'change, a job: locked with its report',
      ARMY_JOB,
      FALLS_SILENT(`state = 'LOCKED'`),
      'refused',
    ],
    ['change, own', CHIEF, `update field_report set version = 9 where activity_id = '$open'`, 1],
    // Without a condition no read is needed, and the read policy does not help.
    ['change, all: own alone', SOC1, 'update field_report set version = 9', 2],
    [
      'change, the duty manager',
      DUTY,
      `update field_report set version = 9 where activity_id = '$open'`,
      0,
    ],
  ],
  field_report_hours: [
    ...own(of('field_report_hours', 'open'), 2, 1),
    ['add, own', SOC1, HOURS('SOC-LUND'), 1],
    ['add, in another’s name', SOC1, HOURS('FA-HBG'), 'refused'],
    ['add, the duty manager', DUTY, HOURS('SOC-LUND'), 'refused'],
    ['remove, own', SOC1, of('field_report_hours', 'open').replace('select', 'delete'), 2],
    [
      'remove, the duty manager',
      DUTY,
      of('field_report_hours', 'open').replace('select', 'delete'),
      0,
    ],
  ],
  field_report_breakdown: [
    ...own(of('field_report_breakdown', 'open'), 15, 0),
    // Every value is there already, as zero or more; the policy is asked all the same.
    ['add, own', SOC1, `${BREAKDOWN('SOC-LUND')} on conflict do nothing`, 0],
    ['add, in another’s name', SOC1, BREAKDOWN('FA-HBG'), 'refused'],
    ['add, of an agency that does not count', FA1, BREAKDOWN('FA-HBG'), 'refused'],
    ['remove, own', SOC1, of('field_report_breakdown', 'open').replace('select', 'delete'), 15],
    [
      'remove, the duty manager',
      DUTY,
      of('field_report_breakdown', 'open').replace('select', 'delete'),
      0,
    ],
  ],
  field_report_correction: [
    ...own(of('field_report_correction', 'pass'), 1, 0),
    ['add, own', SOC1, CORRECTION('SOC-LUND'), 1],
    ['add, in another’s name', SOC1, CORRECTION('FA-HBG'), 'refused'],
    ['change, nobody', SOC1, `update field_report_correction set reason = 'OTHER'`, 'refused'],
  ],
  team_count: [
    ['read, the counting agency', SOC2, TEAM_COUNTS, 10],
    ['read, the other employer, in the team', FA1, TEAM_COUNTS, 10],
    ['read, the other employer, not in the team', LEAD, TEAM_COUNTS, 0],
    ['read, core group but not asked', POLICE, TEAM_COUNTS, 0],
    ['read, the safety representative', SAFETY, TEAM_COUNTS, 0],
    ['read, the administrator', ADMIN, TEAM_COUNTS, 0],
    ['read, network of the site', NETWORK, TEAM_COUNTS, 0],
    ['read, another town', ELSEWHERE, TEAM_COUNTS, 0],
    ['read, of a report that is open', FA1, TEAM_COUNTS.replace('$pass', '$open'), 0],
    ['change, nobody', SOC1, 'update team_count set n = 0', 'refused'],
  ],
  field_count: [
    ...own(COUNTS, 1, 0),
    ['add, own', SOC1, COUNT('SOC-LUND'), 1],
    ['add, in another’s name', SOC1, COUNT('FA-HBG'), 'refused'],
    ['add, by the duty manager', DUTY, COUNT('SOC-LUND'), 'refused'],
    [
      'change, own',
      SOC2,
      COUNTS.replace('select from field_count', 'update field_count set n = 9'),
      1,
    ],
    [
      'change, the duty manager',
      DUTY,
      COUNTS.replace('select from field_count', 'update field_count set n = 9'),
      0,
    ],
    ['change, the other employer in the pass', FA1, 'update field_count set n = 9', 0],
    ['remove, own', SOC1, COUNTS.replace('select', 'delete'), 1],
    ['remove, the other employer in the pass', FA1, 'delete from field_count', 0],
    ['remove, the duty manager', DUTY, COUNTS.replace('select', 'delete'), 0],
  ],
  debrief: [
    ...own(`select from debrief where activity_id = '$pass'`, 1, 0),
    ['add, own', FA1, TALK('FA-HBG'), 1],
    ['add, another agency’s', FA1, TALK('POL-LUND'), 'refused'],
    ['add, not asked', POLICE, TALK('POL-LUND'), 'refused'],
    ['change, nobody', SOC1, 'update debrief set participants = 9', 'refused'],
  ],
};

async function callerOf(key: string) {
  if (!JOBS[key]) return portal.as(key);
  const { rows } = await portal.owner.query('select id from agency where key = $1', [JOBS[key]]);
  return portal.caller({ kind: 'system', job: 'lock silent reports', agencyId: rows[0].id });
}

describe.each(Object.entries(cases))('%s', (table, rows) => {
  it.each(rows)(`${table} %s: %s`, async (_, key, statement, expected) => {
    const sql = Object.entries(ids).reduce(
      (text, [name, id]) => text.replaceAll(`$${name}`, id),
      statement,
    );
    expect(await attempt(await callerOf(key), sql)).toBe(expected);
  });

  it(`${table} read, a visitor: nothing`, async () => {
    expect(await attempt(portal.visitor(), `select 1 from ${table}`)).toBe(0);
  });
});

describe('a share that is taken back', () => {
  it.each([
    ['field_report', REPORT('FA-HBG')],
    ['go_ahead', GO('FA-HBG', null)],
    ['go_ahead_void', VOID('FA-HBG')],
    ['pass_check', CHECK('FA-HBG')],
    ['debrief', TALK('FA-HBG')],
  ])('takes the right to add a %s with it', async (_, statement) => {
    const add = async () =>
      attempt(
        await portal.as(FA1),
        statement.replaceAll('$plain', ids.plain).replaceAll('$pass', ids.pass),
      );
    expect(await add()).toBe(1);
    const revoked = (at: string) =>
      portal.owner.query(
        `update activity_share set revoked_at = ${at} where activity_id = any ($1)`,
        [[ids.plain, ids.pass]],
      );
    await revoked('now()');
    try {
      expect(await add()).toBe('refused');
    } finally {
      await revoked('null');
    }
  });
});

describe('a phone that was made ready', () => {
  const by = async (passId: string, statement: string) => {
    const viewer = (await portal.as(SOC1)).viewer as PersonViewer;
    const fieldSession = { passId, until: null, rightsExpired: false };
    return attempt(
      portal.caller({ ...viewer, fieldSession }),
      statement.replaceAll('$open', ids.open),
    );
  };

  it('adds and changes the counts of its pass, and of no other', async () => {
    expect(await by(ids.open, COUNT('SOC-LUND'))).toBe(1);
    expect(await by(ids.plain, COUNT('SOC-LUND'))).toBe('refused');
    expect(await by(ids.open, 'update field_count set n = 9')).toBe(1);
    expect(await by(ids.plain, 'update field_count set n = 9')).toBe(0);
  });

  /** Rows of Socialtjänsten Lund: of which pass, and how they are found. */
  const OWN_ROWS = [
    ['field_count', 'open', 'activity_id'],
    ['field_report', 'pass', 'activity_id'],
    ['field_report_hours', 'open', 'report_id'],
    ['field_report_breakdown', 'pass', 'report_id'],
    ['field_report_correction', 'pass', 'report_id'],
    ['debrief', 'pass', 'activity_id'],
    ['pass_check', 'pass', 'activity_id'],
    ['team_count', 'pass', 'activity_id'],
  ] as const;

  it.each(OWN_ROWS)('reads the %s of its own pass, and of no other', async (table, of, key) => {
    const { rows } = await portal.owner.query(
      `select r.activity_id, r.id as report_id from field_report r join agency g on g.id = r.agency_id
        where r.activity_id = $1 and g.key = 'SOC-LUND'`,
      [ids[of]],
    );
    const sql = `select from ${table} where ${key} = '${rows[0][key]}'`;
    const signedIn = await attempt(await portal.as(SOC1), sql);
    expect(signedIn).toBeGreaterThan(0);
    expect(await by(ids[of], sql)).toBe(signedIn);
    expect(await by(ids.plain, sql)).toBe(0);
  });

  it.each([
    ['field_report', 'update field_report set note_for_learning = null'],
    ['field_report_hours', 'delete from field_report_hours'],
    ['field_report_breakdown', 'delete from field_report_breakdown'],
    ['field_count', 'delete from field_count'],
  ])('changes the %s of its own pass, and of no other', async (_table, sql) => {
    expect(await by(ids.plain, sql)).toBe(0);
    // The report of `open` is not locked yet: what is locked is refused whoever asks.
    expect(await by(ids.open, sql)).toBeGreaterThan(0);
  });

  it('changes the check of its own pass, and of no other', async () => {
    // Every pass has one.
    expect(await attempt(await portal.as(SOC1), 'update pass_check set version = version')).toBe(
      Object.keys(ids).length,
    );
    expect(await by(ids.open, 'update pass_check set version = version')).toBe(1);
  });

  it('moves none to another pass', async () => {
    const move = `update field_count set activity_id = '${ids.pass}'`;
    expect(await by(ids.open, move)).toBe('refused');
  });
});
