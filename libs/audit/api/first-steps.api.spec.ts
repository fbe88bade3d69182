import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { auditGround } from './testing/ground.js';

const ASK = '{ gettingStarted { step done } }';
const ADMIN = 'administrator@soc-lund';
const OTHER = 'administrator@pol-lund';

interface Steps {
  gettingStarted: { step: string; done: boolean }[];
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(auditGround);
});
afterAll(() => portal.close());

const asked = async (key: string) => (await portal.as(key)).run<Steps>(ASK);
const doneBy = async (key: string) =>
  (await asked(key)).data?.gettingStarted.filter(({ done }) => done).map(({ step }) => step);

/** Writes an event in the name of somebody, as the portal does for what they do. */
const event = (who: Caller, action: string, table: string, fields: readonly string[] = []) => {
  if (who.viewer.kind !== 'person') throw new Error('A person acts.');
  const { personId, membershipId, agencyId } = who.viewer;
  return portal.owner.query(
    `insert into audit.event (chain_id, person_id, membership_id, agency_id, action, object_type, fields)
     values ($3, $1, $2, $3, $4, $5, $6)`,
    [personId, membershipId, agencyId, action, table, fields],
  );
};

describe('*Kom igång*', () => {
  it('is asked by whoever is signed in', async () => {
    expect((await portal.visitor().run(ASK)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('has nothing done at first, whatever the demo did in their name', async () => {
    await event(await portal.as(ADMIN), 'INSERT', 'invitation');
    expect((await asked(ADMIN)).data?.gettingStarted).toEqual([
      { step: 'INVITE', done: false },
      { step: 'LET_IN', done: false },
    ]);
  });

  it('ticks by what one has done since one signed in first, and by nobody else’s deeds', async () => {
    const admin = await portal.as(ADMIN);
    const other = await portal.as(OTHER);
    await event(admin, 'SIGN_IN', 'session');
    await event(other, 'SIGN_IN', 'session');
    expect(await doneBy(ADMIN)).toEqual([]);
    await event(admin, 'INSERT', 'invitation');
    expect(await doneBy(ADMIN)).toEqual(['INVITE']);
    expect(await doneBy(OTHER)).toEqual([]);
  });

  it('ticks by the change that is meant, not by any of the same record', async () => {
    const admin = await portal.as(ADMIN);
    await event(admin, 'INSERT', 'sign_in_binding', ['state']);
    await event(admin, 'UPDATE', 'sign_in_binding', ['roles']);
    expect(await doneBy(ADMIN)).not.toContain('LET_IN');
    await event(admin, 'UPDATE', 'sign_in_binding', ['roles', 'state']);
    expect(await doneBy(ADMIN)).toEqual(['INVITE', 'LET_IN']);
  });

  it('takes one statement, and leaves no trace of having been asked', async () => {
    const count = async () =>
      (await portal.owner.query('select count(*)::int as n from audit.event')).rows[0].n;
    const before = await count();
    // The transaction’s own, and one.
    expect((await asked(ADMIN)).statements).toBe(2);
    expect(await count()).toBe(before);
  });
});
