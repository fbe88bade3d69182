import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { studyVisitsGround } from './testing/ground.js';

/** Study visits of social services in Lund: a draft, one that the police is asked to, a confirmed one. */
let portal: TestPortal;
let helsingborg: string;
beforeAll(async () => {
  portal = await TestPortal.open(studyVisitsGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'helsingborg'`);
  helsingborg = rows[0].id;
  await portal.owner.query(
    `delete from observation; delete from learning; delete from activity_material; delete from activity_participant;
     delete from visit_question; delete from study_visit; delete from activity_share where activity_id in
       (select id from activity where kind = 'STUDY_VISIT'); delete from activity where kind = 'STUDY_VISIT'`,
  );
  for (const [title, lifecycle] of [
    ['utkast', 'DRAFT'],
    ['delat', 'JOINT_DRAFT'],
    ['klart', 'FINALISED'],
  ]) {
    await portal.owner.query(
      `with a as (
         insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
           classification, lifecycle, created_by)
         select m.agency_id, s.id, p.id, 'STUDY_VISIT', $1, 'COMPLETED', '2022-06-15 11:00Z', '2022-06-16 14:00Z',
           'P1', $2, m.id
         from membership m, site s, programme p
         where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'
         returning *),
       v as (
         insert into study_visit (activity_id, agency_id, state, purpose, host)
         select id, agency_id, 'COMPLETED', 'syfte', 'värd' from a returning *),
       q as (
         insert into visit_question (activity_id, agency_id, position, body, dimension)
         select activity_id, agency_id, 0, 'fråga', 'KNOWLEDGE' from v),
       n as (
         insert into activity_participant (activity_id, agency_id, from_agency_id, function_title, asked_at)
         select a.id, a.agency_id, g.id, 'Samverkanspolis 1', now() from a, agency g where g.key = 'POL-LUND'),
       o as (
         insert into observation (activity_id, agency_id, body, written_by, function_title, written_at)
         select id, agency_id, 'anteckning', created_by, 'Socialsekreterare 1', now() from a),
       l as (
         insert into learning (agency_id, site_id, programme_id, activity_id, saw, means, proposal, owner_function,
           due_on, written_by, written_function, written_at)
         select agency_id, site_id, programme_id, id, 'såg', 'betyder', 'ADOPT', 'Enhetschef', '2022-07-15', created_by,
           'Socialsekreterare 1', now() from a),
       t as (
         insert into activity_material (activity_id, agency_id, title, url, added_at)
         select id, agency_id, 'länk', 'https://exempel.se', now() from a)
       insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
       select a.id, g.id, a.agency_id, a.created_by from a, agency g
       where g.key = 'POL-LUND' and a.lifecycle = 'JOINT_DRAFT'`,
      [title, lifecycle],
    );
  }
  // Planned by somebody who has not said yet what it is.
  await portal.owner.query(
    `insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, classification,
       lifecycle, created_by)
     select agency_id, site_id, programme_id, kind, 'ofullständigt', phase, starts_at, ends_at, classification,
       lifecycle, created_by
     from activity where title = 'klart' and kind = 'STUDY_VISIT'`,
  );
  await portal.owner.query(
    `insert into learning (agency_id, site_id, programme_id, saw, means, proposal, owner_function, due_on, written_by,
       written_function, written_at)
     select m.agency_id, s.id, p.id, 'eget arbete', 'betyder', 'ADOPT', 'Enhetschef', '2022-07-15', m.id,
       'Socialsekreterare 1', now()
     from membership m, site s, programme p
     where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022'`,
  );
});
afterAll(() => portal.close());

const WRITER = 'socialsekreterare1@soc-lund';
const OWNER = 'socialsekreterare2@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
/** Reads what is final, plans nothing and learns nothing. */
const RECORDS = 'registrator@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

