import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { meetingsGround } from './testing/ground.js';

/**
 * Of social services in Lund, written by its manager and shared with the police: of each ring a draft (`eget`), a
 * joint draft (`gemensamt`) and one that is held and whose minutes are established (`hållet`); and one of each
 * without anything on it (`fri`).
 */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(meetingsGround);
  await portal.owner.query(`
    create temporary table made as
      with opened as (
        insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
            classification, lifecycle, created_by)
          select m.agency_id, s.id, p.id, 'MEETING', v.title, 'PLANNED', '2022-05-20 13:00Z',
            '2022-05-20 15:00Z', c.class, v.lifecycle, m.id
          from membership m, site s, programme p, (values ('P1'), ('P2')) c (class),
            (values ('eget', 'DRAFT'), ('gemensamt', 'JOINT_DRAFT'), ('hållet', 'FINALISED'), ('fri', 'FINALISED'))
              v (title, lifecycle)
          where m.work_email = 'enhetschef@soc-lund.example' and s.key = 'lund' and p.key = '2022'
          returning *)
      select o.*, (select id from agency where key = 'POL-LUND') as police from opened o;
    insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
      select id, police, agency_id, created_by from made where classification = 'P2' and lifecycle <> 'DRAFT';
    insert into meeting (activity_id, agency_id, state, ring, agenda)
      select id, agency_id, 'PLANNED', case classification when 'P2' then 'CORE' else 'NETWORK' end,
        case title when 'eget' then 'OWN' when 'gemensamt' then 'JOINT' else 'SENT' end
      from made where title <> 'fri';
    insert into meeting_point (activity_id, agency_id, n, body)
      select id, agency_id, 1, 'punkt' from made where title <> 'fri';
    insert into meeting_minutes (activity_id, agency_id, summary, approved_at, approved_function)
      select id, agency_id, 'protokoll', case title when 'hållet' then now() end,
        case title when 'hållet' then 'Chef' end
      from made where title in ('gemensamt', 'hållet');
    insert into meeting_decision (activity_id, agency_id, n, verb, body, owner_agency_id, owner_function, due_on)
      select id, agency_id, 1, 'CALL', 'beslut', agency_id, 'Chef', '2022-06-01'
      from made where title in ('gemensamt', 'hållet');
    insert into meeting_registration (activity_id, agency_id, diary_number, registered_at, registered_function)
      select id, agency_id, 'SO 2022/0101', now(), 'Chef' from made where title = 'hållet';
    insert into meeting_comment (activity_id, agency_id, owner_agency_id, body, sent_at, written_function)
      select id, police, agency_id, 'synpunkt', now(), 'Polis' from made where title = 'gemensamt'
        and classification = 'P2'`);
});
afterAll(() => portal.close());

const WRITER = 'enhetschef@soc-lund';
/** Calls meetings, as a colleague of who wrote this one. */
const OWNER = 'utvecklingsledare@soc-lund';
/** Reads them as invited, and calls none (field.md 8). */
const WORKER = 'socialsekreterare2@soc-lund';
const CALLS = 'utvecklingsledare@soc-lund';
const RECORDS = 'registrator@soc-lund';
const ASKED = 'samverkanspolis1@pol-lund';
const COMMAND = 'polisledning@pol-lund';
const CORE = 'faltarbetare1@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const ELSEWHERE = 'socialsekreterare1@soc-hbg';

const of = (title: string, ring = 'CORE') =>
  `(select a.id from activity a where a.kind = 'MEETING' and a.title = '${title}'
     and a.classification = '${ring === 'CORE' ? 'P2' : 'P1'}')`;
const AGENCY = '(select app.agency_id())';
const addMeeting = (ring: string, free = ring) =>
  `insert into meeting (activity_id, agency_id, state, ring) select ${of('fri', free)}, ${AGENCY}, 'PLANNED', '${ring}'
   where ${of('fri', free)} is not null`;
const addPoint = (title: string) =>
  `insert into meeting_point (activity_id, agency_id, n, body) values (${of(title)}, ${AGENCY}, 2, 'ny')`;
