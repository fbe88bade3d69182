import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { actorsGround } from '../testing/ground.js';

/** On the list of the Salvation Army in Lund: one that was asked, and one that signs in; another agency's list beside. */
let portal: TestPortal;
const agency: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const agencies = await portal.owner.query('select key, id from agency');
  for (const { key, id } of agencies.rows) agency[key] = id;
  await portal.owner.query(`
    with actors as (
      insert into actor (agency_id, site_id, name, kind, sector, ring, card_agency_id)
        select a.id, s.id, n.name, 'HOTEL', 'BUSINESS', 'NETWORK', k.id
        from (values ('FA-HBG', 'asked', null), ('FA-HBG', 'signs in', 'KS-LUND'), ('SOC-LUND', 'other', null))
          n (list, name, card)
        join agency a on a.key = n.list join site s on s.key = 'lund' left join agency k on k.key = n.card
        returning *),
    cards as (
      insert into actor_answer (actor_id, agency_id, secrecy, answered_by, answered_on)
        select id, agency_id, 'NONE', 'Chef', '2022-05-01' from actors where name <> 'signs in')
    insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on)
      select agency_id, id, 'card@actor.example', now(), 'Chef', app.swedish_day(now()) + 30 from actors
      where name <> 'signs in'`);
});
afterAll(() => portal.close());

/** The job of an agency: what whoever holds a link of its list acts as. */
const JOB = 'job ';
const asWho = (who: string) =>
  who.startsWith(JOB)
    ? portal.caller({
        ...{ kind: 'system', job: 'answer by link' },
        agencyId: agency[who.slice(JOB.length)] ?? '',
      })
    : portal.as(who);

const LEAD = 'projektledare@fa-hbg';
const COLLEAGUE = 'faltarbetare1@fa-hbg';
const CORE = 'samverkanspolis1@pol-lund';
const OURS = 'job FA-HBG';
const THEIRS = 'job SOC-LUND';
const OTHERS = 'job POL-LUND';

const all = 'select from actor_question';
const add = (name: string, more = '') => `
  insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on)
  select (select app.agency_id()), id, 'new@actor.example', now(), 'Chef', (select app.today()) + 31
  from actor where name = '${name}' ${more}`;
const ANSWER = `update actor_question set answered_at = now(), tasks = '{INFORMS}', meets = '{}', may = '{}',
  may_not = '{}', secrecy = 'NONE'`;
const GIVE = `update actor_question set secret_hash = sha256('x')`;
const MOVE = `update actor_question set closes_on = closes_on + 1`;

describe('Questions to organisations, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['actor_question read, who keeps the list', LEAD, all, 1],
    ['actor_question read, a colleague', COLLEAGUE, all, 0],
    ['actor_question read, the core group', CORE, all, 0],
    ['actor_question read, the job of the list', OURS, all, 1],
    ['actor_question read, the job of another', OTHERS, all, 0],
    ['actor_question add, who keeps the list', LEAD, add('asked'), 1],
    ['actor_question add, a colleague', COLLEAGUE, add('asked'), 'refused'],
    ['actor_question add, of one that signs in', LEAD, add('signs in'), 'refused'],
    ['actor_question add, the job', OURS, add('asked'), 'refused'],
    ['actor_question change, an answer by the link', OURS, ANSWER, 1],
    ['actor_question change, an answer by the list', LEAD, ANSWER, 'refused'],
    ['actor_question change, a colleague', COLLEAGUE, ANSWER, 0],
    ['actor_question change, the job of another', OTHERS, ANSWER, 0],
    ['actor_question change, the secret by the letter', OURS, GIVE, 1],
    ['actor_question change, the secret by the list', LEAD, GIVE, 'refused'],
    ['actor_question change, the last day', OURS, MOVE, 'refused'],
    ['actor_question remove, who keeps the list', LEAD, 'delete from actor_question', 1],
    ['actor_question remove, a colleague', COLLEAGUE, 'delete from actor_question', 0],
    ['actor_question remove, the job', OURS, 'delete from actor_question', 0],
    ['actor read, by the link: those of that list', OURS, 'select from actor', 2],
    ['actor read, by the link of another list', THEIRS, 'select from actor', 1],
    ['actor_answer read, by the link: those of that list', OURS, 'select from actor_answer', 1],
    ['actor_answer read, by another’s', OTHERS, 'select from actor_answer', 0],
  ])('%s', async (_, who, statement, expected) => {
    expect(await attempt(await asWho(who), statement)).toBe(expected);
  });

  it('actor_question add, on another’s list', async () => {
    const { rows } = await portal.owner.query(`select id from actor where name = 'other'`);
    const statement = add('asked').replace(
      'select (select app.agency_id()), id',
      `select (select app.agency_id()), '${rows[0].id}'`,
    );
    expect(await attempt(await portal.as(LEAD), statement)).toBe('refused');
  });
});
