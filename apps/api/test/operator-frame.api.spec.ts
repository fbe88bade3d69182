import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { addArea } from '../src/operator/add-area.js';
import { addProgramme, type ProgrammeOrder } from '../src/operator/add-programme.js';
import { addSite } from '../src/operator/add-site.js';
import { inviteFirst, leadAgencyOf } from '../src/operator/invite-first.js';
import { listFrame } from '../src/operator/list-frame.js';
import { type RingOrder, setRing } from '../src/operator/set-ring.js';
import { TestPortal, wholeGround } from './portal.js';

/** Towns, areas, rings and programmes: what an installation has before anybody can plan. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

const TOWN = { key: 'nystad', name: 'Nystad', municipalityCode: '9999' };
const AREA = {
  siteKey: 'nystad',
  code: 'NY-CENTRUM',
  name: 'Centrum',
  areaGroup: 'NY-INRE',
  kind: 'DISTRICT',
};
const RING: RingOrder = { siteKey: 'nystad', agencyKey: 'SOC-LUND', tier: 'CORE' };
const PROGRAMME: ProgrammeOrder = {
  key: 'nytt',
  name: 'Stad till Stad, nytt',
  leadKey: 'FA-HBG',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  siteKeys: ['nystad'],
};
const NOW = atLocal('2026-11-26', '00:30');

const events = async (type: string) => {
  const { rows } = await portal.owner.query<{ job: string; action: string; agency: string | null }>(
    `select e.job, e.action, a.key as agency from audit.event e left join agency a on a.id = e.agency_id
     where e.object_type = $1 and e.job is not null order by e.sequence`,
    [type],
  );
  return rows.map(({ job, action, agency }) => [job, action, agency]);
};

/** Whom the notices that wait tell that a programme is closed, and which one by its key. */
const registrarsTold = async () => {
  await portal.runJobs();
  const { rows } = await portal.owner.query<{ who: string }>(
    `select concat_ws(' ', replace(m.work_email, '.example', ''), n.number) as who from notification n
       join membership m on m.id = n.membership_id join programme p on p.id = n.subject_id
     where n.kind = 'PROGRAMME_CLOSED' and p.key = 'nytt' order by who`,
  );
  return rows.map(({ who }) => who);
};

describe('a town', () => {
  it.each([
    ['a key that cannot stand in an address', { key: 'Ny stad' }, /--key/],
    ['no name', { name: undefined }, /--name: a new town needs one/],
    ['a code of three digits', { municipalityCode: '128' }, /--municipality/],
    ['a kind that is none', { kind: 'BIG' }, /--kind: one of ORIGIN, PILOT, REFERENCE/],
  ])('is refused: %s', async (_, changes, message) => {
    await expect(addSite(portal.owner, { ...TOWN, ...changes })).rejects.toThrow(message);
  });

  it('is added once, and its event is the portal’s own', async () => {
    expect((await addSite(portal.owner, TOWN, true)).outcome).toBe('NEW');
    expect((await addSite(portal.owner, TOWN)).outcome).toBe('NEW');
    expect((await addSite(portal.owner, TOWN)).outcome).toBe('UNCHANGED');
    expect((await addSite(portal.owner, { key: 'nystad' })).outcome).toBe('UNCHANGED');
    expect(await addSite(portal.owner, { key: 'nystad', kind: 'REFERENCE' })).toMatchObject({
      outcome: 'CHANGED',
      changes: ['kind: PILOT → REFERENCE'],
    });
    expect(await events('site')).toEqual([
      ['site:add', 'INSERT', null],
      ['site:add', 'UPDATE', null],
    ]);
  });
});

describe('an area', () => {
  it.each([
    ['a town that is none', { siteKey: 'ingenstad' }, /--site: there is no town/],
    ['a code without the town’s letters', { code: 'centrum 1' }, /--code/],
    ['a street and a number', { name: 'Storgatan 12' }, /--name: .*never a street/],
    ['no group', { areaGroup: undefined }, /--group: a new area needs it/],
    ['a kind that is none', { kind: 'HOUSE' }, /--kind: one of DISTRICT/],
  ])('is refused: %s', async (_, changes, message) => {
    await expect(addArea(portal.owner, { ...AREA, ...changes })).rejects.toThrow(message);
  });

  it('is added once, changes its name, and keeps its group', async () => {
    expect((await addArea(portal.owner, AREA, true)).outcome).toBe('NEW');
    expect((await addArea(portal.owner, AREA)).outcome).toBe('NEW');
    expect((await addArea(portal.owner, AREA)).outcome).toBe('UNCHANGED');
    expect((await addArea(portal.owner, { ...AREA, name: 'Innerstan' })).changes).toEqual([
      'name: Centrum → Innerstan',
    ]);
    await expect(addArea(portal.owner, { ...AREA, areaGroup: 'NY-YTTRE' })).rejects.toThrow(
      /--group: .*stands/,
    );
  });
});

