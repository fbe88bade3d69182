import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { samplePartnersGround } from './testing/ground.js';

/** One row of social services in Lund. */
let portal: TestPortal;
let elsewhere: string;
beforeAll(async () => {
  portal = await TestPortal.open(samplePartnersGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'helsingborg'`);
  elsewhere = rows[0].id;
  await portal.owner.query(`
    with partner as (
      insert into sample_partner (agency_id, site_id, name, sort, state)
        select a.id, s.id, 'visibility', 'COMPANY', 'MAPPED' from agency a, site s
        where a.key = 'SOC-LUND' and s.key = 'lund' returning *)
    insert into sample_partner_change (sample_partner_id, agency_id, state, at, function_title)
      select id, agency_id, 'MAPPED', now(), 'Socialsekreterare 1' from partner`);
});
afterAll(() => portal.close());

const all = (table: string) => `select from ${table}`;
const CHANGE = `update sample_partner set note = 'nytt'`;
const add = (site: string) => `insert into sample_partner (agency_id, site_id, name, sort, state)
  values ((select app.agency_id()), ${site}, 'ny', 'COMPANY', 'MAPPED')`;
const ADD_CHANGE = `insert into sample_partner_change (sample_partner_id, agency_id, state, at, function_title)
  select id, agency_id, 'ACTIVE', now(), 'x' from sample_partner where name = 'visibility'`;
const FORGED = `insert into sample_partner_change (sample_partner_id, agency_id, state, at, function_title)
  select gen_random_uuid(), id, 'ACTIVE', now(), 'x' from agency where key = 'SOC-LUND'`;

const OWNER = 'socialsekreterare2@soc-lund';
const SITE = 'samverkanspolis1@pol-lund';

describe('sample_partner, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['sample_partner read, its owner', OWNER, all('sample_partner'), 1],
    ['sample_partner read, another agency of the site', SITE, all('sample_partner'), 0],
    ['sample_partner add, its owner', OWNER, add(`(select id from site where key = 'lund')`), 1],
    ['sample_partner change, its owner', OWNER, CHANGE, 1],
    ['sample_partner change, another agency of the site', SITE, CHANGE, 0],
    ['sample_partner_change read, its owner', OWNER, all('sample_partner_change'), 1],
    ['sample_partner_change read, another agency', SITE, all('sample_partner_change'), 0],
    ['sample_partner_change add, its owner', OWNER, ADD_CHANGE, 1],
    ['sample_partner_change add, as another agency', SITE, FORGED, 'refused'],
  ])('%s', async (_, key, statement, expected) => {
    expect(await attempt(await portal.as(key), statement)).toBe(expected);
  });

  it('sample_partner add, at a site one has no part in', async () => {
    const statement = add(`'${elsewhere}'`);
    expect(await attempt(await portal.as(OWNER), statement)).toBe('refused');
  });
});
