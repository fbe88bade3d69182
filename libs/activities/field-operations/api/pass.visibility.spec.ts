import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import { fieldOperationsGround } from './testing/ground.js';
import { FA1, PassBench, PLANNED, POLICE, SOC1, SOC2 } from './testing/make-field-pass.js';

/** One plan that was sent to one agency of three, one that was not, and an activity without a plan. */
let portal: TestPortal;
let bench: PassBench;
let sent: string;
let draft: string;
let bare: string;

beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  sent = (await bench.sent({}, [])).id;
  draft = (await bench.planned()).id;
  const { rows } = await portal.owner.query(
    `insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, classification, created_by)
     select agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, classification, created_by
     from activity where id = $1 returning id`,
    [draft],
  );
  bare = rows[0].id;
  await portal.owner.query(UNABLE('SOC-LUND', SOC1).replaceAll('$sent', sent));
  await portal.owner.query(KEPT('SOC-LUND', SOC1).replaceAll('$sent', sent));
  for (const point of [1, 2]) {
    await portal.owner.query(POINT('SOC-LUND', point).replaceAll('$sent', sent));
  }
  await portal.owner.query(TICK('FA-HBG', FA1, 1).replaceAll('$sent', sent));
  await portal.owner.query(HEARD('FA-HBG', FA1, FA1).replaceAll('$sent', sent));
  await portal.owner.query(ACT('FA-HBG', FA1).replaceAll('$sent', sent));
  await portal.owner.query(CALL('SOC-LUND', DUTY).replaceAll('$sent', sent));
  await bench.done(FA1, 'answerInvitation', { passId: sent, answer: 'IN_FIELD' }, PLANNED);
});
afterAll(() => portal.close());

const ADMIN = 'administrator@soc-lund';
const SAFETY = 'skyddsombud@fa-hbg';
const DUTY = 'chef-i-beredskap@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const LEAD = 'projektledare@fa-hbg';

/** The one that is asked without having people in the plan. */
const UNASK = `delete from pass_invitation i using agency g
  where i.activity_id = '$draft' and g.id = i.agency_id and g.key = 'POL-LUND'`;

type Case = [name: string, key: string, statement: string, expected: number | 'refused'];

/** Every reader of a table that whoever sees the pass sees: rows of the sent pass, then of the draft. */
const readers = (table: string, ofSent: number, ofDraft: number): Case[] => {
  const seen = (which: string) => `select from ${table} where activity_id = '$${which}'`;
  return [
    ['read, its owner', SOC2, seen('sent'), ofSent],
    ['read, its owner’s duty manager', DUTY, seen('sent'), ofSent],
    ['read, asked', FA1, seen('sent'), ofSent],
    ['read, the project lead of an agency that was asked', LEAD, seen('sent'), ofSent],
    ['read, the safety representative of one that was asked', SAFETY, seen('sent'), ofSent],
    ['read, core group but not asked', POLICE, seen('sent'), 0],
    ['read, the owner’s administrator', ADMIN, seen('sent'), 0],
    ['read, network of the site', NETWORK, seen('sent'), 0],
    ['read, another town', ELSEWHERE, seen('sent'), 0],
    ['read, a draft by its owner', SOC1, seen('draft'), ofDraft],
    ['read, a draft by those it names', FA1, seen('draft'), 0],
  ];
};

const ASKS = `update take_over t set state = 'ASKED', asked_at = now(), asked_title = 'Funktion',
  asked_membership_id = (select id from membership where work_email = 'socialsekreterare2@soc-lund.example')`;