describe('a ring', () => {
  const set = (changes: Partial<RingOrder> = {}, isDryRun = false) =>
    setRing(portal.owner, { ...RING, ...changes }, isDryRun, NOW);

  it.each([
    ['at a town that is none', { siteKey: 'ingenstad' }, /--site/],
    ['of an agency that is none', { agencyKey: 'SOC-INGEN' }, /--agency/],
    ['of a kind that is none', { tier: 'MIDDLE' }, /--tier: one of CORE/],
    ['from a day that is none', { from: '2026-02-30' }, /--from: a date/],
    ['that ends before it begins', { to: '2026-11-01' }, /--to: .*before the first/],
  ])('is refused: %s', async (_, changes, message) => {
    await expect(set(changes)).rejects.toThrow(message);
  });

  it('begins on the Swedish day, stays when it is given again, and is followed by another', async () => {
    expect((await set({}, true)).outcome).toBe('NEW');
    expect(await set()).toEqual({
      outcome: 'NEW',
      changes: ['CORE: 2026-11-26 → until further notice'],
    });
    expect((await set()).outcome).toBe('UNCHANGED');
    expect(await set({ tier: 'NETWORK', from: '2027-01-01' })).toEqual({
      outcome: 'CHANGED',
      changes: ['CORE: 2026-11-26 → 2026-12-31', 'NETWORK: 2027-01-01 → until further notice'],
    });
    await expect(set({ to: 'none' })).rejects.toThrow(/--to: .*begins on 2027-01-01/);
    expect((await events('site_agency')).slice(0, 3)).toEqual([
      ['ring:set', 'INSERT', 'SOC-LUND'],
      ['ring:set', 'UPDATE', 'SOC-LUND'],
      ['ring:set', 'INSERT', 'SOC-LUND'],
    ]);
  });
});

