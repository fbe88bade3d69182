import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from './testing/ground.js';

/**
 * From the police of Lund to its social services: one that waits and one that is closed; and what is left of one
 * that social services made. The Salvation Army leads the programme and is of the core group, and no end of any.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
  await portal.owner.query(`
    insert into handover (agency_id, site_id, programme_id, is_sender, other_agency_id, other_function, assessed_by,
        category, band, channel, state, observed_on, part_of_day, month, confirmed_by, closed_on, is_counted)
      select pol.id, s.id, p.id, true, soc.id, 'Socialjouren', 'Samverkanspolis 1', 'SOCIAL_ON_CALL', 'UNKNOWN', 'PHONE',
        n.state, '2022-05-20', 'NIGHT', '2022-05-01', n.by, n.day, true
      from agency soc, agency pol, site s, programme p,
        (values ('REGISTERED', null, null), ('CONFIRMED', 'ORALLY', date '2022-05-20')) n (state, by, day)
      where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund' and p.key = '2022';
    insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
      select a.id, s.id, p.id, '2022-04-01', 'NGO_SUPPORT', 18, true from agency a, site s, programme p
      where a.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022';
    insert into handover_sum select a.id, p.id, s.id, '2022-04-01', 'NGO_SUPPORT', 7 from agency a, site s, programme p
      where a.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022';
    insert into handover_median select id, 18, 7 from programme where key = '2022'`);
});
afterAll(() => portal.close());

const SENDER = 'samverkanspolis1@pol-lund';
const RECEIVER = 'socialsekreterare1@soc-lund';
const ON_CALL = 'socialjouren@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const THIRD = 'faltarbetare2@fa-hbg';
const LEAD = 'projektledare@fa-hbg';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';
const WITHOUT = [
  'jurist@soc-lund',
  'registrator@soc-lund',
  'dataskyddsombud@soc-lund',
  'ansvarig-for-loggkontroll@soc-lund',
  'skyddsombud@soc-lund',
];

const ME = '(select app.agency_id())';
const agency = (key: string) => `(select id from agency where key = '${key}')`;
const all = (table: string) => `select from ${table}`;
const add = (more: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{ agency_id: ME, site_id: `(select id from site where key = 'lund')`, is_sender: 'true' },
    ...{ other_agency_id: 'null', other_function: `'Socialjour'`, assessed_by: `'Annan funktion'` },
    ...{ category: `'OTHER'`, band: `'UNKNOWN'`, channel: `'PHONE'`, state: `'REGISTERED'` },
    ...{ observed_on: `'2022-05-20'`, part_of_day: `'NIGHT'`, month: `'2022-05-01'` },
    ...{ is_counted: 'false', ...more },
  };
  return `insert into handover (${Object.keys(row)}) values (${Object.values(row)})`;
};
const CHILD = { category: `'CHILD_CONCERN'` };
const BOARD = { municipality: `'1285'`, board_function: `'ON_CALL'` };
const CLOSED = {
  state: `'CONFIRMED'`,
  confirmed_by: `'ORALLY'`,
  closed_on: `'2022-05-20'`,
};
const RECEIVED = {
  is_sender: 'false',
  state: `'CONFIRMED'`,
  confirmed_by: `'ORALLY'`,
  closed_on: `'2022-05-20'`,
};
const change = (set: string, state = 'REGISTERED') =>
  `update handover set ${set} where state = '${state}'`;
const CLOSE = `state = 'CONFIRMED', confirmed_by = 'DIGITALLY', closed_on = '2022-05-21'`;

/** INV-06: P3, but for whom it is addressed to. INV-15: seen by its two ends. */
describe('handover, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['handover read, who made it', SENDER, all('handover'), 2],
    ['handover read, who receives it', RECEIVER, all('handover'), 2],
    ['handover read, who answers the phone there', ON_CALL, all('handover'), 2],
    ['handover read, the manager there', MANAGER, all('handover'), 2],
    ['handover read, the core group of the town', THIRD, all('handover'), 0],
    ['handover read, the lead of the programme', LEAD, all('handover'), 0],
    ['handover read, another town', ELSEWHERE, all('handover'), 0],
    ['handover add, in the field', SENDER, add(), 1],
    ['handover add, to one of the town', SENDER, add({ other_agency_id: agency('FA-HBG') }), 1],
    [
      'handover add, to one that is not of the town',
      SENDER,
      add({ other_agency_id: agency('SOC-HBG') }),
      'refused',
    ],
    ...['other_function', 'assessed_by', 'confirming_function'].map(
      (column): [string, string, string, 'refused'] => [
        ...([`handover add, described in ${column} (INV-01)`, SENDER] as const),
        ...([add({ [column]: `'Kvinna 34 år rum 412'` }), 'refused'] as const),
      ],
    ),
    [
      'handover change, described where a function was chosen (INV-01)',
      SENDER,
      `update handover set state = 'CONFIRMED', confirmed_by = 'ORALLY', confirming_function = 'Kvinna 34 år',
         closed_on = '2022-05-20' where state = 'REGISTERED'`,
      'refused',
    ],
    ['handover add, as receiver', RECEIVER, add(RECEIVED), 1],
    ['handover add, as receiver who answers the phone', ON_CALL, add(RECEIVED), 1],
    ['handover add, as sender who answers the phone', ON_CALL, add(), 'refused'],
    ['handover add, as receiver, unconfirmed', RECEIVER, add({ is_sender: 'false' }), 'refused'],
    [
      'handover add, a child that social services have not got, confirmed (INV-08)',
      SENDER,
      add({ ...CHILD, other_agency_id: agency('FA-HBG'), ...CLOSED }),
      'refused',
    ],
    [
      'handover add, a child that social services have not got, open',
      SENDER,
      add({ ...CHILD, other_agency_id: agency('FA-HBG') }),
      1,
    ],
    [
      'handover add, a child that social services have got',
      SENDER,
      add({ ...CHILD, other_agency_id: agency('SOC-LUND'), ...CLOSED }),
      1,
    ],
    [
      'handover add, a child told outside the portal, confirmed without a board (INV-08)',
      SENDER,
      add({ ...CHILD, ...CLOSED, municipality: `'1285'` }),
      'refused',
    ],
    [
      'handover add, a child told outside the portal, counted without a board',
      SENDER,
      add({ ...CHILD, is_counted: 'true', board_function: `'ON_CALL'` }),
      'refused',
    ],
    ['handover add, a child told outside the portal, open', SENDER, add(CHILD), 1],
    [
      'handover add, a child told outside the portal, to a board',
      SENDER,
      add({ ...CHILD, ...CLOSED, ...BOARD, is_counted: 'true' }),
      1,
    ],
    ['handover add, a manager', MANAGER, add(), 'refused'],
    ['handover add, in another’s name', SENDER, add({ agency_id: agency('SOC-LUND') }), 'refused'],
    [
      'handover add, in a town one has no part in',
      SENDER,
      add({ site_id: `(select id from site where key = 'malmo')` }),
      'refused',
    ],
    ['handover change, closed by who receives it', RECEIVER, change(CLOSE), 1],
    ['handover change, closed by who made it', SENDER, change(CLOSE), 1],
    ['handover change, closed by who answers the phone', ON_CALL, change(CLOSE), 1],
    ['handover change, by a manager', MANAGER, change(CLOSE), 0],
    ['handover change, by a third', THIRD, change(CLOSE), 0],
    ['handover change, what is closed', RECEIVER, change(`minutes = 3`, 'CONFIRMED'), 'refused'],
    ['handover change, the category', RECEIVER, change(`category = 'OTHER'`), 'refused'],
    ['handover change, the day', SENDER, change(`observed_on = '2022-05-21'`), 'refused'],
    [
      'handover change, into a chain',
      RECEIVER,
      change('chain_id = gen_random_uuid()', 'CONFIRMED'),
      1,
    ],
    ['handover remove', SENDER, 'delete from handover', 'refused'],
    ['handover_month read, who made it', RECEIVER, all('handover_month'), 1],
    ['handover_month read, another', SENDER, all('handover_month'), 0],
    ['handover_month read, the lead of the programme', LEAD, all('handover_month'), 0],
    [
      'handover_month add',
      RECEIVER,
      `insert into handover_month select * from handover_month`,
      'refused',
    ],
    ['handover_month change', RECEIVER, 'update handover_month set minutes = 1', 'refused'],
    ['handover_month remove', RECEIVER, 'delete from handover_month', 'refused'],
    ['handover_sum read', RECEIVER, all('handover_sum'), 'refused'],
    ['handover_median read', LEAD, all('handover_median'), 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it.each(WITHOUT)('handover read, handover_month read, %s', async (key) => {
    const who = await portal.as(key);
    expect([
      await attempt(who, all('handover')),
      await attempt(who, all('handover_month')),
    ]).toEqual([0, 0]);
  });

  it('handover add, in a programme one has no part in', async () => {
    const { rows } = await portal.owner.query(
      `insert into programme (key, name, purpose, starts_on, ends_on, state, lead_agency_id)
         select 'annat', 'Annat', 'Annat', '2022-01-01', '2022-12-31', 'ACTIVE', id from agency where key = 'SOC-HBG'
       returning id`,
    );
    const statement = add({ programme_id: `'${rows[0].id}'` });
    expect(await attempt(await portal.as(SENDER), statement)).toBe('refused');
  });

  it.each<[string, string, number | 'refused']>([
    ['the job of an agency', '', 1],
    ['a person', SENDER, 'refused'],
  ])('ages for %s', async (_, key, expected) => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'POL-LUND'`);
    const who = key
      ? await portal.as(key)
      : portal.caller({ kind: 'system', job: 'age handovers', agencyId: rows[0].id });
    expect(await attempt(who, 'select app.age_handovers(now())')).toBe(expected);
  });
});

describe('How many there were', () => {
  const seen = async (key: string) =>
    attempt(await portal.as(key), 'select * from app.handover_counts()');

  it('is told to the data protection officer of who handed over, by month', async () => {
    expect(await seen('dataskyddsombud@soc-lund')).toBe(1);
    const answer = await (await portal.as('dataskyddsombud@soc-lund')).run(
      '{ handoverCounts { month atLeast } }',
    );
    expect(answer.data).toEqual({
      handoverCounts: [{ month: '2022-04-01', atLeast: 0 }],
    });
  });

  it.each([SENDER, MANAGER, LEAD, 'ansvarig-for-loggkontroll@soc-lund'])(
    'not to %s',
    async (key) => {
      expect(await seen(key)).toBe(0);
    },
  );
});

describe('One that both ends wrote down', () => {
  beforeAll(() =>
    portal.owner.query(`
      insert into handover (agency_id, site_id, is_sender, other_agency_id, other_function, assessed_by, category, band,
          channel, state, observed_on, part_of_day, month, confirmed_by, closed_on, is_counted)
        select soc.id, s.id, false, pol.id, 'Yttre befäl', 'Jouren', 'SOCIAL_ON_CALL', 'UNKNOWN', 'PHONE', 'CONFIRMED',
          '2022-05-20', 'NIGHT', '2022-05-01', 'DIGITALLY', '2022-05-20', true
        from agency soc, agency pol, site s
        where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund'`),
  );

  it.each<[string, string, number | 'refused']>([
    ['handover remove, who wrote it down', RECEIVER, 1],
    ['handover remove, who answers the phone there', ON_CALL, 1],
    ['handover remove, the other end its own', SENDER, 2],
    ['handover remove, a manager', MANAGER, 0],
    ['handover remove, a third', THIRD, 0],
  ])('%s', async (_, key, expected) => {
    expect(await attempt(await portal.as(key), 'delete from handover')).toBe(expected);
  });
});