const MANAGER = 'enhetschef@soc-lund';
const DECIDE = `decision = 'REJECT', decided_by = app.membership_id(), decided_function = 'Chef', decided_at = now()`;
const all = (table: string) => `select from ${table}`;
const to = (table: string, change: string) => `update ${table} set ${change}`;
const gone = (table: string) => `delete from ${table}`;
/** Under the visit with the title, as its owner unless it says as whom. */
const under = (
  title: string,
  table: string,
  columns: string,
  values: string,
  agency = 'a.agency_id',
) => `
  insert into ${table} (activity_id, agency_id, ${columns})
  select a.id, ${agency}, ${values} from activity a where a.title = '${title}' and a.kind = 'STUDY_VISIT'`;
const ASK = under(
  'klart',
  'activity_participant',
  'id, from_agency_id, function_title, asked_at',
  `gen_random_uuid(), app.agency_id(), 'Enhetschef', now()`,
);
const VISIT = under(
  'ofullständigt',
  'study_visit',
  'state, purpose, host',
  `'PLANNED', 'syfte', 'värd'`,
);
const QUESTION = under(
  'klart',
  'visit_question',
  'id, position, body, dimension',
  `gen_random_uuid(), 1, 'en till', 'KNOWLEDGE'`,
);
const LINK = under(
  'klart',
  'activity_material',
  'id, title, url, added_at',
  `gen_random_uuid(), 'en till', 'https://exempel.se', now()`,
);
const noteBy = (title: string, writer = 'app.membership_id()') =>
  under(
    title,
    'observation',
    'id, body, written_by, function_title, written_at',
    `gen_random_uuid(), 'sett', ${writer}, 'Funktion', now()`,
    'app.agency_id()',
  );
const learnt = (
  more = '',
  values = '',
  where = `a.title = 'klart'`,
  activity = 'a.id',
  writer = 'app.membership_id()',
) => `
  insert into learning (id, agency_id, site_id, programme_id, activity_id, saw, means, proposal, owner_function,
    due_on, written_by, written_function, written_at${more})
  select gen_random_uuid(), app.agency_id(), a.site_id, a.programme_id, ${activity}, 'såg', 'betyder', 'ADOPT', 'Chef',
    '2022-07-15', ${writer}, 'Funktion', now()${values}
  from activity a where a.kind = 'STUDY_VISIT' and ${where}`;
const DECIDED = [
  ', decision, decided_by, decided_function, decided_at',
  `, 'REJECT', app.membership_id(), 'Chef', now()`,
] as const;
/** At a place where the agency has no ring: its id is known from somewhere else. */
const elsewhere = () => `
  insert into learning (id, agency_id, site_id, programme_id, saw, means, proposal, owner_function, due_on, written_by,
    written_function, written_at)
  select gen_random_uuid(), app.agency_id(), '${helsingborg}', a.programme_id, 'såg', 'betyder', 'ADOPT', 'Chef',
    '2022-07-15', app.membership_id(), 'Funktion', now() from activity a where a.title = 'klart'`;

/** A secret for each who is asked, under the visits of their owner. */
const KEY = `insert into participant_key (id, participant_id, agency_id, way, secret_hash, made_at)
  select gen_random_uuid(), id, agency_id, 'LINK', sha256(convert_to(id::text || 'more', 'UTF8')), now()
  from activity_participant`;

const SOMEBODY = `(select id from membership where agency_id = app.agency_id() and id <> app.membership_id() limit 1)`;