const addMinutes = (approved = 'null') =>
  `insert into meeting_minutes (activity_id, agency_id, summary, approved_at, approved_function)
   values (${of('eget')}, ${AGENCY}, 'nytt', ${approved}, case when ${approved} is not null then 'Chef' end)`;
const addDecision = (title: string, agency = AGENCY) =>
  `insert into meeting_decision (activity_id, agency_id, n, verb, body, owner_agency_id, owner_function, due_on)
   values (${of(title)}, ${agency}, 2, 'CALL', 'nytt', ${agency}, 'Chef', '2022-06-01')`;
const register = (title: string) =>
  `insert into meeting_registration (activity_id, agency_id, diary_number, registered_at, registered_function)
   values (${of(title)}, ${AGENCY}, 'PO 2022/0101', now(), 'Chef')`;
const comment = (title: string, owner = `(select id from agency where key = 'SOC-LUND')`) =>
  `insert into meeting_comment (activity_id, agency_id, owner_agency_id, body, sent_at, written_function)
   values (${of(title)}, ${AGENCY}, ${owner}, 'ny', now(), 'Funktion')`;

describe('meeting, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['meeting read, its owner', OWNER, 'select from meeting', 6],
    ['meeting read, who calls them', CALLS, 'select from meeting', 6],
    [
      'meeting read, of the owner without a role of the core group: the network’s, once it is sent',
      RECORDS,
      'select from meeting',
      1,
    ],
    [
      'meeting read, who was asked: of the core group what is no draft, of the network what is sent',
      ASKED,
      'select from meeting',
      3,
    ],
    [
      'meeting read, an agency of the core group that was not asked',
      CORE,
      'select from meeting',
      1,
    ],
    ['meeting read, the network', NETWORK, 'select from meeting', 1],
    ['meeting read, another site', ELSEWHERE, 'select from meeting', 0],
    ['meeting read, of the owner, in the field', WORKER, 'select from meeting', 6],
    ['meeting add, of the owner, in the field', WORKER, addMeeting('CORE'), 'refused'],
    ['meeting change, of the owner, in the field', WORKER, `update meeting set agenda = 'SENT'`, 0],
    ['meeting remove, of the owner, in the field', WORKER, 'delete from meeting', 0],
    ['meeting add, its owner', OWNER, addMeeting('CORE'), 1],
    [
      'meeting add, of another ring than its class',
      OWNER,
      addMeeting('NETWORK', 'CORE'),
      'refused',
    ],
    ['meeting add, under another agency’s activity', ASKED, addMeeting('NETWORK'), 'refused'],
    ['meeting change, its owner', OWNER, `update meeting set agenda = 'SENT'`, 6],
    ['meeting change, who was asked', ASKED, `update meeting set agenda = 'SENT'`, 0],
    [
      'meeting remove, its owner while it is a draft',
      OWNER,
      `delete from meeting where not exists (select from meeting_minutes q where q.activity_id = meeting.activity_id)`,
      2,
    ],
    ['meeting remove, who was asked', ASKED, 'delete from meeting', 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

// INV-03: an agenda is its writer's until it is shared or sent.
describe('meeting_point, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['meeting_point read, its writer', WRITER, 'select from meeting_point', 6],
    [
      'meeting_point read, a colleague: what is shared or sent',
      OWNER,
      'select from meeting_point',
      4,
    ],
    ['meeting_point read, who was asked', ASKED, 'select from meeting_point', 3],
    ['meeting_point read, the network', NETWORK, 'select from meeting_point', 1],
    ['meeting_point read, another site', ELSEWHERE, 'select from meeting_point', 0],
    ['meeting_point add, its writer', WRITER, addPoint('eget'), 1],
    ['meeting_point add, a colleague to what is not shared', OWNER, addPoint('eget'), 'refused'],
    ['meeting_point add, a colleague to what is', OWNER, addPoint('gemensamt'), 1],
    ['meeting_point add, in the field', WORKER, addPoint('gemensamt'), 'refused'],
    ['meeting_point change, in the field', WORKER, `update meeting_point set body = 'ny'`, 0],
    ['meeting_point remove, in the field', WORKER, 'delete from meeting_point', 0],
    ['meeting_point change, its owner', WRITER, `update meeting_point set body = 'ny'`, 6],
    [
      'meeting_point change, a colleague: what they see',
      OWNER,
      `update meeting_point set body = 'ny'`,
      4,
    ],
    ['meeting_point change, who was asked', ASKED, `update meeting_point set body = 'ny'`, 0],
    ['meeting_point remove, a colleague: what they see', OWNER, 'delete from meeting_point', 4],
    ['meeting_point remove, who was asked', ASKED, 'delete from meeting_point', 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

const APPROVE = `update meeting_minutes set approved_at = now(), approved_function = 'Chef' where approved_at is null`;

// INV-04: established minutes are not changed.
describe('meeting_minutes, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['meeting_minutes read, its owner', OWNER, 'select from meeting_minutes', 4],
    [
      'meeting_minutes read, of the owner without a role of the core group',
      RECORDS,
      'select from meeting_minutes',
      1,
    ],
    [
      'meeting_minutes read, who was asked: what is established',
      ASKED,
      'select from meeting_minutes',
      2,
    ],
    ['meeting_minutes read, the network', NETWORK, 'select from meeting_minutes', 1],
    ['meeting_minutes read, another site', ELSEWHERE, 'select from meeting_minutes', 0],
    ['meeting_minutes add, its owner', OWNER, addMinutes(), 1],
    ['meeting_minutes add, in the field', WORKER, addMinutes(), 'refused'],
    ['meeting_minutes change, in the field', WORKER, APPROVE, 0],
    ['meeting_minutes add, established at once', OWNER, addMinutes('now()'), 'refused'],
    ['meeting_minutes change, its owner establishes', OWNER, APPROVE, 2],
    [
      'meeting_minutes change, never back',
      OWNER,
      `update meeting_minutes set approved_at = null, approved_function = null`,
      'refused',
    ],
    ['meeting_minutes change, who was asked', ASKED, APPROVE, 0],
    [
      'meeting_minutes change, who was asked, of what is established',
      ASKED,
      `update meeting_minutes set approved_function = 'Chef'`,
      0,
    ],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

describe('meeting_decision, policy by policy', () => {
  const IN_DRAFT = `where activity_id = ${of('gemensamt')}`;
  it.each<[string, string, string, number | 'refused']>([
    ['meeting_decision read, its owner', OWNER, 'select from meeting_decision', 4],
    [
      'meeting_decision read, who was asked: with the minutes',
      ASKED,
      'select from meeting_decision',
      2,
    ],
    ['meeting_decision read, the network', NETWORK, 'select from meeting_decision', 1],
    ['meeting_decision read, another site', ELSEWHERE, 'select from meeting_decision', 0],
    ['meeting_decision add, its owner', OWNER, addDecision('gemensamt'), 1],
    [
      'meeting_decision add, who was asked, in the name of its owner',
      ASKED,
      addDecision('gemensamt', `(select id from agency where key = 'SOC-LUND')`),
      'refused',
    ],
    ['meeting_decision add, in the field', WORKER, addDecision('gemensamt'), 'refused'],
    [
      'meeting_decision remove, in the field',
      WORKER,
      `delete from meeting_decision ${IN_DRAFT}`,
      0,
    ],
    ['meeting_decision add, to what is established', OWNER, addDecision('hållet'), 'refused'],
    [
      'meeting_decision change, its owner',
      OWNER,
      `update meeting_decision set due_on = '2022-06-02' ${IN_DRAFT}`,
      1,
    ],
    [
      'meeting_decision change, of what is established',
      OWNER,
      `update meeting_decision set due_on = '2022-06-02'`,
      'refused',
    ],
    [
      'meeting_decision change, who was asked',
      ASKED,
      `update meeting_decision set due_on = '2022-06-02'`,
      0,
    ],
    ['meeting_decision remove, its owner', OWNER, `delete from meeting_decision ${IN_DRAFT}`, 1],
    [
      'meeting_decision remove, of what is established',
      OWNER,
      'delete from meeting_decision',
      'refused',
    ],
    ['meeting_decision remove, who was asked', ASKED, 'delete from meeting_decision', 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

describe('meeting_registration, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    [
      'meeting_registration read, the agency whose it is',
      OWNER,
      'select from meeting_registration',
      2,
    ],
    [
      'meeting_registration read, of that agency without a role of the core group',
      RECORDS,
      'select from meeting_registration',
      1,
    ],
    ['meeting_registration read, who was asked', ASKED, 'select from meeting_registration', 0],
    ['meeting_registration add, who received them', COMMAND, register('hållet'), 1],
    [
      'meeting_registration add, who neither calls nor registers',
      ASKED,
      register('hållet'),
      'refused',
    ],
    [
      'meeting_registration change, who neither calls nor registers',
      WORKER,
      `update meeting_registration set diary_number = 'SO 2022/0102'`,
      0,
    ],
    [
      'meeting_registration add, of minutes that are not established',
      COMMAND,
      register('gemensamt'),
      'refused',
    ],
    ['meeting_registration add, of what one does not see', CORE, register('hållet'), 'refused'],
    [
      'meeting_registration change, the agency whose it is',
      OWNER,
      `update meeting_registration set diary_number = 'SO 2022/0102'`,
      2,
    ],
    [
      'meeting_registration change, another',
      ASKED,
      `update meeting_registration set diary_number = 'SO 2022/0102'`,
      0,
    ],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

describe('meeting_comment, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['meeting_comment read, the agency that wrote it', ASKED, 'select from meeting_comment', 1],
    ['meeting_comment read, the owner of the draft', OWNER, 'select from meeting_comment', 1],
    [
      'meeting_comment read, of the owner without a role of the core group',
      RECORDS,
      'select from meeting_comment',
      0,
    ],
    ['meeting_comment read, a third', CORE, 'select from meeting_comment', 0],
    ['meeting_comment read, the network', NETWORK, 'select from meeting_comment', 0],
    ['meeting_comment add, on a joint draft', ASKED, comment('gemensamt'), 1],
    ['meeting_comment add, on what is sent', ASKED, comment('hållet'), 'refused'],
    ['meeting_comment add, on what one was not asked about', CORE, comment('gemensamt'), 'refused'],
    [
      'meeting_comment add, on the own draft, which its rule refuses',
      WRITER,
      comment('gemensamt'),
      1,
    ],
    [
      'meeting_comment add, by who calls meetings and sends no comments',
      OWNER,
      comment('gemensamt'),
      'refused',
    ],
    [
      'meeting_comment change, by nobody once it is sent',
      ASKED,
      `update meeting_comment set body = 'annat'`,
      'refused',
    ],
    ['meeting_comment remove, by nobody', ASKED, 'delete from meeting_comment', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

// INV-04: what is established is not written over by SQL either; what goes, goes by decision on *Fel innehåll*.
describe('approved minutes, by SQL of the owner’s people', () => {
  it.each<[string, string, number | 'refused']>([
    [
      'the summary',
      `update meeting_minutes set summary = 'nytt', version = version + 1`,
      'refused',
    ],
    ['the summary alone', `update meeting_minutes set summary = 'nytt'`, 'refused'],
    ['a decision', `update meeting_decision set body = 'nytt'`, 'refused'],
  ])('%s: refused', async (_, statement, expected) => {
    for (const key of [WRITER, OWNER]) {
      const where = ` where activity_id = ${of('hållet')}`;
      expect(await attempt(await portal.as(key), statement + where)).toBe(expected);
    }
  });
});

describe('what the statistics read of meetings', () => {
  const held = (state: string) => () =>
    portal.owner.query(
      `update meeting m set state = '${state}' from activity a
       where a.id = m.activity_id and a.title = 'hållet' and m.ring = 'CORE'`,
    );

  it('is never what is on the agenda', async () => {
    const select = 'select agenda from meeting';
    await expect(seenByStatistics(portal, held('COMPLETED'), select)).rejects.toThrow(
      'permission denied',
    );
  });

  it.each([
    ['PLANNED', []],
    ['COMPLETED', [{ ring: 'CORE' }]],
    ['EVALUATED', [{ ring: 'CORE' }]],
  ])('is the ring of those that were held: %s', async (state, expected) => {
    const select = 'select ring from meeting';
    expect(await seenByStatistics(portal, held(state), select)).toEqual(expected);
  });
});
