import { describe, expect, it } from '@jest/globals';
import { type KnownMember, leaversOf, PeoplePlan, type PersonText } from './people-import.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const member = (more: Partial<KnownMember> = {}): KnownMember => ({
  id: 'm1',
  version: 3,
  workEmail: 'worker@soc.example',
  signInEmail: 'worker@soc.example',
  functionTitle: 'Socialsekreterare 1',
  unit: 'Mottagningen',
  roles: ['SOCIAL_WORKER'],
  validFrom: '2022-04-01',
  validTo: null,
  canSignIn: false,
  stands: false,
  waiting: [],
  ...more,
});
const admin = member({
  id: 'm2',
  workEmail: 'admin@soc.example',
  signInEmail: 'admin@soc.example',
  functionTitle: 'Administratör',
  roles: ['AGENCY_ADMIN'],
});
const text = (more: Partial<PersonText> = {}): PersonText => ({
  row: 2,
  email: 'worker@soc.example',
  functionTitle: 'Socialsekreterare 1',
  unit: 'Mottagningen',
  roles: 'SOCIAL_WORKER',
  validFrom: '2022-04-01',
  validTo: '',
  ...more,
});
/** The rows come one by one: in whichever pieces, it is one plan. */
const planOf = (
  rows: readonly PersonText[],
  known: readonly KnownMember[] = [member(), admin],
): PeoplePlan => {
  const plan = new PeoplePlan({
    known,
    units: ['Mottagningen'],
    agencyKind: 'SOCIAL_SERVICES',
    own: 'm2',
    people: 12,
    today: '2026-11-25',
    now: NOW,
  });
  for (const row of rows) plan.read([row]);
  return plan;
};
const plan = (rows: readonly PersonText[], known?: readonly KnownMember[]) =>
  planOf(rows, known).planned;
const said = (rows: readonly PersonText[], known?: readonly KnownMember[]) =>
  plan(rows, known).map(
    ({ row, outcome, problems, changes }) =>
      `${row} ${[outcome, ...problems.map(({ field, code }) => `${field} ${code}`), ...changes.map(({ field }) => field)].join(' ')}`,
  );

describe('roles that are added', () => {
  const rolesOf = (roles: string, known: KnownMember) => {
    const [row] = plan([text({ roles })], [known, admin]);
    const problems = row?.problems.map(({ code }) => code) ?? [];
    return [row?.outcome, ...problems, row?.values?.roles, row?.values?.waiting].filter(Boolean);
  };
  const both = 'SOCIAL_WORKER, METHOD_EDITOR';
  it.each<[string, string, Partial<KnownMember>, unknown[]]>([
    [
      'to one that stands wait',
      both,
      { stands: true },
      ['CHANGED', ['SOCIAL_WORKER'], ['METHOD_EDITOR']],
    ],
    [
      'to one nobody can act as are held',
      both,
      {},
      ['CHANGED', ['SOCIAL_WORKER', 'METHOD_EDITOR'], []],
    ],
    [
      'and wait already change nothing',
      both,
      { stands: true, waiting: ['METHOD_EDITOR'] },
      ['UNCHANGED'],
    ],
    [
      'in the place of the only one are refused',
      'JURIST',
      { stands: true },
      ['REFUSED', 'ROLE_KEPT_UNTIL_APPROVED'],
    ],
    [
      'and exclude each other are refused',
      'SOCIAL_WORKER, AGENCY_ADMIN',
      {},
      ['REFUSED', 'ROLES_EXCLUDED'],
    ],
  ])('%s', (_, roles, known, expected) => {
    expect(rolesOf(roles, member(known))).toEqual(expected);
  });

  it('to one’s own membership are refused', () => {
    const own = text({
      email: 'admin@soc.example',
      functionTitle: 'Administratör',
      roles: 'AGENCY_ADMIN, NETWORK_MEMBER',
    });
    expect(said([own])).toEqual(['2 REFUSED roles OWN_ROLES']);
  });

  it('and wait stay where the file says nothing of roles', () => {
    const { roles: _, ...without } = text({ functionTitle: 'Handläggare' });
    const [row] = plan([without], [member({ stands: true, waiting: ['METHOD_EDITOR'] }), admin]);
    expect(row?.values?.waiting).toEqual(['METHOD_EDITOR']);
  });
});

