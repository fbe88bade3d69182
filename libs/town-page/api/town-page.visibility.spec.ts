import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { CHIEF, LEAD, TownPageStage } from './testing/town-page-stage.js';

/**
 * The page of Lund is open and has a number of social services; that of Helsingborg is closed, and has one of theirs.
 * Nobody has begun one for Malmö, where the same organisation leads.
 */
let stage: TownPageStage;
let open: string;
beforeAll(async () => {
  stage = await TownPageStage.open();
  open = await stage.contact({ label: 'Öppna numret' });
  await stage.contact({ label: 'Ortens nummer', classification: 'P1' });
  const ended = await stage.contact({ label: 'Avslutade numret' });
  const { owner } = stage.portal;
  await owner.query(
    'update contact_function set ended_on = app.today(), work_phone = null, mailbox = null where id = $1',
    [ended],
  );
  await owner.query(
    `insert into town_page (agency_id, site_id, is_open) select a.id, s.id, s.key = 'lund'
     from agency a, site s where a.key = 'FA-HBG' and s.key in ('lund', 'helsingborg')`,
  );
  await owner.query(
    `insert into contact_function (agency_id, label, kind, work_phone, hours, classification, site_ids, languages, version)
       select a.id, 'Helsingborgs nummer', 'RECEPTION', '042-10 00 01', '', 'P0', array[s.id], '{}', 1
       from agency a, site s where a.key = 'SOC-HBG' and s.key = 'helsingborg'`,
  );
  await owner.query(
    `insert into town_page_number (agency_id, site_id, contact_function_id, part)
       select f.agency_id, s.id, f.id, 'TOWN' from contact_function f join site s on s.id = any (f.site_ids)
       where f.label in ('Öppna numret', 'Helsingborgs nummer')`,
  );
});
afterAll(() => stage.close());

const WORKER = 'socialsekreterare1@soc-lund';
const NETWORK = 'handlaggare@ks-lund';
const FA_CHIEF = 'verksamhetschef@fa-hbg';
const POLICE_CHIEF = 'polisledning@pol-lund';
const HBG = 'socialsekreterare1@soc-hbg';
const POLICE_HBG = 'samverkanspolis1@pol-hbg';

const site = (key: string) => `(select id from site where key = '${key}')`;
const pageOf = (key: string) => `select from town_page where site_id = '${key}'`;
const change = (said: string) => (town: string) =>
  `update town_page set ${said} where site_id = '${town}'`;
const add = (town: string, isOpen = true) =>
  `insert into town_page (agency_id, site_id, is_open) values ((select app.agency_id()), ${site(town)}, ${isOpen})`;
const numbersOf = (key: string) => `select from town_page_number where site_id = '${key}'`;
const addNumber = (label: string, town = 'lund') =>
  `insert into town_page_number (agency_id, site_id, contact_function_id, part)
   select (select app.agency_id()), ${site(town)}, f.id, 'TOWN' from contact_function f where f.label = '${label}'`;
const TAKE_AWAY = `delete from town_page_number where contact_function_id in
  (select id from contact_function where label = 'Öppna numret')`;