describe('a programme', () => {
  const add = (changes: Partial<ProgrammeOrder> = {}, isDryRun = false) =>
    addProgramme(portal.owner, { ...PROGRAMME, ...changes }, isDryRun);

  it.each([
    ['a key that is none', { key: 'År 27' }, /--key/],
    ['no lead', { leadKey: undefined }, /--lead: a new programme needs it/],
    ['a lead that is none', { leadKey: 'FA-INGEN' }, /--lead: there is no agency/],
    ['a lead that has no project lead', { leadKey: 'SOC-LUND' }, /--lead: .*SOCIAL_SERVICES/],
    ['a funder that is none', { funderKey: 'LST-INGEN' }, /--funder/],
    ['no town', { siteKeys: [] }, /--site: a new programme needs it/],
    ['a town that is none', { siteKeys: ['ingenstad'] }, /--site: there is no town/],
    ['a period that runs back', { endsOn: '2026-12-31' }, /--to: .*before the first/],
    ['a closing day that is none', { closings: ['2027-02-30'] }, /--closing: a date/],
    ['a closing day outside', { closings: ['2027-01-01'] }, /--closing: 2027-01-01 is not after/],
    [
      'closing days too near',
      { closings: ['2027-06-30', '2027-07-15'] },
      /--closing: 2027-06-30 and 2027-07-15 are less than a month apart/,
    ],
    ['a state to come', { state: 'CLOSED' }, /--state: a new programme is PLANNED or ACTIVE/],
  ])('is refused: %s', async (_, changes, message) => {
    await expect(add(changes)).rejects.toThrow(message);
  });

  it('is added once, and its log is its lead’s', async () => {
    expect((await add({}, true)).outcome).toBe('NEW');
    expect(await add({ closings: ['2027-06-30'] })).toEqual({
      outcome: 'NEW',
      changes: ['closing day: 2027-06-30', 'closing day: 2027-12-31'],
    });
    expect((await add()).outcome).toBe('UNCHANGED');
    expect((await add({ closings: ['2027-06-30'] })).outcome).toBe('UNCHANGED');
    expect(await events('closing_day')).toEqual([
      ['programme:add', 'INSERT', 'FA-HBG'],
      ['programme:add', 'INSERT', 'FA-HBG'],
    ]);
    expect(await events('programme')).toEqual([['programme:add', 'INSERT', 'FA-HBG']]);
  });

  it.each([
    ['another lead', { leadKey: 'POL-LUND' }, /--lead: FA-HBG leads it/],
    ['a shorter period', { endsOn: '2027-06-30' }, /--to: .*not narrowed: 2027-12-31/],
    ['a later beginning', { startsOn: '2027-02-01' }, /--from: .*not narrowed/],
    ['a closing day more', { closings: ['2027-09-30'] }, /--closing: 2027-09-30 is none/],
    [
      'a closing day more before a later end',
      { endsOn: '2028-12-31', closings: ['2027-09-30'] },
      /--closing: 2027-09-30 is not after 2027-12-31/,
    ],
    ['a step over the next', { state: 'REPORTING' }, /--state: after PLANNED comes ACTIVE/],
  ])('is refused afterwards: %s', async (_, changes, message) => {
    await expect(add(changes)).rejects.toThrow(message);
  });

  it('goes its way to the end, a step at a time', async () => {
    const key = { key: 'nytt', siteKeys: [] };
    const carryOn = (changes: Partial<ProgrammeOrder>) =>
      addProgramme(portal.owner, { ...key, ...changes });
    expect((await carryOn({ siteKeys: ['nystad', 'lund'] })).changes).toEqual(['town: lund']);
    expect((await carryOn({ state: 'ACTIVE', endsOn: '2028-03-31' })).changes).toEqual([
      'ends_on: 2027-12-31 → 2028-03-31',
      'state: PLANNED → ACTIVE',
      'closing day: 2028-03-31',
    ]);
    await carryOn({ state: 'REPORTING' });
    await addProgramme(portal.owner, { ...key, state: 'CLOSED' }, true);
    expect(await registrarsTold()).toEqual([]);
    await portal.owner.query(
      `update site_agency set tier = 'OBSERVER'
       where agency_id = (select id from agency where key = 'KS-LUND')`,
    );
    await carryOn({ state: 'CLOSED' });
    // Of every agency that worked in one of its towns; who looks on is told nothing.
    expect(await registrarsTold()).toEqual([
      'registrator@pol-lund nytt',
      'registrator@soc-lund nytt',
    ]);
    await expect(carryOn({ state: 'ACTIVE' })).rejects.toThrow(/--state: it is closed/);
    const { rows } = await portal.owner.query(`select version from programme where key = 'nytt'`);
    expect(rows).toEqual([{ version: 5 }]);
  });

  it('closes by default at the end of every third month, and goes on so with a later end', async () => {
    const other = { ...PROGRAMME, key: 'annat' };
    expect((await addProgramme(portal.owner, other)).changes).toEqual(
      ['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'].map((day) => `closing day: ${day}`),
    );
    const until = (endsOn: string, today = '2027-05-01') =>
      addProgramme(portal.owner, { key: 'annat', siteKeys: [], endsOn }, false, today);
    expect((await until('2028-04-30')).changes).toEqual([
      'ends_on: 2027-12-31 → 2028-04-30',
      'closing day: 2028-03-31',
      'closing day: 2028-04-30',
    ]);
    await expect(until('2028-05-29', '2028-05-01')).rejects.toThrow(
      /--to: figures were told as of 2028-04-30/,
    );
    expect((await until('2028-05-29')).changes).toEqual([
      'ends_on: 2028-04-30 → 2028-05-29',
      'closing day: 2028-04-30 → –',
      'closing day: 2028-05-29',
    ]);
    await portal.owner.query(
      `insert into progress_report (agency_id, programme_id, kind, title, period_from, period_to, due_on, author_id)
       select p.lead_agency_id, p.id, 'FINAL_REPORT', 'Slutrapport', p.starts_on, p.ends_on, p.ends_on, m.id
       from programme p, membership m
       where p.key = 'annat' and m.work_email = 'projektledare@fa-hbg.example'`,
    );
    await expect(until('2028-06-01')).rejects.toThrow(/--to: a report ends on 2028-05-29/);
    const { rows } = await portal.owner.query<{ day: string }>(
      `select d.closes_on::text as day from closing_day d join programme p on p.id = d.programme_id
       where p.key = 'annat' order by 1`,
    );
    expect(rows.map(({ day }) => day)).toEqual([
      ...['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31', '2028-03-31', '2028-05-29'],
    ]);
  });

  it('has a first project lead, invited into the agency that leads it', async () => {
    await expect(leadAgencyOf(portal.owner, 'inget')).rejects.toThrow(/no programme inget/);
    const link = await inviteFirst(portal.owner, {
      agencyKey: await leadAgencyOf(portal.owner, 'nytt'),
      role: 'PROJECT_LEAD',
      functionTitle: 'Projektledare 2',
      email: 'projektledare2@fa-hbg.example',
      providerId: null,
      publicUrl: 'https://portal.example',
      anyway: false,
    });
    expect(link).toMatch(/inbjudan#/);
    const { rows } = await portal.owner.query(
      `select a.key, m.roles from membership m join agency a on a.id = m.agency_id
       where work_email = 'projektledare2@fa-hbg.example'`,
    );
    expect(rows).toEqual([{ key: 'FA-HBG', roles: ['PROJECT_LEAD'] }]);
  });
});

it('all of it can be listed', async () => {
  const lines = await listFrame(portal.owner);
  expect(lines).toContain('town  nystad  9999  REFERENCE  Nystad  areas: 1');
  expect(lines).toContain('ring  nystad  SOC-LUND  NETWORK  2027-01-01 → ');
  expect(lines).toContain(
    'programme  nytt  CLOSED  2027-01-01 → 2028-03-31  led by FA-HBG  in lund, nystad  Stad till Stad, nytt',
  );
});
