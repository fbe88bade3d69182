import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { networkGround } from './testing/ground.js';

/** One deputy at Social services in Lund, one at Social services in Helsingborg. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(networkGround);
  await portal.owner.query('delete from deputy');
  for (const agency of ['SOC-LUND', 'SOC-HBG']) {
    const colleague = `socialsekreterare2@${agency.toLowerCase()}`;
    await portal.owner.query(DEPUTY(agency, colleague, colleague));
  }
});
afterAll(() => portal.close());

const ADMIN = 'administrator@soc-lund';
const SEEN = 'select from deputy';
const ENDED = 'update deputy set ended_at = now()';

/** `by` registers it, for a colleague. */
function DEPUTY(agency: string, by: string, colleague = 'socialsekreterare2@soc-lund') {
  return `insert into deputy (agency_id, membership_id, for_role, from_on, to_on, registered_by, registered_at)
    select g.id, m.id, 'SOCIAL_MANAGER', app.today(), app.today(), b.id, now()
    from agency g, membership m, membership b where g.key = '${agency}'
      and m.work_email = '${colleague}.example' and b.work_email = '${by}.example' limit 1`;
}

describe('deputy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['read, network of the site', 'handlaggare@ks-lund', SEEN, 0],
    ['read, the data protection officer', 'dataskyddsombud@soc-lund', SEEN, 0],
    ['read, the administrator of another agency', 'administrator@pol-lund', SEEN, 0],
    ['read, the own administrator: the own', ADMIN, SEEN, 1],
    ['read, a jurist at home: the own', 'jurist@soc-lund', SEEN, 1],
    ['read, police of the site: its core group’s', 'samverkanspolis1@pol-lund', SEEN, 1],
    ['add, a manager', 'enhetschef@soc-lund', DEPUTY('SOC-LUND', 'enhetschef@soc-lund'), 'refused'],
    ['add, for another agency', ADMIN, DEPUTY('SOC-HBG', ADMIN), 'refused'],
    ['add, in a colleague’s name', ADMIN, DEPUTY('SOC-LUND', 'enhetschef@soc-lund'), 'refused'],
    ['add, the administrator: at home', ADMIN, DEPUTY('SOC-LUND', ADMIN), 1],
    ['change, a manager', 'enhetschef@soc-lund', ENDED, 0],
    ['change, the administrator: the own', ADMIN, ENDED, 1],
    ['remove, nobody', ADMIN, 'delete from deputy', 'refused'],
  ])('%s: %s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('read, a visitor: nothing', async () => {
    expect([0, 'refused']).toContain(await attempt(portal.visitor(), SEEN));
  });
});