describe('town_page, policy by policy', () => {
  it.each<[string, string | null, string, string, number]>([
    ['read, open, a visitor', null, 'lund', 'open', 1],
    ['read, closed, a visitor', null, 'helsingborg', 'closed', 0],
    ['read, open, a member of another town', HBG, 'lund', 'open', 1],
    ['read, closed, a member of the town', HBG, 'helsingborg', 'closed', 1],
    ['read, closed, a member of another town', WORKER, 'helsingborg', 'closed', 0],
  ])('%s', async (_, key, town, _state, expected) => {
    const caller = key ? await stage.portal.as(key) : stage.portal.visitor();
    expect(await attempt(caller, pageOf(stage.site(town)))).toBe(expected);
  });

  it.each<[string, string, (town: string) => string, string, number | 'refused']>([
    ['change, its lead', LEAD, change(`intro_sv = 'ny'`), 'lund', 1],
    ['change, its lead takes it down', LEAD, change('is_open = false'), 'lund', 1],
    ['change, another role of the same agency', FA_CHIEF, change(`intro_sv = 'ny'`), 'lund', 0],
    ['change, another agency of the town', CHIEF, change(`intro_sv = 'ny'`), 'lund', 0],
  ])('%s', async (_, key, statement, town, expected) => {
    expect(await attempt(await stage.portal.as(key), statement(stage.site(town)))).toBe(expected);
  });

  it('change, another agency whose own lead it would be', async () => {
    const { viewer } = stage.chief;
    const lead = stage.portal.caller({ ...(viewer as object), roles: ['PROJECT_LEAD'] } as never);
    expect(await attempt(lead, change(`intro_sv = 'ny'`)(stage.site('lund')))).toBe(0);
  });

  describe('add', () => {
    const gone = (work: () => Promise<void>) => async () => {
      const { owner } = stage.portal;
      await owner.query('create temporary table kept as select * from town_page');
      await owner.query('delete from town_page');
      await work().finally(async () => {
        await owner.query('insert into town_page select * from kept; drop table kept');
      });
    };

    it.each<[string, string, string, number | 'refused']>([
      ['its lead', LEAD, 'lund', 1],
      ['another role of the same agency', FA_CHIEF, 'lund', 'refused'],
      ['another agency of the town', CHIEF, 'lund', 'refused'],
      ['at a town where nobody of ours leads', LEAD, 'nowhere', 'refused'],
    ])('%s', async (_, key, town, expected) => {
      await gone(async () => {
        const statement =
          town === 'nowhere'
            ? `insert into town_page (agency_id, site_id) select (select app.agency_id()), gen_random_uuid()`
            : add(town);
        expect(await attempt(await stage.portal.as(key), statement)).toBe(expected);
      })();
    });

    it('in the name of another agency', async () => {
      await gone(async () => {
        const foreign = `insert into town_page (agency_id, site_id)
          values ('${(await stage.portal.owner.query(`select id from agency where key = 'SOC-LUND'`)).rows[0].id}', ${site('lund')})`;
        expect(await attempt(stage.lead, foreign)).toBe('refused');
      })();
    });
  });

  it('after the programme it is taken down, and neither opened nor begun again', async () => {
    const { owner } = stage.portal;
    const states = await owner.query('select id, state from programme');
    await owner.query(`update programme set state = 'CLOSED'`);
    const lund = stage.site('lund');
    expect(await attempt(stage.lead, change('is_open = false')(lund))).toBe(1);
    expect(await attempt(stage.lead, change(`intro_sv = 'ny'`)(lund))).toBe('refused');
    expect(await attempt(stage.lead, change('is_open = true')(stage.site('helsingborg')))).toBe(
      'refused',
    );
    for (const { id, state } of states.rows) {
      await owner.query('update programme set state = $2 where id = $1', [id, state]);
    }
  });
});

