import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { trustGround } from '../testing/ground.js';

/** One open control of Lund's social services and one of its police, with an event for each state. */
let portal: TestPortal;
const agencies = new Map<string, string>();

const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
const ADMIN = 'administrator@soc-lund';
const POLICE_MANAGER = 'polisledning@pol-lund';

const member = (key: string) =>
  `(select m.id from membership m join agency a on a.id = m.agency_id where m.work_email = '${key}.example'
    and a.key = upper(split_part('${key}', '@', 2)))`;
/** The agency as whoever has rows of its own knows it, without a look into other tables. */
const agency = (key: string) => `'${agencies.get(key)}'`;

beforeAll(async () => {
  portal = await TestPortal.open(trustGround);
  const { rows } = await portal.owner.query<{ id: string; key: string }>(
    'select id, key from agency',
  );
  for (const { id, key } of rows) agencies.set(key, id);
  for (const [key, drawer, asker] of [
    ['SOC-LUND', REVIEWER, REVIEWER],
    ['POL-LUND', POLICE_MANAGER, 'administrator@pol-lund'],
  ] as const) {
    await portal.owner.query(
      `with review as (insert into access_review (agency_id, after_sequence, to_sequence, since, until, seed, events, drawn_by)
         values (${agency(key)}, 0, 4, now() - interval '1 day', now(), md5('seed'), 4, ${member(drawer)}) returning id)
       insert into access_review_item (agency_id, review_id, event_id, reasons, counted, at, membership_id,
         acting_agency_id, action, object_type, state, judged_by, asked_at)
       select ${agency(key)}, review.id, gen_random_uuid(), '{SAMPLE}', 1, now(), i.who, ${agency(key)}, 'READ',
         'field_operation', i.state, case when i.state <> 'WAITING' then ${member(asker)} end,
         case when i.state = 'ASKED' then now() end
       from review, (values ('WAITING', null), ('ASKED', null), ('ASKED', ${member(MANAGER)}), ('AUTHORISED', null))
         as i(state, who)`,
    );
  }
});
afterAll(async () => {
  await portal.owner.query('delete from access_review_item; delete from access_review');
  await portal.close();
});

