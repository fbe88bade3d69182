import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { identityGround } from './testing/ground.js';

/** Works for social services and is placed with the police (INV-09). */
const PLACED = 'socialsekreterare-samverkan-polis@soc-lund';
const WHO = '{ viewer { functionTitle agency { key } otherAgencies { key } } }';

interface Who {
  viewer: {
    functionTitle: string;
    agency: { key: string };
    otherAgencies: { key: string }[];
  } | null;
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(identityGround);
});
afterAll(() => portal.close());

const othersOf = async (key: string, agencyKey?: string) =>
  (await (await portal.as(key, agencyKey)).run<Who>(WHO)).data?.viewer?.otherAgencies.map(
    (agency) => agency.key,
  );

describe('that somebody works for another agency too', () => {
  it('is told neither colleagues nor administrators of either', async () => {
    for (const key of [
      ...['socialsekreterare1@soc-lund', 'enhetschef@soc-lund', 'administrator@soc-lund'],
      ...['samverkanspolis1@pol-lund', 'polisledning@pol-lund', 'administrator@pol-lund'],
    ]) {
      expect(await othersOf(key)).toEqual([]);
      // Of the two memberships an administrator sees the own agency's alone.
      const both = `select from membership where person_id in (
        select person_id from membership where function_title = 'Socialsekreterare, samverkan polis')`;
      expect(await attempt(await portal.as(key), both)).toBe(1);
    }
    expect((await portal.visitor().run<Who>(WHO)).data).toEqual({ viewer: null });
  });

  it('is not got by asking the door, by whoever is no person', async () => {
    const any = `select from unnest(door.other_agencies())`;
    const { rows } = await portal.owner.query(`select id from agency where key = 'POL-LUND'`);
    const job = portal.caller({ kind: 'system', job: 'any', agencyId: rows[0].id });
    expect(await attempt(job, any)).toBe(0);
    expect(await attempt(portal.visitor(), any)).toBe(0);
    expect(await attempt(await portal.as(PLACED, 'SOC-LUND'), any)).toBe(1);
  });

  it('is told that person, for whichever of them they act, in no more statements', async () => {
    expect(await othersOf(PLACED, 'SOC-LUND')).toEqual(['POL-LUND']);
    expect(await othersOf(PLACED, 'POL-LUND')).toEqual(['SOC-LUND']);
    const two = await (await portal.as(PLACED, 'SOC-LUND')).run(WHO);
    const one = await (await portal.as('socialsekreterare1@soc-lund')).run(WHO);
    expect(two.statements).toBe(one.statements);
  });

  it('is not told on a phone that was made ready for a pass', async () => {
    const { viewer } = await portal.as(PLACED, 'SOC-LUND');
    if (viewer.kind !== 'person') throw new Error('A person acts.');
    const fieldSession = { passId: viewer.membershipId, until: null, rightsExpired: false };
    const phone = await portal.caller({ ...viewer, fieldSession }).run<Who>(WHO);
    expect(phone.data?.viewer?.otherAgencies ?? []).toEqual([]);
  });

  it('is over when that membership is', async () => {
    const end = (day: string | null) =>
      portal.owner.query(
        `update membership m set valid_to = $1 from agency a
         where a.id = m.agency_id and a.key = 'POL-LUND'
           and m.function_title = 'Socialsekreterare, samverkan polis'`,
        [day],
      );
    await end('2022-05-01');
    expect(await othersOf(PLACED, 'SOC-LUND')).toEqual([]);
    await end(null);
  });
});