const cases: Record<string, Case[]> = {
  field_operation: [
    ...readers('field_operation', 1, 1),
    [
      'change, its owner',
      SOC2,
      `update field_operation set aim = 'x' where activity_id = '$sent'`,
      1,
    ],
    ['change, asked', FA1, `update field_operation set aim = 'x' where activity_id = '$sent'`, 0],
    [
      'change, the owner’s duty manager',
      DUTY,
      `update field_operation set aim = 'x' where activity_id = '$sent'`,
      0,
    ],
    ['remove, a draft', SOC2, `delete from field_operation where activity_id = '$draft'`, 1],
    [
      'remove, a draft by the duty manager',
      DUTY,
      `delete from field_operation where activity_id = '$draft'`,
      0,
    ],
    [
      'remove, one that was sent',
      SOC1,
      `delete from field_operation where activity_id = '$sent'`,
      0,
    ],
    ['add, own', SOC1, NEW_PLAN('SOC-LUND'), 1],
    ['add, by the duty manager', DUTY, NEW_PLAN('SOC-LUND'), 'refused'],
    ['add, in another agency’s name', SOC1, NEW_PLAN('FA-HBG'), 'refused'],
  ],
  field_operation_area: [
    ...readers('field_operation_area', 1, 1),
    ['add, its owner', SOC1, AREA('SOC-LUND'), 1],
    ['add, asked', FA1, AREA('FA-HBG'), 'refused'],
    ['remove, its owner', SOC1, `delete from field_operation_area where activity_id = '$sent'`, 1],
    ['remove, asked', FA1, `delete from field_operation_area where activity_id = '$sent'`, 0],
  ],
  pass_progress: [
    ...readers('pass_progress', 1, 1),
    [
      'change, its owner',
      SOC1,
      `update pass_progress set briefing_done_at = now() where activity_id = '$sent'`,
      1,
    ],
    [
      'change, asked',
      FA1,
      `update pass_progress set briefing_done_at = now() where activity_id = '$sent'`,
      1,
    ],
    [
      'change, asked, as safety representative',
      SAFETY,
      `update pass_progress set briefing_done_at = now() where activity_id = '$sent'`,
      0,
    ],
    [
      'change, not asked',
      POLICE,
      `update pass_progress set briefing_done_at = now() where activity_id = '$sent'`,
      0,
    ],
    [
      'stop the area, not the police',
      SOC1,
      `update pass_progress set area_stop_at = now(), area_stop_agency_id = app.agency_id()
         where activity_id = '$sent'`,
      'refused',
    ],
    [
      'add, nobody',
      SOC1,
      `insert into pass_progress (activity_id, agency_id) values ('$sent', app.agency_id())`,
      'refused',
    ],
  ],
  pass_invitation: [
    ...readers('pass_invitation', 1, 2),
    ['add, its owner', SOC1, INVITE('SOC-LUND'), 1],
    ['add, asked passes it on', FA1, INVITE('SOC-LUND'), 'refused'],
    ['add, asked in its own name', FA1, INVITE('FA-HBG'), 'refused'],
    ['remove, its owner', SOC1, UNASK, 1],
    ['remove, asked', FA1, `delete from pass_invitation where activity_id = '$sent'`, 0],
  ],
  pass_member: [
    ...readers('pass_member', 4, 4),
    ['add, the owner for another agency', SOC1, MEMBER('FA-HBG'), 1],
    ['add, asked for itself', FA1, MEMBER('FA-HBG'), 1],
    ['add, asked for another', FA1, MEMBER('POL-LUND'), 'refused'],
    ['add, not asked', POLICE, MEMBER('POL-LUND'), 'refused'],
    [
      'change, asked notes who came later',
      FA1,
      `update pass_member set joined_at = now() where activity_id = '$sent'`,
      4,
    ],
    [
      'change, asked changes another’s role',
      FA1,
      `update pass_member set role = 'SUPPORT' where activity_id = '$sent' and role = 'PASS_LEADER'`,
      'refused',
    ],
    [
      'change, not asked',
      POLICE,
      `update pass_member set joined_at = now() where activity_id = '$sent'`,
      0,
    ],
    [
      'change, the safety representative',
      SAFETY,
      `update pass_member set joined_at = now() where activity_id = '$sent'`,
      0,
    ],
    ['remove, its owner', SOC1, `delete from pass_member where activity_id = '$sent'`, 4],
    ['remove, asked, its own', FA1, `delete from pass_member where activity_id = '$sent'`, 1],
    ['remove, not asked', POLICE, `delete from pass_member where activity_id = '$sent'`, 0],
  ],
  pass_answer: [
    ...readers('pass_answer', 2, 0),
    ['add, asked', FA1, ANSWER('FA-HBG', null), 1],
    ['add, for another', FA1, ANSWER('POL-LUND', null), 'refused'],
    ['add, the owner notes a call', SOC1, ANSWER('POL-LUND', 'SOC-LUND'), 1],
    ['add, asked notes a call of another', FA1, ANSWER('POL-LUND', 'FA-HBG'), 'refused'],
    ['add, noted in another’s name', FA1, ANSWER('FA-HBG', 'SOC-LUND'), 'refused'],
    ['add, not asked', POLICE, ANSWER('POL-LUND', null), 'refused'],
    [
      'change, nobody',
      FA1,
      `update pass_answer set answer = 'DECLINED' where activity_id = '$sent'`,
      'refused',
    ],
  ],
  take_over: [
    ...readers('take_over', 1, 0),
    ['add, of oneself', SOC2, UNABLE('SOC-LUND', SOC2), 1],
    ['add, of oneself, of an agency that was asked', FA1, UNABLE('FA-HBG', FA1), 1],
    ['add, rear support who plans nothing', DUTY, UNABLE('SOC-LUND', DUTY), 1],
    ['add, of a colleague', SOC1, UNABLE('SOC-LUND', SOC2), 'refused'],
    ['add, in another agency’s name', FA1, UNABLE('SOC-LUND', FA1), 'refused'],
    ['add, somebody who is not in the team', POLICE, UNABLE('POL-LUND', POLICE), 'refused'],
    ['change, the one who cannot', SOC1, ASKS, 1],
    ['change, a planner of the agency', SOC2, ASKS, 1],
    ['change, somebody of it who plans nothing and is not asked', DUTY, ASKS, 0],
    ['change, another agency in the pass', FA1, ASKS, 0],
    ['take over, unasked', SOC2, `update take_over set state = 'TAKEN'`, 'refused'],
    ['remove, nobody', SOC1, 'delete from take_over', 'refused'],
  ],
  kept_clash: [
    ...readers('kept_clash', 1, 0),
    ['add, the owner', SOC1, KEPT('SOC-LUND', SOC1, 'BUSY y'), 1],
    ['add, asked, in its own name', FA1, KEPT('FA-HBG', FA1, 'BUSY y'), 1],
    ['add, asked, in the owner’s name', FA1, KEPT('SOC-LUND', FA1, 'BUSY y'), 'refused'],
    ['add, as somebody else of the agency', SOC1, KEPT('SOC-LUND', SOC2, 'BUSY y'), 'refused'],
    ['add, the owner’s duty manager', DUTY, KEPT('SOC-LUND', DUTY, 'BUSY y'), 'refused'],
    ['add, not asked', POLICE, KEPT('POL-LUND', POLICE, 'BUSY y'), 'refused'],
    ['change, nobody', SOC1, `update kept_clash set reason = 'ASKED'`, 'refused'],
    ['remove, nobody', SOC1, 'delete from kept_clash', 'refused'],
  ],
  checklist_point: [
    ...readers('checklist_point', 2, 0),
    ['add, the owner', SOC2, POINT('SOC-LUND'), 1],
    ['add, the owner in another’s name', SOC2, POINT('FA-HBG'), 'refused'],
    ['add, asked', FA1, POINT('FA-HBG'), 'refused'],
    ['add, the owner’s duty manager', DUTY, POINT('SOC-LUND'), 'refused'],
    ['add, not asked', POLICE, POINT('POL-LUND'), 'refused'],
    ['change, nobody', SOC1, `update checklist_point set text = 'x'`, 'refused'],
    ['remove, the owner', SOC2, `delete from checklist_point where activity_id = '$sent'`, 2],
    ['remove, asked', FA1, `delete from checklist_point where activity_id = '$sent'`, 0],
  ],
  checklist_tick: [
    ...readers('checklist_tick', 1, 0),
    ['add, in another agency’s name', FA1, TICK('SOC-LUND', FA1), 'refused'],
    ['add, as somebody else of the agency', SOC1, TICK('SOC-LUND', SOC2), 'refused'],
    ['add, not asked: sees no point', POLICE, TICK('POL-LUND', POLICE), 0],
    ['add, the owner’s duty manager', DUTY, TICK('SOC-LUND', DUTY), 'refused'],
    ['add, the owner', SOC1, TICK('SOC-LUND', SOC1), 1],
    ['add, asked', FA1, TICK('FA-HBG', FA1), 1],
    ['change, nobody', FA1, `update checklist_tick set by_title = 'Funktion'`, 'refused'],
    ['remove, its agency', FA1, `delete from checklist_tick where activity_id = '$sent'`, 1],
    ['remove, the owner', SOC2, `delete from checklist_tick where activity_id = '$sent'`, 1],
    ['remove, not asked', POLICE, `delete from checklist_tick where activity_id = '$sent'`, 0],
    ['remove, the safety representative', SAFETY, 'delete from checklist_tick', 0],
  ],
  briefing_heard: [
    ...readers('briefing_heard', 1, 0),
    ['add, of oneself', SOC2, HEARD('SOC-LUND', SOC2, SOC2), 1],
    ['add, rear support who plans nothing, of oneself', DUTY, HEARD('SOC-LUND', DUTY, DUTY), 1],
    ['add, of a colleague', SOC1, HEARD('SOC-LUND', SOC2, SOC1), 'refused'],
    ['add, in a colleague’s name', SOC1, HEARD('SOC-LUND', SOC1, SOC2), 'refused'],
    ['add, in another agency’s name', SOC1, HEARD('FA-HBG', SOC1, SOC1), 'refused'],
    ['add, not in the team', POLICE, HEARD('POL-LUND', POLICE, POLICE), 'refused'],
    ['change, nobody', FA1, `update briefing_heard set by_title = 'Funktion'`, 'refused'],
    ['remove, who said it', FA1, `delete from briefing_heard where activity_id = '$sent'`, 1],
    ['remove, the owner', SOC1, `delete from briefing_heard where activity_id = '$sent'`, 0],
  ],
  field_act: [
    ...readers('field_act', 1, 0),
    ['add, in a colleague’s name', SOC1, ACT('SOC-LUND', SOC2), 'refused'],
    ['add, in another agency’s name', FA1, ACT('SOC-LUND', FA1), 'refused'],
    ['add, rear support who plans nothing', DUTY, ACT('SOC-LUND', DUTY), 'refused'],
    ['add, not asked', POLICE, ACT('POL-LUND', POLICE), 'refused'],
    ['add, settled from the start', SOC1, ACT('SOC-LUND', SOC1, 'DROPPED'), 'refused'],
    ['add, in the team', SOC1, ACT('SOC-LUND', SOC1), 1],
    ['add, asked', FA1, ACT('FA-HBG', FA1), 1],
    ['settle, asked and not in the team', LEAD, CHOOSE(LEAD), 0],
    ['settle, rear support who plans nothing', DUTY, CHOOSE(DUTY), 0],
    ['settle, not asked', POLICE, CHOOSE(POLICE), 0],
    ['settle, the safety representative', SAFETY, CHOOSE(SAFETY), 0],
    ['settle, in a colleague’s name', SOC1, CHOOSE(SOC2), 'refused'],
    ['settle, as if it had been taken', SOC1, `update field_act set state = 'TAKEN'`, 'refused'],
    ['settle, in the team, of another agency', SOC1, CHOOSE(SOC1), 1],
    ['remove, nobody', SOC1, 'delete from field_act', 'refused'],
  ],
  voice_check_in: [
    ...readers('voice_check_in', 1, 0),
    ['add, in the field', SOC1, CALL('SOC-LUND', SOC1), 'refused'],
    ['add, in rear support’s name', SOC1, CALL('SOC-LUND', DUTY), 'refused'],
    ['add, in another agency’s name', DUTY, CALL('FA-HBG', DUTY), 'refused'],
    ['add, not asked', POLICE, CALL('POL-LUND', POLICE), 'refused'],
    ['add, rear support', DUTY, CALL('SOC-LUND', DUTY), 1],
    ['change, nobody', DUTY, 'update voice_check_in set at = now()', 'refused'],
    ['remove, nobody', DUTY, 'delete from voice_check_in', 'refused'],
  ],
  pass_number_series: [
    ['read, nobody', SOC1, 'select from pass_number_series', 'refused'],
    ['change, nobody', SOC1, 'update pass_number_series set last = 1', 'refused'],
  ],
};

