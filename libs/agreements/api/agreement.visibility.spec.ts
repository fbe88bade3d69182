import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { agreementsGround } from './testing/ground.js';

/**
 * Between social services and the police of Lund: one that is a draft, one that they are asked to confirm and
 * the police has, one that holds. The Salvation Army is of the core group of the town, and no party.
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(agreementsGround);
  await portal.owner.query(`
    with made as (
      insert into agreement (agency_id, site_id, kind, title, purposes, extent, party_ids, valid_from, valid_to,
          state, signed_on)
        select soc.id, s.id, 'COOPERATION_AGREEMENT', n.state, '{DETECT}', 'TOWN', array[soc.id, pol.id],
          '2022-04-21', '2099-12-31', n.state, n.signed
        from agency soc, agency pol, site s,
          (values ('DRAFT', null), ('REVIEW', null), ('SIGNED', date '2022-04-21')) n (state, signed)
        where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund' returning *),
    said as (
      insert into agreement_event (agreement_id, agency_id, event, at, function_title)
        select id, agency_id, 'DRAFTED', now(), 'Enhetschef' from made)
    insert into agreement_party (agreement_id, agency_id, signatory_function, confirmed_version, confirmed_at,
        confirmed_function)
      select m.id, a.id, 'Lokalpolisområdeschef', case m.state when 'REVIEW' then 1 else 0 end, now(), 'Polisledning'
      from made m, agency a where a.key = 'POL-LUND' and m.state in ('REVIEW', 'SIGNED')`);
});
afterAll(() => portal.close());

const OWNER = 'enhetschef@soc-lund';
const OTHER = 'polisledning@pol-lund';
const JURIST = 'jurist@soc-lund';
const FIELD = 'samverkanspolis1@pol-lund';
const ADMIN = 'administrator@soc-lund';
const DEVELOPMENT = 'utvecklingsledare@soc-lund';
const COORDINATOR = 'samordnare1@soc-lund';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';
const NO_READER = 'skyddsombud@soc-lund';
const NO_PARTY = 'verksamhetschef@fa-hbg';
const LEAD = 'projektledare@fa-hbg';
const SIGNATORY = 'firmatecknare@fa-hbg';
const ELSEWHERE = 'enhetschef@soc-hbg';

const all = (table: string) => `select from ${table}`;
const idOf = (state: string) => `(select id from agreement where title = '${state}')`;
const agency = (key: string) => `(select id from agency where key = '${key}')`;
const ME = '(select app.agency_id())';
const add = (
  more: { site?: string; by?: string; parties?: string; state?: string; areas?: string } = {},
) => `
  insert into agreement (agency_id, site_id, kind, title, purposes, extent, area_ids, party_ids, valid_from, valid_to,
      state, programme_id)
  values (${more.by ?? ME}, (select id from site where key = '${more.site ?? 'lund'}'), 'COOPERATION_AGREEMENT', 'ny',
    '{DETECT}', ${more.areas ? `'AREAS'` : `'TOWN'`}, ${more.areas ?? `'{}'`}, array[${more.parties ?? ME}]::uuid[],
    '2022-05-01', '2022-12-31', '${more.state ?? 'DRAFT'}', (select id from programme where key = '2022'))`;
const change = (state: string, set = `title = 'nytt'`) =>
  `update agreement set ${set} where title = '${state}'`;
const END = `ended_on = '2022-12-31', ended_reason = 'REPLACED', ended_by = ${ME}`;
const confirm = (state: string, version = 1, by = ME) => `
  insert into agreement_party (agreement_id, agency_id, signatory_function, confirmed_version, confirmed_at,
      confirmed_function)
  values (${idOf(state)}, ${by}, 'Socialdirektör', ${version}, now(), 'Chef')`;
const CONFIRM_AGAIN = `update agreement_party set confirmed_at = now(), confirmed_version = 1
  where agreement_id = ${idOf('REVIEW')}`;
const note = (
  by = ME,
) => `insert into agreement_event (agreement_id, agency_id, event, at, function_title)
  select id, ${by}, 'CHANGED', now(), 'Chef' from agreement where title = 'DRAFT'`;
const forged = `insert into agreement_event (agreement_id, agency_id, event, at, function_title)
  values (gen_random_uuid(), ${ME}, 'CHANGED', now(), 'Chef')`;

describe('agreement, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['agreement read, who began it', OWNER, all('agreement'), 3],
    ['agreement read, the other party', OTHER, all('agreement'), 3],
    ['agreement read, a party’s field worker', FIELD, all('agreement'), 3],
    ['agreement read, a party’s jurist', JURIST, all('agreement'), 3],
    ['agreement read, a party’s administrator, those in force', ADMIN, all('agreement'), 1],
    ['agreement_party read, of those in force', ADMIN, all('agreement_party'), 1],
    ['agreement_event read, of those in force', ADMIN, all('agreement_event'), 1],
    ...[DEVELOPMENT, COORDINATOR].flatMap((who): [string, string, string, number | 'refused'][] => [
      [`agreement read, a draft, ${who}`, who, `${all('agreement')} where state = 'DRAFT'`, 0],
      [
        `agreement read, in the making, ${who}`,
        who,
        `${all('agreement')} where state = 'REVIEW'`,
        0,
      ],
      [`agreement read, those in force, ${who}`, who, all('agreement'), 1],
      [`agreement_party read, of those in force, ${who}`, who, all('agreement_party'), 1],
      [`agreement_event read, of those in force, ${who}`, who, all('agreement_event'), 1],
      [`agreement add, ${who}`, who, add(), 'refused'],
      [`agreement change, ${who}`, who, change('SIGNED', END), 0],
    ]),
    [
      'agreement read, the strategist, whose organisation is no party',
      STRATEGIST,
      all('agreement'),
      0,
    ],
    ['agreement change, a party’s administrator', ADMIN, change('SIGNED', END), 0],
    ['agreement read, a party, in a role without', NO_READER, all('agreement'), 0],
    ['agreement read, the core group of the town', NO_PARTY, all('agreement'), 0],
    ['agreement read, the lead of the programme', LEAD, all('agreement'), 0],
    ['agreement read, another town', ELSEWHERE, all('agreement'), 0],
    ['agreement add, a manager', OWNER, add(), 1],
    ['agreement add, a project lead', LEAD, add(), 1],
    [
      'agreement add, with another of the town',
      OWNER,
      add({ parties: `${ME}, ${agency('POL-LUND')}` }),
      1,
    ],
    [
      'agreement add, with one of another town',
      OWNER,
      add({ parties: `${ME}, ${agency('SOC-HBG')}` }),
      'refused',
    ],
    [
      'agreement add, with an area of another town',
      OWNER,
      add({ areas: 'array[gen_random_uuid()]' }),
      'refused',
    ],
    ['agreement add, a signatory', SIGNATORY, add(), 'refused'],
    ['agreement add, a field worker', FIELD, add(), 'refused'],
    [
      'agreement add, in another’s name',
      OWNER,
      add({ by: agency('POL-LUND'), parties: `${ME}, ${agency('POL-LUND')}` }),
      'refused',
    ],
    ['agreement add, as signed', OWNER, add({ state: 'REVIEW' }), 'refused'],
    ['agreement change, who began it', OWNER, change('DRAFT'), 1],
    ['agreement change, the other party', OTHER, change('DRAFT'), 1],
    ['agreement change, while asked', OTHER, change('REVIEW'), 1],
    ['agreement change, a party’s field worker', FIELD, change('DRAFT'), 0],
    ['agreement change, a party’s jurist', JURIST, change('DRAFT'), 0],
    ['agreement change, no party', NO_PARTY, change('DRAFT'), 0],
    ['agreement change, what is signed', OWNER, change('SIGNED'), 'refused'],
    [
      'agreement change, to signed',
      OWNER,
      change('REVIEW', `state = 'SIGNED', signed_on = '2022-05-01'`),
      'refused',
    ],
    [
      'agreement change, when it was signed',
      OWNER,
      change('SIGNED', `signed_on = '2022-05-01'`),
      'refused',
    ],
    [
      'agreement change, the parties, by who began it',
      OWNER,
      change('DRAFT', `party_ids = array[agency_id]`),
      1,
    ],
    [
      'agreement change, the parties, by another',
      OTHER,
      change('DRAFT', `party_ids = party_ids[1:1] || party_ids`),
      'refused',
    ],
    ['agreement end, a party', OTHER, change('SIGNED', END), 1],
    [
      'agreement end, in another’s name',
      OTHER,
      change('SIGNED', END.replace(ME, 'agency_id')),
      'refused',
    ],
    [
      'agreement end, with something else',
      OTHER,
      change('SIGNED', `${END}, title = 'nytt'`),
      'refused',
    ],
    ['agreement end, no party', NO_PARTY, change('SIGNED', END), 0],
    ['agreement_party read, a party', JURIST, all('agreement_party'), 2],
    ['agreement_party read, the core group of the town', NO_PARTY, all('agreement_party'), 0],
    ['agreement_party add, a party', OWNER, confirm('REVIEW'), 1],
    [
      'agreement_party add, for another party',
      OWNER,
      confirm('REVIEW', 1, agency('FA-HBG')),
      'refused',
    ],
    ['agreement_party add, of what it said before', OWNER, confirm('REVIEW', 2), 'refused'],
    ['agreement_party add, of a draft', OWNER, confirm('DRAFT'), 'refused'],
    ['agreement_party add, in a role without', JURIST, confirm('REVIEW'), 'refused'],
    ['agreement_party change, one’s own', OTHER, CONFIRM_AGAIN, 1],
    ['agreement_party change, another’s', OWNER, CONFIRM_AGAIN, 0],
    ['agreement_party change, in a role without', FIELD, CONFIRM_AGAIN, 'refused'],
    ['agreement_event read, a party', FIELD, all('agreement_event'), 3],
    ['agreement_event read, the core group of the town', NO_PARTY, all('agreement_event'), 0],
    ['agreement_event add, a party', OTHER, note(), 1],
    ['agreement_event add, in another’s name', OTHER, note(agency('SOC-LUND')), 'refused'],
    ['agreement_event add, in a role without', JURIST, note(), 'refused'],
    ['agreement_event add, of what one does not see', NO_PARTY, forged, 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('agreement add, in a town one has no part in', async () => {
    const { rows } = await portal.owner.query(`select id from site where key = 'malmo'`);
    const statement = add().replace(`(select id from site where key = 'lund')`, `'${rows[0].id}'`);
    expect(await attempt(await portal.as(OWNER), statement)).toBe('refused');
  });

  it('agreement add, in a programme one has no part in', async () => {
    const { rows } = await portal.owner.query(
      `insert into programme (key, name, purpose, starts_on, ends_on, state, lead_agency_id)
         select 'annat', 'Annat', 'Annat', '2022-01-01', '2022-12-31', 'ACTIVE', id from agency where key = 'SOC-HBG'
       returning id`,
    );
    const statement = add().replace(
      `(select id from programme where key = '2022')`,
      `'${rows[0].id}'`,
    );
    expect(await attempt(await portal.as(OWNER), statement)).toBe('refused');
  });

  it('agreement read, an administrator: neither what has not begun, nor what is over or was ended', async () => {
    const { rows } = await portal.owner.query(`
      insert into agreement (agency_id, site_id, kind, title, party_ids, valid_from, valid_to, state, signed_on,
          ended_on, ended_reason, ended_by)
        select a.id, s.id, 'COOPERATION_AGREEMENT', n.title, array[a.id], n.first, n.last, 'SIGNED', '2022-01-01',
          n.ended, case when n.ended is not null then 'REPLACED' end, case when n.ended is not null then a.id end
        from agency a, site s, (values ('väntar', date '2098-01-01', date '2099-12-31', null::date),
          ('över', '2022-01-01', '2022-12-31', null), ('uppsagd', '2022-01-01', '2099-12-31', '2022-06-30'))
          n (title, first, last, ended)
        where a.key = 'SOC-LUND' and s.key = 'lund' returning id`);
    const which = `select from agreement where id in (${rows.map(({ id }) => `'${id}'`).join()})`;
    expect(await attempt(await portal.as(OWNER), which)).toBe(3);
    expect(await attempt(await portal.as(ADMIN), which)).toBe(0);
    // No row of this table goes otherwise: it is kept for the archive.
    await portal.owner.query('delete from agreement where id = any ($1)', [
      rows.map(({ id }) => id),
    ]);
  });

  it('agreement read, the job of a party, and of nobody else', async () => {
    const seen = async (key: string) => {
      const { rows } = await portal.owner.query('select id from agency where key = $1', [key]);
      const job = portal.caller({ kind: 'system', job: 'notice', agencyId: rows[0].id });
      return attempt(job, all('agreement'));
    };
    expect([await seen('POL-LUND'), await seen('FA-HBG')]).toEqual([3, 0]);
  });
});