describe('study visits and what hangs on an activity, policy by policy', () => {
  it.each<[string, string, string | (() => string), number | 'refused']>([
    ['visit read, own', OWNER, all('study_visit'), 3],
    ['visit read, shared and confirmed', POLICE, all('study_visit'), 2],
    ['visit read, network of the site', NETWORK, all('study_visit'), 1],
    ['visit read, another site', ELSEWHERE, all('study_visit'), 0],
    ['visit add, own', OWNER, VISIT, 1],
    ['visit add, of others', POLICE, VISIT, 'refused'],
    ['visit change, own', OWNER, to('study_visit', `travel = 'tåg'`), 3],
    ['visit change, of others', POLICE, to('study_visit', `travel = 'tåg'`), 0],
    ['visit remove, of others', POLICE, gone('study_visit'), 0],
    ['question read, shared and confirmed', POLICE, all('visit_question'), 2],
    ['question read, another site', ELSEWHERE, all('visit_question'), 0],
    ['question add, own', OWNER, QUESTION, 1],
    ['question add, of others', POLICE, QUESTION, 'refused'],
    ['question change, own', OWNER, to('visit_question', 'position = 2'), 3],
    ['question change, of others', POLICE, to('visit_question', 'position = 2'), 0],
    ['question remove, own', OWNER, gone('visit_question'), 3],
    ['question remove, of others', POLICE, gone('visit_question'), 0],
    ['participant read, owner', OWNER, all('activity_participant'), 3],
    ['participant read, where one was asked', POLICE, all('activity_participant'), 1],
    ['participant read, network of the site', NETWORK, all('activity_participant'), 0],
    ['participant read, another site', ELSEWHERE, all('activity_participant'), 0],
    ['participant add, own', OWNER, ASK, 1],
    ['participant add, of others', POLICE, ASK, 'refused'],
    [
      'participant answer, whose function it is',
      POLICE,
      to('activity_participant', `answer = 'ACCEPTED'`),
      2,
    ],
    [
      'participant more than an answer, whose function it is',
      POLICE,
      to('activity_participant', 'attended = true'),
      'refused',
    ],
    ['participant add, another role of its owner', RECORDS, ASK, 'refused'],
    [
      'participant change, another role of its owner',
      RECORDS,
      to('activity_participant', `answer = 'ACCEPTED'`),
      0,
    ],
    ['participant remove, another role of its owner', RECORDS, gone('activity_participant'), 0],
    ['participant change, owner', OWNER, to('activity_participant', 'attended = true'), 3],
    ['participant change, network', NETWORK, to('activity_participant', `answer = 'ACCEPTED'`), 0],
    ['participant remove, owner', OWNER, gone('activity_participant'), 3],
    ['participant remove, whose function it is', POLICE, gone('activity_participant'), 0],
    ['note read, shared and confirmed', POLICE, all('observation'), 2],
    ['note read, another site', ELSEWHERE, all('observation'), 0],
    ['note add, one’s own agency’s visit', OWNER, noteBy('klart'), 1],
    ['note add, a visit that one sees', POLICE, noteBy('delat'), 1],
    ['note add, a role that learns nothing', RECORDS, noteBy('klart'), 'refused'],
    ['note add, in somebody else’s name', OWNER, noteBy('klart', SOMEBODY), 'refused'],
    ['note change, by whoever wrote it', WRITER, to('observation', `body = 'annat'`), 3],
    ['note change, by a colleague', OWNER, to('observation', `body = 'annat'`), 0],
    ['note remove, by whoever wrote it', WRITER, gone('observation'), 3],
    ['note remove, by a colleague', OWNER, gone('observation'), 0],
    ['learning read, own work too', OWNER, all('learning'), 4],
    ['learning read, another role of the agency: of what is final', RECORDS, all('learning'), 1],
    ['learning add, another role of the agency', RECORDS, learnt(), 'refused'],
    [
      'learning change, another role of the agency',
      RECORDS,
      to('learning', `owner_function = 'Chef'`),
      0,
    ],
    ['learning change, decided by who does not decide', OWNER, to('learning', DECIDE), 'refused'],
    ['learning change, decided by who does', MANAGER, to('learning', DECIDE), 4],
    ['learning remove, another role of the agency', RECORDS, gone('learning'), 0],
    ['learning read, of visits one sees', POLICE, all('learning'), 2],
    ['learning read, another site', ELSEWHERE, all('learning'), 0],
    ['learning add, of a visit that one sees', POLICE, learnt(), 1],
    [
      'learning add, of one’s own work',
      POLICE,
      learnt('', '', `a.title = 'klart'`, 'null::uuid'),
      1,
    ],
    ['learning add, decided already', POLICE, learnt(...DECIDED), 'refused'],
    [
      'learning add, in somebody else’s name',
      OWNER,
      learnt('', '', `a.title = 'klart'`, 'a.id', SOMEBODY),
      'refused',
    ],
    ['learning add, at a site without a ring', OWNER, elsewhere, 'refused'],
    ['learning change, own', OWNER, to('learning', `owner_function = 'Chef'`), 4],
    ['learning change, of others', POLICE, to('learning', `owner_function = 'Chef'`), 0],
    ['learning remove, own', OWNER, gone('learning'), 4],
    ['learning remove, of others', POLICE, gone('learning'), 0],
    ['link read, shared and confirmed', POLICE, all('activity_material'), 2],
    ['link add, another role of the owner', RECORDS, LINK, 'refused'],
    ['link remove, another role of the owner', RECORDS, gone('activity_material'), 0],
    ['link read, another site', ELSEWHERE, all('activity_material'), 0],
    ['link add, own', OWNER, LINK, 1],
    ['link add, of others', POLICE, LINK, 'refused'],
    ['link remove, own', OWNER, gone('activity_material'), 3],
    ['link remove, of others', POLICE, gone('activity_material'), 0],
  ])('%s', async (_what, who, sql, expected) => {
    expect(await attempt(await portal.as(who), typeof sql === 'string' ? sql : sql())).toBe(
      expected,
    );
  });

  it.each([
    ['read, the agency that wrote', 'system', 'SOC-LUND', 'select from participant_key', 3],
    // Of the one visit that it was asked to; what else it has asked to is shared with nobody.
    ['read, the agency that answers', 'system', 'POL-LUND', 'select from participant_key', 1],
    ['read, another agency', 'system', 'FA-HBG', 'select from participant_key', 0],
    ['read, somebody of the agency that wrote', 'person', '', 'select from participant_key', 0],
    ['add, the agency that wrote', 'system', 'SOC-LUND', KEY, 3],
    ['add, the agency that answers', 'system', 'POL-LUND', KEY, 'refused'],
    ['add, somebody of the agency that wrote', 'person', '', KEY, 'refused'],
    ['change', 'system', 'SOC-LUND', `update participant_key set made_at = now()`, 'refused'],
    ['remove', 'system', 'SOC-LUND', `delete from participant_key`, 'refused'],
  ] as const)('a secret to answer by: %s', async (_what, kind, key, sql, expected) => {
    const { rows } = await portal.owner.query('select id from agency where key = $1', [key]);
    const caller =
      kind === 'system'
        ? portal.caller({ kind: 'system', job: 'test', agencyId: rows[0].id })
        : await portal.as(OWNER);
    await portal.owner.query(
      `delete from participant_key;
       insert into participant_key (participant_id, agency_id, way, secret_hash, made_at)
         select id, agency_id, 'LINK', sha256(convert_to(id::text, 'UTF8')), now() from activity_participant`,
    );
    expect(await attempt(caller, sql)).toBe(expected);
    await portal.owner.query('delete from participant_key');
  });

  it.each([
    ['a visit that was held', 'study_visit', `state = 'EVALUATED'`, `state = 'CONFIRMED'`],
    ['who came', 'activity_participant', 'attended = true', 'attended = false'],
    ['who came, once it is known', 'activity_participant', 'attended = true', 'attended = null'],
    ['a learning from an activity', 'learning', `saw = 'såg'`, 'activity_id = null'],
  ])('statistics add up %s, and nothing else', async (_what, table, added, left) => {
    const seen = async (change: string) => {
      const set = `alter table ${table} disable trigger user; update ${table} set ${change}`;
      const rows = await seenByStatistics(
        portal,
        () => portal.owner.query(set),
        `select count(*)::int as n from ${table}`,
      );
      return (rows as { n: number }[])[0]?.n;
    };
    expect(await seen(added)).toBeGreaterThan(2);
    expect(await seen(left)).toBe(0);
  });

  it('statistics count questions, and read none', async () => {
    const read = (what: string) =>
      seenByStatistics(portal, async () => undefined, `select ${what} from visit_question`);
    expect(await read('count(*)::int as n')).toEqual([{ n: 3 }]);
    await expect(read('body')).rejects.toThrow(/permission denied/);
  });

  it('visit remove: the own draft, and only that', async () => {
    await portal.owner.query('begin; delete from visit_question');
    await portal.owner.query('commit');
    expect(await attempt(await portal.as(OWNER), gone('study_visit'))).toBe(1);
  });
});