function NEW_PLAN(agency: string) {
  return `insert into field_operation (activity_id, agency_id, site_id, type, aim)
    select '$bare', g.id, s.id, 'STREET', 'x' from agency g, site s where g.key = '${agency}' and s.key = 'lund'`;
}
function AREA(agency: string) {
  return `insert into field_operation_area (activity_id, area_id, agency_id)
    select '$sent', ar.id, g.id from area ar, agency g where ar.code = 'LU-STATION' and g.key = '${agency}'`;
}
function INVITE(owner: string) {
  return `insert into pass_invitation (activity_id, agency_id, owner_agency_id)
    select '$sent', g.id, w.id from agency g, agency w where g.key = 'POL-LUND' and w.key = '${owner}'`;
}
function MEMBER(agency: string) {
  return `insert into pass_member (activity_id, agency_id, function_title, role)
    select '$sent', g.id, 'Yttre verksamhet 1', 'MEMBER' from agency g where g.key = '${agency}'`;
}
function UNABLE(agency: string, who: string) {
  return `insert into take_over (activity_id, agency_id, member_id, membership_id, function_title, role, at, state)
    select '$sent', g.id, coalesce(t.id, gen_random_uuid()), m.id, 'Funktion', 'MEMBER', now(), 'OPEN'
    from agency g, membership m
      left join pass_member t on t.activity_id = '$sent' and t.membership_id = m.id
    where g.key = '${agency}' and m.work_email = '${who}.example' limit 1`;
}
function KEPT(agency: string, by: string, key = 'BUSY x') {
  return `insert into kept_clash (activity_id, agency_id, clash_key, code, reason, kept_by, by_title, at)
    select '$sent', g.id, '${key}', 'BUSY', 'ASKED', m.id, 'Funktion', now()
    from agency g, membership m where g.key = '${agency}' and m.work_email = '${by}.example' limit 1`;
}
function POINT(agency: string, position = 3) {
  return `insert into checklist_point (activity_id, agency_id, position, text, source)
    select '$sent', g.id, ${position}, 'Telefoner laddade', 'ADDED' from agency g where g.key = '${agency}'`;
}
function TICK(agency: string, by: string, position = 2) {
  return `insert into checklist_tick (point_id, activity_id, agency_id, ticked_by, by_title, at)
    select p.id, '$sent', g.id, m.id, 'Funktion', now() from checklist_point p, agency g, membership m
    where p.activity_id = '$sent' and p.position = ${position} and g.key = '${agency}' and m.work_email = '${by}.example' limit 1`;
}
/** Of `who`'s place in the team, as `by` of `agency` says it. */
function HEARD(agency: string, who: string, by: string) {
  return `insert into briefing_heard (activity_id, member_id, agency_id, noted_by, by_title, at)
    select '$sent', coalesce(t.id, gen_random_uuid()), g.id, b.id, 'Funktion', now()
    from agency g, membership b, membership m
      left join pass_member t on t.activity_id = '$sent' and t.membership_id = m.id
    where g.key = '${agency}' and b.work_email = '${by}.example' and m.work_email = '${who}.example' limit 1`;
}
function ACT(agency: string, by: string, state = 'CONFLICT') {
  const chosen =
    state === 'DROPPED'
      ? `m.id, g.id, 'Funktion', now()`
      : `null::uuid, null::uuid, null, null::timestamptz`;
  return `insert into field_act (activity_id, agency_id, act, at, clock_known, seen, made_by, by_title, arrived_at,
      state, chosen_by, chosen_agency_id, chosen_title, chosen_at)
    select '$sent', g.id, 'ALL_BACK', now(), true, 0, m.id, 'Funktion', now(), '${state}', ${chosen}
    from agency g, membership m where g.key = '${agency}' and m.work_email = '${by}.example' limit 1`;
}
function CHOOSE(by: string) {
  return `update field_act set state = 'DROPPED', chosen_agency_id = app.agency_id(), chosen_title = 'Funktion',
    chosen_at = now(), chosen_by = (select id from membership where work_email = '${by}.example' limit 1)`;
}
function CALL(agency: string, by: string) {
  return `insert into voice_check_in (activity_id, agency_id, at, noted_at, noted_by, by_title)
    select '$sent', g.id, now(), now(), m.id, 'Funktion'
    from agency g, membership m where g.key = '${agency}' and m.work_email = '${by}.example' limit 1`;
}
function ANSWER(agency: string, notedBy: string | null) {
  const [via, title] = notedBy ? ['PHONE', `'Funktion'`] : ['SIGNED_IN', 'null'];
  return `insert into pass_answer (activity_id, agency_id, function_title, answer, via, at, noted_by_agency_id, noted_by_title)
    select '$sent', g.id, 'Funktion', 'STANDBY', '${via}', now(), (select id from agency where key = '${notedBy}'), ${title}
    from agency g where g.key = '${agency}'`;
}