describe('a row of people that is refused', () => {
  it.each<[string, Partial<PersonText>, string]>([
    ['no address', { email: 'worker' }, 'email INVALID_WORK_EMAIL'],
    ['a name instead of a function', { functionTitle: 'x' }, 'functionTitle INVALID_FUNCTION_NAME'],
    ['a formula', { functionTitle: '=1+1' }, 'functionTitle INVALID_FUNCTION_NAME'],
    ['no function', { functionTitle: ' ' }, 'functionTitle COLUMN_EMPTY'],
    ['a phone as unit', { unit: '070-123 45 67' }, 'unit UNIT_NAME_UNREADABLE'],
    ['an unknown role', { roles: 'KING' }, 'roles ROLE_NOT_READ'],
    ['a role of the police', { roles: 'POLICE_LIAISON' }, 'roles ROLE_NOT_FOR_AGENCY'],
    ['no role', { roles: '' }, 'roles COLUMN_EMPTY'],
    ['a day that does not exist', { validTo: '2026-02-30' }, 'validTo DATE_UNREADABLE'],
    ['an end before the start', { validTo: '2022-01-01' }, 'validTo LAST_DAY_BEFORE_FIRST'],
  ])('%s', (_, more, expected) => expect(said([text(more)])).toEqual([`2 REFUSED ${expected}`]));

  it('says everything that is wrong with it, and repeats no value', () => {
    const [row] = plan([text({ functionTitle: '', roles: '', validTo: 'imorgon' })]);
    expect(row?.problems.map(({ field }) => field)).toEqual(['functionTitle', 'roles', 'validTo']);
    expect(JSON.stringify(row)).not.toContain('imorgon');
  });

  it('the same person twice, by either address', () => {
    const known = [member({ signInEmail: 'home@soc.example' }), admin];
    expect(said([text(), text({ row: 3, email: 'HOME@soc.example' })], known)).toEqual([
      '2 UNCHANGED',
      '3 REFUSED email ROW_TWICE',
    ]);
  });

  it('one that would leave the agency without an administrator', () => {
    const leaving = {
      email: 'admin@soc.example',
      functionTitle: 'Administratör',
      roles: 'AGENCY_ADMIN',
      validTo: '2027-01-01',
    };
    expect(said([text(leaving)])).toEqual(['2 REFUSED roles LAST_ADMINISTRATOR']);
    const next = text({ row: 3, email: 'new@soc.example', roles: 'AGENCY_ADMIN' });
    expect(said([text(leaving), next])[1]).toBe('3 NEW');
    expect(said([text(leaving), next])[0]).toMatch(/^2 CHANGED/);
    // Whoever is new cannot sign in yet, and lets in nobody.
    const known = [member(), { ...admin, canSignIn: true }];
    expect(said([text(leaving), next], known)).toEqual([
      '2 REFUSED roles LAST_ADMINISTRATOR',
      '3 NEW',
    ]);
  });

  it('one that would shut out whoever reads the file in', () => {
    const own = { email: 'admin@soc.example', functionTitle: undefined, roles: undefined };
    const known = [admin, member({ roles: ['AGENCY_ADMIN'] })];
    expect(said([text({ ...own, validTo: '2026-11-24' })], known)).toEqual([
      '2 REFUSED validTo OWN_MEMBERSHIP',
    ]);
    expect(said([text({ ...own, validFrom: '2026-11-26' })], known)).toEqual([
      '2 REFUSED validTo OWN_MEMBERSHIP',
    ]);
    expect(said([text({ ...own, validTo: '2026-12-31' })], known)).toEqual(['2 CHANGED validTo']);
  });
});

describe('a row of people', () => {
  it.each<[string, Partial<PersonText>, string]>([
    ['is unchanged', {}, '2 UNCHANGED'],
    ['is unchanged with its roles in another order', { roles: ' SOCIAL_WORKER ,' }, '2 UNCHANGED'],
    ['is new by a new address', { email: 'new@soc.example' }, '2 NEW'],
    ['changes what differs', { unit: '', validTo: '2026-12-31' }, '2 CHANGED unit validTo'],
    [
      'changes nothing of a column that is not there',
      { unit: undefined, roles: undefined, validFrom: undefined, validTo: undefined },
      '2 UNCHANGED',
    ],
  ])('%s', (_, more, expected) => expect(said([text(more)])).toEqual([expected]));

  it('begins today when nothing else is said', () => {
    const [row] = plan([text({ email: 'new@soc.example', validFrom: '' })]);
    expect(row?.values).toMatchObject({ validFrom: '2026-11-25', validTo: null });
  });

  it('writes a unit as the agency does, and names each new one once', () => {
    const { planned, alsoAdded } = planOf([
      text({ row: 2, email: 'a@soc.example', unit: 'MOTTAGNINGEN' }),
      text({ row: 3, email: 'b@soc.example', unit: 'Ungdom' }),
      text({ row: 4, email: 'c@soc.example', unit: 'ungdom' }),
    ]);
    expect(planned.map(({ values }) => values?.unit)).toEqual([
      ...['Mottagningen', 'Ungdom', 'Ungdom'],
    ]);
    expect(alsoAdded).toEqual(['Ungdom']);
  });

  it('makes leavers of those alone who get another last day', () => {
    const rows = plan([
      text({ validTo: '2026-12-31' }),
      text({ row: 3, email: 'new@soc.example' }),
    ]);
    expect(leaversOf(rows)).toEqual(['m1']);
    const known = [member({ validTo: '2026-12-31' }), admin];
    expect(leaversOf(plan([text({ validTo: '' })], known))).toEqual([]);
    expect(leaversOf(plan([text({ unit: '', validTo: undefined })], known))).toEqual([]);
  });
});
