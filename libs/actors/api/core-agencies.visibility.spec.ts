import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { actorsGround } from './testing/ground.js';

/** Agencies of the core group that nobody has put on the list of actors. */
let portal: TestPortal;
let siteId: string;
beforeAll(async () => {
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
});
afterAll(() => portal.close());

const LEAD = 'projektledare@fa-hbg';
const STRATEGIST = 'sakerhetsstrateg@ks-lund';

async function told(who: string) {
  const { data, codes } = await (await portal.as(who)).run<{ coreAgencies: { name: string }[] }>(
    'query C($siteId: ID!) { coreAgencies(siteId: $siteId) { id name kind } }',
    { siteId },
  );
  return codes.length > 0 ? 'refused' : data?.coreAgencies.map(({ name }) => name);
}
const nameOf = async (key: string) =>
  (await portal.owner.query('select name from agency where key = $1', [key])).rows[0].name;
/** The lead puts an agency on its list, and takes it off again. */
const card = (key: string) =>
  portal.owner.query(
    `with a as (insert into actor (agency_id, site_id, card_agency_id, name, kind, ring, sector)
       select lead.id, $1, g.id, 'planterad', 'POLICE', 'CORE', 'AUTHORITY' from agency lead, agency g
       where lead.key = 'FA-HBG' and g.key = $2 returning *)
     insert into actor_file (actor_id, agency_id, state, state_on) select id, agency_id, 'ACTIVE', app.today() from a`,
    [siteId, key],
  );

describe('Agencies of the core group without a card', () => {
  it.each<[string, string]>([
    ['the network', 'handlaggare@ks-lund'],
    ['the core group in a role without', 'registrator@soc-lund'],
    ['another town', 'socialsekreterare1@soc-hbg'],
  ])('are told to nobody else: %s', async (_, who) => {
    expect(await told(who)).toBe('refused');
  });

  it.each([LEAD, STRATEGIST, 'socialsekreterare1@soc-lund'])(
    'are told, and none of another ring or town: %s',
    async (who) => {
      const names = await told(who);
      expect(names).toEqual(
        expect.arrayContaining([
          await nameOf('SOC-LUND'),
          await nameOf('POL-LUND'),
          await nameOf('FA-HBG'),
        ]),
      );
      for (const other of ['KS-LUND', 'SOC-HBG', 'LST-SKANE']) {
        expect(names).not.toContain(await nameOf(other));
      }
    },
  );

  it('are those no more that have a card, or whose ring is over', async () => {
    await card('POL-LUND');
    const [police, social] = [await nameOf('POL-LUND'), await nameOf('SOC-LUND')];
    expect(await told(LEAD)).not.toContain(police);
    expect(await told(LEAD)).toContain(social);
    await portal.owner.query(
      `delete from actor_file where actor_id in (select id from actor where name = 'planterad')`,
    );
    await portal.owner.query(`delete from actor where name = 'planterad'`);
    expect(await told(LEAD)).toContain(police);
    await portal.owner.query(
      `update site_agency set valid_to = app.today() - 1
       where site_id = $1 and agency_id = (select id from agency where key = 'POL-LUND')`,
      [siteId],
    );
    expect(await told(LEAD)).not.toContain(police);
  });
});