describe('town_page_number, policy by policy', () => {
  it.each<[string, string | null, string, number]>([
    ['read, of an open page, a visitor', null, 'lund', 1],
    ['read, of a closed page, a visitor', null, 'helsingborg', 0],
    ['read, of an open page, a member of another town', HBG, 'lund', 1],
    ['read, of a closed page, a member of the town', HBG, 'helsingborg', 1],
    ['read, of a closed page, another agency of the town', POLICE_HBG, 'helsingborg', 1],
    ['read, of a closed page, a member of another town', WORKER, 'helsingborg', 0],
  ])('%s', async (_, key, town, expected) => {
    const caller = key ? await stage.portal.as(key) : stage.portal.visitor();
    expect(await attempt(caller, numbersOf(stage.site(town)))).toBe(expected);
  });

  it('read, of a town that bought the service, its own agency', async () => {
    const { owner } = stage.portal;
    const own = `select from town_page_number where site_id = '${stage.site('helsingborg')}'
      and agency_id = (select app.agency_id())`;
    await owner.query(
      `insert into town_page_number (agency_id, site_id, contact_function_id, part)
       select agency_id, $1, id, 'TOWN' from contact_function where label = 'Öppna numret'`,
      [stage.site('helsingborg')],
    );
    expect(await attempt(stage.chief, own)).toBe(1);
    await owner.query(
      'delete from town_page_number where site_id = $1 and contact_function_id = $2',
      [...[stage.site('helsingborg'), open]],
    );
  });

  it.each<[string, string, string, string, number | 'refused']>([
    ['add, one that only the town may know', CHIEF, 'Ortens nummer', 'lund', 'refused'],
    ['add, one that is ended', CHIEF, 'Avslutade numret', 'lund', 'refused'],
    ['add, to a town it does not serve', CHIEF, 'Öppna numret', 'helsingborg', 'refused'],
    ['add, of another agency', POLICE_CHIEF, 'Öppna numret', 'lund', 'refused'],
    ['add, by whoever is no manager', WORKER, 'Öppna numret', 'lund', 'refused'],
  ])('%s', async (_, key, label, town, expected) => {
    expect(await attempt(await stage.portal.as(key), addNumber(label, town))).toBe(expected);
  });

  it.each<[string, string, number]>([
    ['remove, its manager', CHIEF, 1],
    ['remove, whoever is no manager', WORKER, 0],
    ['remove, the manager of another agency', POLICE_CHIEF, 0],
    ['remove, the lead of the page', LEAD, 0],
  ])('%s', async (_, key, expected) => {
    expect(await attempt(await stage.portal.as(key), TAKE_AWAY)).toBe(expected);
  });

  it('add, its manager, and nobody in the name of its agency', async () => {
    const { owner } = stage.portal;
    await owner.query('delete from town_page_number where contact_function_id = $1', [open]);
    const forged = `insert into town_page_number (agency_id, site_id, contact_function_id, part)
      select f.agency_id, ${site('lund')}, f.id, 'TOWN' from contact_function f where f.label = 'Öppna numret'`;
    expect(await attempt(await stage.portal.as(POLICE_CHIEF), forged)).toBe('refused');
    expect(await attempt(stage.chief, addNumber('Öppna numret'))).toBe(1);
    await owner.query(
      `insert into town_page_number (agency_id, site_id, contact_function_id, part)
       select agency_id, $1, id, 'TOWN' from contact_function where id = $2`,
      [stage.site(), open],
    );
  });
});