describe.each(Object.entries(cases))('%s', (table, rows) => {
  it.each(rows)(`${table} %s: %s`, async (_, key, statement, expected) => {
    const sql = statement
      .replaceAll('$sent', sent)
      .replaceAll('$draft', draft)
      .replaceAll('$bare', bare);
    expect(await attempt(await portal.as(key), sql)).toBe(expected);
  });

  it(`${table} read, a visitor: nothing`, async () => {
    const visitor = portal.visitor();
    const seen = await attempt(visitor, `select 1 from ${table}`);
    expect([0, 'refused']).toContain(seen);
  });
});

describe('whoever is in the team was asked', () => {
  it.each([
    ['somebody of an agency that was not', MEMBER('POL-LUND')],
    ['taking back the question', `delete from pass_invitation where activity_id = '$sent'`],
  ])('refuses %s', async (_, statement) => {
    const owner = await portal.as(SOC1);
    await expect(attempt(owner, statement.replaceAll('$sent', sent))).rejects.toThrow(
      'Whoever is in the team was asked',
    );
  });
});

/** What hangs on a pass: all but the numbers of passes. */
const PARTS = Object.keys(cases).slice(0, -1);

describe('a phone that was made ready', () => {
  const readBy = async (passId: string, sql: string) => {
    const viewer = (await portal.as(SOC1)).viewer as PersonViewer;
    const fieldSession = { passId, until: null, rightsExpired: false };
    return attempt(portal.caller({ ...viewer, fieldSession }), sql);
  };

  it.each(PARTS)('reads %s of its own pass, as who signed in, and of no other', async (table) => {
    const sql = `select from ${table} where activity_id = '${sent}'`;
    const signedIn = await attempt(await portal.as(SOC1), sql);
    expect(signedIn).toBeGreaterThan(0);
    expect(await readBy(sent, sql)).toBe(signedIn);
    expect(await readBy(draft, sql)).toBe(0);
  });
});

describe('a share that is taken back', () => {
  it('takes every part of the pass with it', async () => {
    const { id } = await bench.sent({}, []);
    expect(
      await attempt(await portal.as(FA1), `select from pass_member where activity_id = '${id}'`),
    ).toBe(4);
    await portal.owner.query(
      'update activity_share set revoked_at = now() where activity_id = $1',
      [id],
    );
    for (const table of PARTS) {
      const sql = `select from ${table} where activity_id = '${id}'`;
      expect([table, await attempt(await portal.as(FA1), sql)]).toEqual([table, 0]);
    }
  });
});
