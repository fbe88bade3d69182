import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { addAgency } from '../src/operator/add-agency.js';
import { type FirstPerson, inviteFirst } from '../src/operator/invite-first.js';
import { TestPortal, wholeGround } from './portal.js';

/** What the operator does on the server before anybody can sign in. */
let portal: TestPortal;
const AGENCY = {
  key: 'SOC-NY',
  name: 'Nya kommunen, socialförvaltningen',
  shortName: 'Socialtjänsten Ny',
  kind: 'SOCIAL_SERVICES',
  secrecyRegime: 'OSL_26',
};
const FIRST: FirstPerson = {
  agencyKey: AGENCY.key,
  role: 'AGENCY_ADMIN',
  functionTitle: 'Organisationsadministratör',
  email: 'Administrator@Ny.example',
  providerId: null,
  publicUrl: 'https://portal.example',
  anyway: false,
};
const invite = (changes: Partial<FirstPerson> = {}) =>
  inviteFirst(portal.owner, { ...FIRST, ...changes });
const hashOf = (link: string) => sha256(link.split('#')[1] ?? '');

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
});
afterAll(() => portal.close());

describe('a new agency', () => {
  it.each([
    ['a key that is none', { key: 'soc ny' }, /--key: .*capital letters/],
    ['a kind that is none', { kind: 'PIZZERIA' }, /--kind: one of/],
    ['another kind than it has', { key: 'POL-LUND' }, /--kind: .*already, of kind POLICE/],
    ['a name that points at somebody', { name: 'Ring 070-123 45 67' }, /--name: .*point at/],
    ['an organisation number that is a person’s', { orgNumber: '191212121212' }, /--org/],
    ['secrecy that is none', { secrecyRegime: 'OSL' }, /--secrecy/],
    ['all of it at once', { key: 'x', kind: 'x', name: 'x' }, /--key.*\n--kind.*\n--name/],
  ])('is refused: %s', async (_, changes, message) => {
    await expect(addAgency(portal.owner, { ...AGENCY, ...changes })).rejects.toThrow(message);
  });

  it('is added once, and its own log tells by which command', async () => {
    const dry = await addAgency(portal.owner, AGENCY, true);
    expect(dry.outcome).toBe('NEW');
    const { id, outcome } = await addAgency(portal.owner, AGENCY);
    expect(outcome).toBe('NEW');
    expect(id).not.toBe(dry.id);
    expect(await addAgency(portal.owner, AGENCY)).toMatchObject({ outcome: 'UNCHANGED', id });
    const { rows } = await portal.owner.query(
      `select job, action, membership_id from audit.event where agency_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ job: 'agency:add', action: 'INSERT', membership_id: null }]);
  });

  it('gets another name when it is given again with one', async () => {
    const changed = await addAgency(portal.owner, { ...AGENCY, shortName: 'Socialtjänsten' });
    expect(changed).toMatchObject({
      outcome: 'CHANGED',
      changes: ['short_name: Socialtjänsten Ny → Socialtjänsten'],
    });
    await addAgency(portal.owner, AGENCY);
  });
});

describe('its first administrator', () => {
  it('is refused for an agency that nobody has added', async () => {
    await expect(invite({ agencyKey: 'SOC-INGEN' })).rejects.toThrow(/no agency SOC-INGEN/);
  });

  it('is refused where the title is a person’s or the address none', async () => {
    const wrong = { email: 'administrator', functionTitle: 'anna 070-123 45 67' };
    await expect(invite(wrong)).rejects.toThrow(/--email.*\n--title/);
  });

  it('is refused by a provider that is not its own', async () => {
    const elsewhere = '00000000-0000-4000-8000-00000000000a';
    await expect(invite({ providerId: elsewhere })).rejects.toThrow(/no such provider/);
  });

  it('is let in by the last link and no earlier, and the link is nowhere in the database', async () => {
    const [first, last] = [await invite(), await invite()];
    expect(last).toMatch(/^https:\/\/portal\.example\/inbjudan#[\w-]{43}$/);
    const of = async (link: string) =>
      (await portal.owner.query('select * from door.invitation($1)', [hashOf(link)])).rows;
    expect(await of(first)).toEqual([]);
    expect(await of(last)).toMatchObject([
      { agency_name: AGENCY.name, function_title: FIRST.functionTitle, state: 'OPEN' },
    ]);
    const { rows } = await portal.owner.query(
      `select m.roles, m.work_email, (select count(*)::int from audit.payload p where strpos(p.content, $1) > 0) as leaked
       from membership m where m.work_email = 'administrator@ny.example'`,
      [last.split('#')[1]],
    );
    expect(rows).toEqual([
      { roles: ['AGENCY_ADMIN'], work_email: 'administrator@ny.example', leaked: 0 },
    ]);
  });

  it('is not let in beside one who can sign in, unless the operator says so', async () => {
    const { rows } = await portal.owner.query(
      `select door.take_invitation($1, null, 'local', 'a1', null) as id`,
      [hashOf(await invite())],
    );
    expect(rows[0].id).not.toBeNull();
    await expect(invite({ email: 'second@ny.example' })).rejects.toThrow(/can sign in/);
    expect(await invite({ anyway: true })).toContain('#');
  });
});