const ME = '(select app.membership_id())';
const insert = (table: string, values: Record<string, string>) =>
  `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;

const review = (key: string, changes: Record<string, string> = {}) =>
  insert('access_review', {
    agency_id: agency(key),
    after_sequence: '4',
    to_sequence: '5',
    since: 'now()',
    until: 'now()',
    seed: `md5('other')`,
    events: '0',
    drawn_by: ME,
    ...changes,
  });
const CONCLUDED = {
  state: `'CONCLUDED'`,
  concluded_by: ME,
  concluded_at: 'now()',
  conclusion: `'Klart'`,
  seal: `repeat('a', 64)`,
};
const set = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([column, value]) => `${column} = ${value}`)
    .join(', ');

type Case = readonly [
  what: string,
  who: string,
  statement: () => string,
  expected: number | 'refused',
];

describe('access_review, policy by policy', () => {
  const all = () => `select from access_review`;
  it.each<Case>([
    ['read, controller of the log: the own one', REVIEWER, all, 1],
    ['read, data protection officer', DPO, all, 1],
    ['read, manager', MANAGER, all, 0],
    ['read, administrator', ADMIN, all, 0],
    ['read, worker', WORKER, all, 0],
    // One is open: the state of another is that of its conclusion, which nobody begins with.
    ['add, controller, for another agency', REVIEWER, () => review('FA-HBG'), 'refused'],
    [
      'add, controller, in another’s name',
      REVIEWER,
      () => review('SOC-LUND', { drawn_by: member(MANAGER) }),
      'refused',
    ],
    [
      'add, controller, concluded at once',
      REVIEWER,
      () => review('SOC-LUND', CONCLUDED),
      'refused',
    ],
    ['add, data protection officer', DPO, () => review('SOC-LUND'), 'refused'],
    ['add, worker', WORKER, () => review('SOC-LUND'), 'refused'],
    [
      'change, controller: concludes the own one',
      REVIEWER,
      () => `update access_review set ${set(CONCLUDED)}`,
      1,
    ],
    [
      'change, controller, in another’s name',
      REVIEWER,
      () => `update access_review set ${set({ ...CONCLUDED, concluded_by: member(MANAGER) })}`,
      'refused',
    ],
    [
      'change, controller, and leaves it open',
      REVIEWER,
      () => 'update access_review set version = 2',
      'refused',
    ],
    [
      'change, controller: another seed',
      REVIEWER,
      () => `update access_review set ${set({ ...CONCLUDED, seed: `md5('liked better')` })}`,
      'refused',
    ],
    [
      'change, controller: another span',
      REVIEWER,
      () => `update access_review set ${set({ ...CONCLUDED, after_sequence: '3' })}`,
      'refused',
    ],
    ['change, data protection officer', DPO, () => `update access_review set ${set(CONCLUDED)}`, 0],
    ['change, manager', MANAGER, () => `update access_review set ${set(CONCLUDED)}`, 0],
    ['remove, nobody', REVIEWER, () => 'delete from access_review', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement())).toBe(expected);
  });

  it('add, controller, once the last one is concluded; and that one changes no more', async () => {
    const keep = await portal.owner.query(
      `select id, version from access_review where agency_id = ${agency('SOC-LUND')}`,
    );
    await portal.owner.query(
      `update access_review set state = 'CONCLUDED', concluded_by = drawn_by, concluded_at = now(),
         conclusion = 'Klart', seal = repeat('a', 64) where id = $1`,
      [keep.rows[0].id],
    );
    const reviewer = await portal.as(REVIEWER);
    expect(await attempt(reviewer, review('SOC-LUND'))).toBe(1);
    expect(await attempt(reviewer, `update access_review set ${set(CONCLUDED)}`)).toBe(0);
    expect(
      await attempt(
        reviewer,
        `update access_review_item set state = 'DEVIATION', judged_by = ${ME}`,
      ),
    ).toBe('refused');
    await portal.owner.query(
      `update access_review set state = 'OPEN', concluded_by = null, concluded_at = null, conclusion = null,
         seal = null where id = $1`,
      [keep.rows[0].id],
    );
  });
});

describe('access_review_item, policy by policy', () => {
  const all = () => `select from access_review_item`;
  const item = (key: string, changes: Record<string, string> = {}) =>
    insert('access_review_item', {
      agency_id: agency(key),
      review_id: '(select id from access_review limit 1)',
      event_id: 'gen_random_uuid()',
      reasons: `'{NIGHT}'`,
      counted: '1',
      at: 'now()',
      action: `'READ'`,
      object_type: `'seminar'`,
      ...changes,
    });
  const judge = (state: string, more: Record<string, string> = {}) =>
    `update access_review_item set ${set({ state: `'${state}'`, judged_by: ME, ...more })} where state = 'WAITING'`;
  const answer = (more: Record<string, string> = {}) =>
    `update access_review_item set ${set({ state: `'ANSWERED'`, answer: `'IN_WORK'`, answered_by: ME, ...more })}`;
  it.each<Case>([
    ['read, controller: the own ones', REVIEWER, all, 4],
    ['read, data protection officer', DPO, all, 4],
    ['read, manager: what managers were asked', MANAGER, all, 2],
    ['read, manager elsewhere: their own', POLICE_MANAGER, all, 2],
    ['read, administrator', ADMIN, all, 0],
    ['read, worker', WORKER, all, 0],
    ['add, controller', REVIEWER, () => item('SOC-LUND'), 1],
    ['add, controller, for another agency', REVIEWER, () => item('POL-LUND'), 'refused'],
    [
      'add, controller, with a verdict',
      REVIEWER,
      () => item('SOC-LUND', { state: `'AUTHORISED'`, judged_by: ME }),
      'refused',
    ],
    [
      'add, controller, with an answer',
      REVIEWER,
      () => item('SOC-LUND', { answer: `'IN_WORK'`, answered_by: member(MANAGER) }),
      'refused',
    ],
    ['add, data protection officer', DPO, () => item('SOC-LUND'), 'refused'],
    [
      'add, manager',
      MANAGER,
      () => item('SOC-LUND', { review_id: 'gen_random_uuid()' }),
      'refused',
    ],
    ['change, controller judges', REVIEWER, () => judge('AUTHORISED'), 1],
    ['change, controller asks', REVIEWER, () => judge('ASKED', { asked_at: 'now()' }), 1],
    [
      'change, controller, in another’s name',
      REVIEWER,
      () => judge('AUTHORISED', { judged_by: member(MANAGER) }),
      'refused',
    ],
    ['change, controller answers', REVIEWER, () => `${answer()} where state = 'ASKED'`, 'refused'],
    [
      'change, controller, another event',
      REVIEWER,
      () => judge('AUTHORISED', { event_id: 'gen_random_uuid()' }),
      'refused',
    ],
    [
      'change, controller, another reason',
      REVIEWER,
      () => judge('AUTHORISED', { reasons: `'{SAMPLE,NIGHT}'` }),
      'refused',
    ],
    ['change, data protection officer', DPO, () => judge('AUTHORISED'), 0],
    ['change, worker', WORKER, () => judge('AUTHORISED'), 0],
    ['change, manager judges', MANAGER, () => judge('AUTHORISED'), 0],
    // Two were asked about; one of them is the manager's own reading.
    ['change, manager answers', MANAGER, () => answer(), 1],
    [
      'change, manager, in another’s name',
      MANAGER,
      () => answer({ answered_by: member(DPO) }),
      'refused',
    ],
    [
      'change, manager, and the verdict',
      MANAGER,
      () => answer({ state: `'AUTHORISED'` }),
      'refused',
    ],
    ['change, manager, and the note', MANAGER, () => answer({ note: `'x'` }), 'refused'],
    ['change, manager elsewhere', POLICE_MANAGER, () => answer(), 2],
    ['remove, nobody', REVIEWER, () => 'delete from access_review_item', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement())).toBe(expected);
  });

  it('a visitor sees none, a job the open questions of its agency and no control', async () => {
    const job = (key: string) =>
      portal.caller({ kind: 'system', job: 'test', agencyId: agencies.get(key) ?? '' });
    const settled = `${all()} where state <> 'ASKED'`;
    for (const [caller, open] of [
      [portal.visitor(), 0],
      [job('KS-LUND'), 0],
      [job('SOC-LUND'), 2],
    ] as const) {
      expect(await attempt(caller, all())).toBe(open);
      expect(await attempt(caller, settled)).toBe(0);
      expect(await attempt(caller, answer())).not.toBe(1);
      expect(await attempt(caller, 'select from access_review')).toBe(0);
    }
  });
});

describe('what is always looked at', () => {
  const FOUND = `select from app.log_findings(0, 1000)`;
  it.each([DPO, MANAGER, ADMIN, WORKER])('is not told to %s', async (key) => {
    expect(await attempt(await portal.as(key), FOUND)).toBe('refused');
  });

  it('is told to the controller of the log', async () => {
    expect(await attempt(await portal.as(REVIEWER), FOUND)).toEqual(expect.any(Number));
  });
});
