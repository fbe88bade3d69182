import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { trustGround } from '../testing/ground.js';

const MANAGER = 'enhetschef@soc-lund';
const FLAGGER = 'socialsekreterare2@soc-lund';
const WRITER = 'socialsekreterare1@soc-lund';
const DPO = 'dataskyddsombud@soc-lund';
const OTHER = 'verksamhetschef@fa-hbg';

/** The title of a seminar that Lund's social services plan, flagged by a colleague; and another that nobody flagged. */
let portal: TestPortal;
let seminar: string;
beforeAll(async () => {
  portal = await TestPortal.open(trustGround);
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, classification, created_by)
     select m.agency_id, s.id, p.id, 'SEMINAR', 'Seminarium', 'PLANNED', now(), now() + interval '1 hour', 'P1', m.id
     from site s, programme p, membership m, generate_series(1, 2)
     where s.key = 'lund' and p.key = '2022' and m.work_email = '${WRITER}.example' returning id`,
  );
  seminar = rows[1]?.id ?? '';
  await portal.owner.query(
    `insert into content_removal (agency_id, text, record_id, flagged_by, flagged_at)
     select m.agency_id, 'SEMINAR_TITLE', $1, m.id, now() from membership m where m.work_email = '${FLAGGER}.example'`,
    [rows[0]?.id],
  );
});
afterAll(() => portal.close());

const ALL = 'select from content_removal';
const TEXTS = 'select from content_removal_text';
const ME = '(select app.membership_id())';
const FA = `(select id from agency where key = 'FA-HBG')`;
const SOC = `(select id from agency where key = 'SOC-LUND')`;
const someone = (key: string) => `(select id from membership where work_email = '${key}.example')`;

const flag = (changes: Record<string, string> = {}) => {
  const values = {
    agency_id: SOC,
    text: `'SEMINAR_TITLE'`,
    record_id: `'${seminar}'`,
    flagged_by: ME,
    flagged_at: 'now()',
    ...changes,
  };
  return `insert into content_removal (${Object.keys(values).join(', ')}) values (${Object.values(values).join(', ')})`;
};
const decide = (state = 'ERASED', by = ME) =>
  `update content_removal set state = '${state}', ground = 'SECRECY', decided_by = ${by}, decided_at = now()`;
const advise = `update content_removal set advice = 'KEEP', advised_by = ${ME}, advised_at = now()`;
const note = `update content_removal set diary_number = 'SO 2022/0035', noted_by = ${ME}, noted_at = now()`;

describe('content_removal, policy by policy', () => {
  it.each<[string, string, () => string, number | 'refused']>([
    ['read, manager: of the own agency', MANAGER, () => ALL, 1],
    ['read, data protection officer', DPO, () => ALL, 1],
    ['read, who flagged', FLAGGER, () => ALL, 1],
    ['read, who wrote it', WRITER, () => ALL, 0],
    ['read, manager of another agency', OTHER, () => ALL, 0],
    ['add, who reads it', WRITER, flag, 1],
    ['add, manager', MANAGER, flag, 1],
    ['add, manager of another agency', OTHER, flag, 'refused'],
    ['add, field worker of another agency', 'faltarbetare1@fa-hbg', flag, 'refused'],
    ['add, as another agency’s', WRITER, () => flag({ agency_id: FA }), 'refused'],
    ['add, in another’s name', WRITER, () => flag({ flagged_by: someone(FLAGGER) }), 'refused'],
    [
      'add, decided at once',
      WRITER,
      () => flag({ state: `'ERASED'`, ground: `'SECRECY'`, decided_at: 'now()' }),
      'refused',
    ],
    [
      'add, advised at once',
      WRITER,
      () => flag({ advice: `'KEEP'`, advised_at: 'now()' }),
      'refused',
    ],
    ['change, manager decides', MANAGER, decide, 1],
    ['change, manager keeps it', MANAGER, () => decide('KEPT'), 1],
    [
      'change, manager, in another’s name',
      MANAGER,
      () => decide('KEPT', someone(WRITER)),
      'refused',
    ],
    ['change, who flagged decides', FLAGGER, decide, 0],
    ['change, manager of another agency', OTHER, decide, 0],
    ['change, data protection officer decides', DPO, decide, 'refused'],
    ['change, data protection officer advises', DPO, () => advise, 1],
    ['change, manager advises', MANAGER, () => advise, 'refused'],
    ['change, manager notes', MANAGER, () => note, 'refused'],
    [
      'change, manager decides and advises',
      MANAGER,
      () => `${decide()}, advice = 'ERASE', advised_at = now()`,
      'refused',
    ],
    [
      'change, another record',
      MANAGER,
      () => `${decide()}, version = 2, record_id = gen_random_uuid()`,
      'refused',
    ],
    ['remove, nobody', MANAGER, () => 'delete from content_removal', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    const caller = await portal.as(key);
    const tried = attempt(caller, statement()).catch((error) => {
      // What it hangs on never changes: a trigger, not a policy.
      if (error.driverError?.code === '23000') return 'refused';
      throw error;
    });
    expect(await tried).toBe(expected);
  });
});

describe('content_removal_text, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['read, manager', MANAGER, TEXTS, 1],
    ['read, data protection officer', DPO, TEXTS, 1],
    ['read, who flagged', FLAGGER, TEXTS, 0],
    ['read, who wrote it', WRITER, TEXTS, 0],
    ['read, manager of another agency', OTHER, TEXTS, 0],
    [
      'add, nobody',
      MANAGER,
      `insert into content_removal_text select removal_id, agency_id, original from content_removal_text`,
      'refused',
    ],
    ['change, nobody', MANAGER, `update content_removal_text set original = '""'`, 'refused'],
    ['remove, nobody', MANAGER, 'delete from content_removal_text', 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });
});

describe('what only triggers do', () => {
  it.each([
    `select app.put_text(r, '""') from content_removal r`,
    `select app.erase_text(r, '""') from content_removal r`,
    `select app.withhold_reports('REPORT_TITLE', r.record_id, '""', false) from content_removal r`,
    `select app.erase_in_reports('REPORT_TITLE', r.record_id, '""', '""') from content_removal r`,
    `select from content_removal r where app.text_is_hidden(r.text, r.record_id)`,
    `select app.tell_forgotten('{}', app.agency_id(), '')`,
    `select from content_removal r where app.wrote_text(r, app.membership_id())`,
  ])('%s: refused', async (statement) => {
    expect(await attempt(await portal.as(MANAGER), statement)).toBe('refused');
  });

  it('whether one may not decide is told of the own agency alone', async () => {
    const { rows } = await portal.owner.query<{ id: string }>('select id from content_removal');
    const told = `select where app.may_not_decide('${rows[0]?.id}')`;
    expect(await attempt(await portal.as(MANAGER), told)).toBe(0);
    expect(await attempt(await portal.as(OTHER), told)).toBe(1);
  });
});
