import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '../../../../apps/api/test/attempt.js';
import { TestPortal } from '../../../../apps/api/test/portal.js';

/** The title of a report of Frälsningsarmén, flagged by its signatory; and another report nobody flagged. */
let portal: TestPortal;
let report: string;
beforeAll(async () => {
  portal = await TestPortal.open();
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into progress_report (agency_id, programme_id, kind, title, period_from, period_to, due_on, author_id)
     select a.id, p.id, 'STATUS_REPORT', 'Lägesrapport', '2022-04-01', '2022-06-30', '2022-06-30', m.id
     from agency a, programme p, membership m, generate_series(1, 2)
     where a.key = 'FA-HBG' and p.key = '2022' and m.work_email = 'projektledare@fa-hbg.example' returning id`,
  );
  report = rows[1]?.id ?? '';
  await portal.owner.query(
    `insert into content_removal (agency_id, text, record_id, flagged_by, flagged_at)
     select a.id, 'REPORT_TITLE', $1, m.id, now() from agency a, membership m
     where a.key = 'FA-HBG' and m.work_email = 'firmatecknare@fa-hbg.example'`,
    [rows[0]?.id],
  );
});
afterAll(() => portal.close());

const MANAGER = 'verksamhetschef@fa-hbg';
const SIGNATORY = 'firmatecknare@fa-hbg';
const LEAD = 'projektledare@fa-hbg';
const OTHER = 'enhetschef@soc-lund';
const ALL = 'select from content_removal';
const TEXTS = 'select from content_removal_text';
const ME = '(select app.membership_id())';
const FA = `(select id from agency where key = 'FA-HBG')`;
const SOC = `(select id from agency where key = 'SOC-LUND')`;
const someone = (key: string) => `(select id from membership where work_email = '${key}.example')`;

const flag = (changes: Record<string, string> = {}) => {
  const values = {
    agency_id: FA,
    text: `'REPORT_TITLE'`,
    record_id: `'${report}'`,
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
    ['read, data protection officer', 'dataskyddsombud@fa-hbg', () => ALL, 1],
    ['read, who flagged', SIGNATORY, () => ALL, 1],
    ['read, lead', LEAD, () => ALL, 0],
    ['read, manager of another agency', OTHER, () => ALL, 0],
    ['add, lead, who reads the report', LEAD, flag, 1],
    ['add, manager', MANAGER, flag, 1],
    ['add, manager of another agency', OTHER, flag, 'refused'],
    ['add, field worker of the lead', 'faltarbetare1@fa-hbg', flag, 'refused'],
    ['add, as another agency’s', LEAD, () => flag({ agency_id: SOC }), 'refused'],
    ['add, in another’s name', LEAD, () => flag({ flagged_by: someone(SIGNATORY) }), 'refused'],
    [
      'add, decided at once',
      LEAD,
      () => flag({ state: `'ERASED'`, ground: `'SECRECY'`, decided_at: 'now()' }),
      'refused',
    ],
    ['add, advised at once', LEAD, () => flag({ advice: `'KEEP'`, advised_at: 'now()' }), 'refused'],
    ['change, manager decides', MANAGER, decide, 1],
    ['change, manager keeps it', MANAGER, () => decide('KEPT'), 1],
    ['change, manager, in another’s name', MANAGER, () => decide('KEPT', someone(LEAD)), 'refused'],
    ['change, who flagged decides', SIGNATORY, decide, 0],
    ['change, manager of another agency', OTHER, decide, 0],
    ['change, data protection officer decides', 'dataskyddsombud@fa-hbg', decide, 'refused'],
    ['change, data protection officer advises', 'dataskyddsombud@fa-hbg', () => advise, 1],
    ['change, manager advises', MANAGER, () => advise, 'refused'],
    ['change, manager notes', MANAGER, () => note, 'refused'],
    [
      'change, manager decides and advises',
      MANAGER,
      () => `${decide()}, advice = 'ERASE', advised_at = now()`,
      'refused',
    ],
    ['change, another record', MANAGER, () => `${decide()}, version = 2, record_id = gen_random_uuid()`, 'refused'],
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
    ['read, data protection officer', 'dataskyddsombud@fa-hbg', TEXTS, 1],
    ['read, who flagged', SIGNATORY, TEXTS, 0],
    ['read, lead', LEAD, TEXTS, 0],
    ['read, manager of another agency', OTHER, TEXTS, 0],
    ['add, nobody', MANAGER, `insert into content_removal_text select removal_id, agency_id, original from content_removal_text`, 'refused'],
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
    `select app.hold_back(r, '""', false) from content_removal r`,
    `select app.tell_forgotten('{}', app.agency_id(), '')`,
    `select app.wrote_text(r, app.membership_id()) from content_removal r`,
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