describe('town_page_text, policy by policy', () => {
  const WORDS = `'ro', 'Ord', 'READ_BY', 'Tolk', '2022-05-02'`;
  const COLUMNS = '(agency_id, town_page_id, language, says, known_by, by_function, known_on)';
  // By its id: whose page one may not read, that page is not asked for.
  const pages: Record<string, string> = {};
  const textsOf = (key: string) =>
    `select from town_page_text where town_page_id = '${pages[key]}'`;
  const write = (key: string) => `insert into town_page_text ${COLUMNS}
    select (select app.agency_id()), id, ${WORDS.replace('ro', 'fa')} from town_page where site_id = ${site(key)}`;
  const CHANGE = `update town_page_text set says = 'nya'`;
  const TAKE = 'delete from town_page_text';

  beforeAll(async () => {
    await stage.portal.owner.query(
      `insert into town_page_text ${COLUMNS} select agency_id, id, ${WORDS} from town_page`,
    );
    const { rows } = await stage.portal.owner.query<{ key: string; id: string }>(
      'select s.key, p.id from town_page p join site s on s.id = p.site_id',
    );
    for (const { key, id } of rows) pages[key] = id;
  });

  it.each<[string, string | null, string, number]>([
    ['read, of an open page, a visitor', null, 'lund', 1],
    ['read, of a closed page, a visitor', null, 'helsingborg', 0],
    ['read, of an open page, a member of another town', HBG, 'lund', 1],
    ['read, of a closed page, a member of the town', HBG, 'helsingborg', 1],
    ['read, of a closed page, a member of another town', WORKER, 'helsingborg', 0],
  ])('%s', async (_, key, town, expected) => {
    const caller = key ? await stage.portal.as(key) : stage.portal.visitor();
    expect(await attempt(caller, textsOf(town))).toBe(expected);
  });

  it.each<[string, string, string, number | 'refused']>([
    ['add, its lead', LEAD, write('lund'), 1],
    ['add, another role of the same agency', FA_CHIEF, write('lund'), 'refused'],
    ['add, another agency of the town', CHIEF, write('lund'), 'refused'],
    ['change, its lead', LEAD, CHANGE, 2],
    ['change, another role of the same agency', FA_CHIEF, CHANGE, 0],
    ['change, another agency of the town', CHIEF, CHANGE, 0],
    ['take away, its lead', LEAD, TAKE, 2],
    ['take away, another role of the same agency', FA_CHIEF, TAKE, 0],
    ['take away, another agency of the town', CHIEF, TAKE, 0],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await stage.portal.as(key), statement)).toBe(expected);
  });

  it('add, change and take away, a lead of another agency', async () => {
    const { viewer } = stage.chief;
    const lead = stage.portal.caller({ ...(viewer as object), roles: ['PROJECT_LEAD'] } as never);
    expect(await attempt(lead, write('lund'))).toBe('refused');
    const foreign = write('lund').replace('(select app.agency_id())', 'agency_id');
    expect(await attempt(lead, foreign)).toBe('refused');
    expect(await attempt(lead, CHANGE)).toBe(0);
    expect(await attempt(lead, TAKE)).toBe(0);
  });

  it('after the programme it is taken away, and neither changed nor written', async () => {
    const { owner } = stage.portal;
    const states = await owner.query('select id, state from programme');
    await owner.query(`update programme set state = 'CLOSED'`);
    expect(await attempt(stage.lead, TAKE)).toBe(2);
    expect(await attempt(stage.lead, CHANGE)).toBe('refused');
    expect(await attempt(stage.lead, write('lund'))).toBe('refused');
    for (const { id, state } of states.rows) {
      await owner.query('update programme set state = $2 where id = $1', [id, state]);
    }
  });

  it.each<[string, string]>([
    ['without a way', `known_by = 'GUESS'`],
    ['without who has read it', 'by_function = null'],
    ['published nowhere', `known_by = 'AUTHORITY', by_function = null, source_name = 'Broschyr'`],
    ['of no name', `known_by = 'AUTHORITY', by_function = null, source_url = 'https://a.example'`],
    ['both ways', `source_name = 'Broschyr', source_url = 'https://a.example'`],
    ['without a day', 'known_on = null'],
  ])('is no row, of how it is known: %s', async (_, set) => {
    await expect(stage.portal.owner.query(`update town_page_text set ${set}`)).rejects.toThrow();
  });
});

describe('what the functions of the database answer', () => {
  const trainings = (town: string) =>
    `select from app.town_trainings('${stage.site(town)}', now())`;

  it('a visitor: open towns alone, and the trainings of those alone', async () => {
    await stage.training('En utbildning i Lund');
    const visitor = stage.portal.visitor();
    expect(await attempt(visitor, 'select from door.open_towns()')).toBe(1);
    expect(await attempt(visitor, trainings('lund'))).toBe(1);
    await stage.portal.owner.query('update town_page set is_open = false');
    expect(await attempt(visitor, 'select from door.open_towns()')).toBe(0);
    expect(await attempt(visitor, trainings('lund'))).toBe(0);
  });

  it('a member of the town: what is prepared; of another town nothing', async () => {
    expect(await attempt(await stage.portal.as(NETWORK), trainings('lund'))).toBe(1);
    expect(await attempt(await stage.portal.as(HBG), trainings('lund'))).toBe(0);
  });
});
