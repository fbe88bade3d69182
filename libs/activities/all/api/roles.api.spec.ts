import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { activitiesGround } from './testing/ground.js';
import { MEMBERS, OTHER, plantRecords, recordsOf } from './testing/role-stage.js';
import { RIGHTS, ROLES_OF } from './testing/role-table.js';

const NOW = atLocal('2022-10-03', '09:00');
const words = (text: string) => text.split(/\s+/).filter(Boolean);

/** Each role that each of four agencies can give, held by one and the same member: what else they are is not asked. */
let portal: TestPortal;
const askers: { readonly agency: string; readonly role: string; readonly caller: Caller }[] = [];
beforeAll(async () => {
  portal = await TestPortal.open(activitiesGround);
  await plantRecords(portal.owner);
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
