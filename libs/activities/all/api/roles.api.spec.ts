import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { activitiesGround } from './testing/ground.js';
import { ROLES_OF, words } from './testing/role-sets.js';
import { idOf, MEMBERS, OTHER, plantRecords, recordsOf } from './testing/role-stage.js';
import { RIGHTS } from './testing/role-table.js';
import { API_RIGHTS, type ApiRight } from './testing/role-table-by-api.js';

/** An agency that shared nothing with it, for each agency. */
const FOREIGN: Readonly<Record<string, string>> = {
  'SOC-LUND': 'FA-HBG',
  'POL-LUND': 'KS-LUND',
  'FA-HBG': 'SOC-LUND',
  'KS-LUND': 'POL-LUND',
};
const NOW = atLocal('2022-10-03', '09:00');

/** INV-09: each role that each of four agencies can give, held by one and the same member: what else they are is not asked. */
let portal: TestPortal;
/** The ids that belong to no agency: the town, the programme, the routine. */
const common = new Map<string, string>();
const askers: { readonly agency: string; readonly role: string; readonly caller: Caller }[] = [];
beforeAll(async () => {
  portal = await TestPortal.open(activitiesGround);
  await plantRecords(portal.owner);
  const { rows } = await portal.owner.query(`select key as name, id from site where key = 'lund'
    union all select key, id from programme where key = '2022' union all select 'routine', id from local_routine`);
  for (const { name, id } of rows) common.set(name, id);
  for (const [agency, roles] of Object.entries(ROLES_OF)) {
    const { viewer } = await portal.as(MEMBERS[agency] ?? '', agency);
    for (const role of words(roles)) {
      const caller = portal.caller({ ...viewer, roles: [role] } as typeof viewer, NOW);
      askers.push({ agency, role, caller });
    }
  }
});
afterAll(() => portal.close());

/** Who of the agencies does a thing, as `AGENCY ROLE`. */
const named = (roles: string) =>
  askers
    .filter(({ role }) => words(roles).includes(role))
    .map(({ agency, role }) => `${agency} ${role}`);

/** A row that is refused by its parent or by a guard is refused. */
async function happens(caller: Caller, statement: string): Promise<boolean> {
  try {
    const done = await attempt(caller, statement);
    return done !== 'refused' && done > 0;
  } catch (error) {
    const { code = '' } = (error as { driverError?: { code?: string } }).driverError ?? {};
    if (code.startsWith('23')) return false;
    throw error;
  }
}

describe('by SQL, as the application', () => {
  it.each(RIGHTS.map((right) => [right.what, right] as const))('%s', async (_, right) => {
    const does: Record<'own' | 'asked' | 'others', string[]> = { own: [], asked: [], others: [] };
    const namesRecord = right.sql(() => '?').includes('?');
    for (const { agency, role, caller } of askers) {
      for (const owner of namesRecord ? Object.keys(OTHER) : [agency]) {
        const relation = owner === agency ? 'own' : OTHER[owner] === agency ? 'asked' : 'others';
        const isDone = await happens(caller, right.sql(recordsOf(owner)));
        if (isDone) does[relation].push(`${agency} ${role}`);
      }
    }
    expect(does.own).toEqual(named(right.own));
    expect(does.asked).toEqual(named(right.asked ?? ''));
    // There are two of them for each asker.
    expect([...new Set(does.others)]).toEqual(named(right.others ?? ''));
  });
});

/** Whether the operation answers, with what it must find. */
async function isServed(caller: Caller, right: ApiRight, owner: string): Promise<boolean> {
  const { field, names, rest = {}, finds } = right;
  const [name = '', answers = ''] = field.split(/ (.*)/s);
  const ids = Object.fromEntries(
    Object.entries(names).map(([key, record]) => [key, common.get(record) ?? idOf(owner, record)]),
  );
  const isRecord = 'id' in names;
  const takesNothing = Object.keys(names).length === 0;
  const isQuery = isRecord || takesNothing || ['tasks', 'activities'].includes(name);
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const [head, call] = isRecord
    ? ['($id: ID!)', '(id: $id)']
    : takesNothing
      ? ['', '']
      : [`($input: ${type}!)`, '(input: $input)'];
  const clientMutationId = isQuery ? {} : { clientMutationId: randomUUID() };
  const { data, codes } = await caller.run(
    `${isQuery ? 'query' : 'mutation'} Ask${head} { ${name}${call} ${answers} }`,
    isRecord ? ids : { input: { ...clientMutationId, ...ids, ...rest } },
  );
  if (codes.length > 0) {
    // Any other says that the case itself is wrong.
    const refusals = ['NOT_AVAILABLE', 'STEP_NOT_POSSIBLE', 'OWNER_NOT_YOURS'];
    expect(refusals).toEqual(expect.arrayContaining([...codes]));
    return false;
  }
  return finds === undefined || JSON.stringify(data).includes(idOf(owner, finds));
}

describe('by the API', () => {
  it.each(API_RIGHTS.map((right) => [right.what, right] as const))('%s', async (_, right) => {
    const does: Record<'own' | 'foreign', string[]> = { own: [], foreign: [] };
    const isOfAgency = [...Object.values(right.names), right.finds ?? 'lund'].some(
      (name) => !common.has(name),
    );
    for (const { agency, role, caller } of askers) {
      for (const owner of isOfAgency ? [agency, FOREIGN[agency] ?? ''] : [agency]) {
        if (!(await isServed(caller, right, owner))) continue;
        does[owner === agency ? 'own' : 'foreign'].push(`${agency} ${role}`);
        if (right.undo) await portal.owner.query(right.undo(recordsOf(owner)));
      }
    }
    expect(does).toEqual({ own: named(right.own), foreign: named(right.foreign ?? '') });
  });
});
