import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { PassBench } from '../testing/make-field-pass.js';

const ASK = `query Q($siteId: ID!) { tonightsPasses(siteId: $siteId) {
  number type state areas startsAt functions { functionTitle role agency { key } } } }`;

interface Tonight {
  readonly number: string;
  readonly areas: readonly string[];
  readonly functions: readonly { functionTitle: string; role: string; agency: { key: string } }[];
}

/** One pass of Social services in Lund with the Salvation Army, sent, and moved to where a case wants it. */
let portal: TestPortal;
let bench: PassBench;
let passId: string;
let number: string;
const sites: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  const sent = await bench.sent({}, []);
  [passId, number] = [sent.id, sent.number ?? ''];
  const { rows } = await portal.owner.query('select key, id from site');
  for (const { key, id } of rows) sites[key] = id;
});
afterAll(() => portal.close());

/** So many hours after the night began, which is at four in the morning. */
const isAt = (from: number, to: number, id = passId) =>
  portal.owner.query(
    `update activity set starts_at = lower(app.tonight()) + $2 * interval '1 hour',
       ends_at = lower(app.tonight()) + $3 * interval '1 hour' where id = $1`,
    [id, from, to],
  );
const EVENING = [14, 19] as const;
const seen = async (key: string, site = 'lund') => {
  const caller = await portal.as(key);
  const answer = await caller.run<{ tonightsPasses: Tonight[] }>(ASK, { siteId: sites[site] });
  return { codes: answer.codes, passes: answer.data?.tonightsPasses ?? [] };
};
const numbers = async (key: string, site?: string) =>
  (await seen(key, site)).passes.map((pass) => pass.number);

const ON_CALL = 'socialjouren@soc-lund';
const DUTY = 'chef-i-beredskap@soc-lund';
const POLICE_DUTY = 'vakthavande-befal@pol-lund';

describe('tonight’s passes', () => {
  beforeAll(() => isAt(...EVENING));

  it('show who is on call what a plan shows: number, type, areas, hours and functions', async () => {
    const [pass] = (await seen(ON_CALL)).passes;
    expect(pass).toMatchObject({ number, type: 'STREET' });
    expect(pass?.areas.length).toBeGreaterThan(0);
    expect(pass?.functions[0]).toMatchObject({ role: 'PASS_LEADER', agency: { key: 'SOC-LUND' } });
    expect(JSON.stringify(pass)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it.each<[string, string, string, boolean]>([
    ['on call in the town', ON_CALL, 'lund', true],
    ['on call in another town', 'socialjouren@soc-hbg', 'lund', false],
    ['on call, who asks for another town', ON_CALL, 'helsingborg', false],
    ['duty manager of an agency that is in it', DUTY, 'lund', true],
    ['duty manager of an agency that is not', POLICE_DUTY, 'lund', false],
  ])('%s', async (_, key, site, isSeen) => {
    expect(await numbers(key, site)).toEqual(isSeen ? [number] : []);
  });

  it.each([
    ['who works in the pass', 'socialsekreterare1@soc-lund'],
    ['the core group that is not asked', 'samverkanspolis1@pol-lund'],
    ['the administrator', 'administrator@soc-lund'],
    ['the network of the town', 'sakerhetsstrateg@ks-lund'],
  ])('%s asks for them elsewhere, or not at all', async (_, key) => {
    expect((await seen(key)).codes).toEqual(['NOT_AVAILABLE']);
    const ctx = (await portal.as(key)).context();
    const rows = await ctx.db.sql('select * from app.tonights_passes($1)', [sites['lund']]);
    await ctx.db.transaction.close('commit');
    expect(rows).toEqual([]);
  });

  it('a visitor, and so whoever has a link, gets none', async () => {
    const ctx = portal.visitor().context();
    const rows = await ctx.db.sql('select * from app.tonights_passes($1)', [sites['lund']]);
    await ctx.db.transaction.close('commit');
    expect(rows).toEqual([]);
  });

  it.each<[string, number, number, boolean]>([
    ['of yesterday evening', -10, -5, false],
    ['of last night, over at four', -6, 0, false],
    ['of last night, still out', -6, 1, true],
    ['from evening to morning', 18, 26, true],
    ['of tomorrow', 24, 29, false],
    ['of tomorrow evening', 38, 43, false],
  ])('%s', async (_, from, to, isSeen) => {
    await isAt(from, to);
    for (const key of [ON_CALL, DUTY]) {
      expect(await numbers(key)).toEqual(isSeen ? [number] : []);
    }
    await isAt(...EVENING);
  });

  it('what is not sent is told to nobody, nor what is a draft', async () => {
    const unsent = (await bench.planned()).id;
    await isAt(...EVENING, unsent);
    expect(await numbers(ON_CALL)).toEqual([number]);
    await portal.owner.query(`update activity set lifecycle = 'DRAFT' where id = $1`, [passId]);
    for (const who of [ON_CALL, DUTY]) expect(await numbers(who)).toEqual([]);
    await portal.owner.query(`update activity set lifecycle = 'JOINT_DRAFT' where id = $1`, [
      passId,
    ]);
    expect(await numbers(ON_CALL)).toEqual([number]);
  });

  it('of an agency that was asked and is no longer it is not its duty manager’s', async () => {
    await portal.owner.query(
      `insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
       select $1, p.id, a.agency_id, a.created_by from activity a, agency p where a.id = $1 and p.key = 'POL-LUND'`,
      [passId],
    );
    expect(await numbers(POLICE_DUTY)).toEqual([number]);
    await portal.owner.query(
      'update activity_share set revoked_at = now() where activity_id = $1',
      [passId],
    );
    expect(await numbers(POLICE_DUTY)).toEqual([]);
  });

  it('of a class for its own agency alone it is told to nobody', async () => {
    const classed = (as: string) =>
      portal.owner.query('update activity set classification = $2 where id = $1', [passId, as]);
    await classed('P3');
    for (const who of [ON_CALL, DUTY]) expect(await numbers(who)).toEqual([]);
    await classed('P2');
    expect(await numbers(ON_CALL)).toEqual([number]);
  });

  it('called off it is told to nobody', async () => {
    await portal.owner.query(
      `update field_operation set cancelled_at = now(), cancel_reason = 'OTHER' where activity_id = $1`,
      [passId],
    );
    for (const who of [ON_CALL, DUTY]) expect(await numbers(who)).toEqual([]);
  });
});
