import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  CHIEF,
  FA_MANAGER,
  FA1,
  NEXT_DAY,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
} from './testing/make-field-pass.js';

interface Share {
  readonly id: string;
  readonly activityId: string;
  readonly agency: { readonly key: string };
  readonly endedReason: string | null;
  readonly staysBecause: string | null;
}
interface Page {
  readonly activityShares: {
    readonly total: number;
    readonly endCursor: string | null;
    readonly rows: readonly Share[];
  };
}

const LIST = `query List($input: ActivitySharesInput!) { activityShares(input: $input) { total endCursor
  rows { id activityId kind number title startsAt agency { key } sharedAt sharedFunction
    endedAt endedFunction endedReason staysBecause } } }`;
const END = 'mutation End($input: EndShareInput!) { endShare(input: $input) }';

let portal: TestPortal;
let bench: PassBench;
let siteId: string;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  siteId = String(bench.plan()['siteId' as never]);
});
afterAll(() => portal.close());

const list = async (who: string, more: Record<string, unknown> = {}) =>
  (await portal.as(who, undefined, SAME_DAY)).run<Page>(LIST, {
    input: { siteId, first: 200, ...more },
  });
const sharesOf = async (passId: string, who = CHIEF) =>
  ((await list(who)).data?.activityShares.rows ?? []).filter(
    ({ activityId }) => activityId === passId,
  );
async function idOf(passId: string, agency: string): Promise<string> {
  const { rows } = await portal.owner.query(
    `select s.share_key as id from activity_share s join agency r on r.id = s.agency_id
     where s.activity_id = $1 and r.key = $2`,
    [passId, agency],
  );
  return rows[0].id;
}
const end = async (
  who: string,
  shareId: string,
  reason: string | null = 'TAKES_NO_PART',
  clientMutationId: string = randomUUID(),
) =>
  (await portal.as(who, undefined, SAME_DAY)).run<{ endShare: string }>(END, {
    input: { clientMutationId, shareId, reason },
  });

/** INV-05: to end a share is an act of the owner's manager, with a reason. */
describe('a share is not ended', () => {
  it.each<[string, string, string | null, string[]]>([
    ['by who plans and is no manager', SOC1, 'TAKES_NO_PART', ['NOT_AVAILABLE']],
    ['by who reads it', 'polisledning@pol-lund', 'TAKES_NO_PART', ['NOT_AVAILABLE']],
    ['by a third', FA_MANAGER, 'TAKES_NO_PART', ['NOT_AVAILABLE']],
    ['without a reason', CHIEF, null, ['SHARE_REASON_MISSING']],
    ['for a reason that is none', CHIEF, 'BECAUSE', ['INVALID_CODE']],
  ])('%s', async (_, who, reason, codes) => {
    const { id } = await bench.sent();
    expect((await end(who, await idOf(id, 'POL-LUND'), reason)).codes).toEqual(codes);
    expect((await bench.read(POLICE, id)).pass.state).toBe('AWAITING_GO');
  });

  it('while the receiver goes along, before it begins and after', async () => {
    const { id: waits } = await bench.sent();
    expect((await end(CHIEF, await idOf(waits, 'FA-HBG'))).codes).toEqual(['SHARE_GOES_ALONG']);
    const { id: out } = await bench.started();
    expect((await end(CHIEF, await idOf(out, 'FA-HBG'))).codes).toEqual(['SHARE_HAS_BEGUN']);
    expect((await bench.read(FA1, out, NEXT_DAY)).pass.state).toBe('ACTIVE');
  });

  it('twice', async () => {
    const { id } = await bench.sent();
    const shareId = await idOf(id, 'POL-LUND');
    const once = randomUUID();
    expect((await end(CHIEF, shareId, 'TAKES_NO_PART', once)).codes).toEqual([]);
    // Sent again, as over a bad line, it is the same act.
    expect((await end(CHIEF, shareId, 'TAKES_NO_PART', once)).data?.endShare).toBe(shareId);
    expect((await end(CHIEF, shareId)).codes).toEqual(['CONFLICT']);
    const both = await bench.sent();
    const raced = await idOf(both.id, 'POL-LUND');
    const codes = await Promise.all([end(CHIEF, raced), end(CHIEF, raced)]);
    expect(codes.map((each) => each.codes).sort()).toEqual([[], ['CONFLICT']]);
  });

  it('once the record is final: what has been received stays there', async () => {
    const { id } = await bench.sent();
    await portal.owner.query(`update activity set lifecycle = 'FINALISED' where id = $1`, [id]);
    expect((await end(CHIEF, await idOf(id, 'POL-LUND'))).codes).toEqual(['SHARE_IS_FINAL']);
    expect(await attempt(await portal.as(POLICE), `select from activity where id = '${id}'`)).toBe(
      1,
    );
  });
});

describe('a share that is ended', () => {
  it('stops the reading, and nobody else’s', async () => {
    const { id } = await bench.sent();
    expect((await bench.read(POLICE, id)).codes).toEqual([]);
    expect((await end(CHIEF, await idOf(id, 'POL-LUND'))).codes).toEqual([]);
    expect((await bench.read(POLICE, id)).codes).toEqual(['NOT_AVAILABLE']);
    for (const table of ['activity', 'field_operation', 'pass_member', 'pass_invitation']) {
      const column = table === 'activity' ? 'id' : 'activity_id';
      const seen = `select from ${table} where ${column} = '${id}'`;
      expect([table, await attempt(await portal.as(POLICE), seen)]).toEqual([table, 0]);
    }
    expect((await bench.read(FA1, id)).pass.state).toBe('AWAITING_GO');
    expect((await bench.read(SOC1, id)).pass.state).toBe('AWAITING_GO');
  });

  it('takes nothing that the other agency has written itself', async () => {
    const { id } = await bench.sent();
    const own = `select from task where source_id = '${id}' or body = 'Ring om passet'`;
    await portal.owner.query(
      `insert into task (id, agency_id, site_id, verb, body, owner_function, due_on, classification, source_kind, state)
       select gen_random_uuid(), g.id, $1, 'CALL', 'Ring om passet', 'Samverkanspolis 1', '2022-06-01', 'P2', 'OWN', 'OPEN'
       from agency g where g.key = 'POL-LUND'`,
      [siteId],
    );
    expect(await attempt(await portal.as(POLICE), own)).toBe(1);
    expect((await end(CHIEF, await idOf(id, 'POL-LUND'))).codes).toEqual([]);
    expect(await attempt(await portal.as(POLICE), own)).toBe(1);
  });

  it('stays on record with who, when and why, for both, and in the log', async () => {
    const { id } = await bench.sent();
    const shareId = await idOf(id, 'POL-LUND');
    await end(CHIEF, shareId, 'SHARED_TOO_MUCH');
    expect(await sharesOf(id)).toContainEqual(
      expect.objectContaining({
        ...{ id: shareId, agency: { key: 'POL-LUND' }, sharedFunction: 'Socialsekreterare 1' },
        ...{ endedFunction: 'Enhetschef', endedReason: 'SHARED_TOO_MUCH' },
        ...{ endedAt: SAME_DAY.toISOString(), staysBecause: null },
      }),
    );
    const row = `select from activity_share where share_key = '${shareId}' and revoked_reason is not null`;
    for (const who of [SOC1, POLICE]) expect(await attempt(await portal.as(who), row)).toBe(1);
    const { rows } = await portal.owner.query(
      `select action from audit.event where object_type = 'activity_share' and $1 = any (object_ids)
       order by sequence desc limit 1`,
      [id],
    );
    expect(rows).toEqual([{ action: 'UPDATE' }]);
  });

  it('is taken up again when the agency is named in the team', async () => {
    const { id: passId, teamVersion } = await bench.sent();
    await end(CHIEF, await idOf(passId, 'POL-LUND'));
    const { answers } = (await bench.read(SOC1, passId)).pass as never as { answers: unknown[] };
    expect(JSON.stringify(answers)).not.toContain('POL-LUND');
    const team = [...bench.team(), bench.person(POLICE)];
    await bench.done(SOC1, 'changeTeam', { passId, expectedVersion: teamVersion, team }, PLANNED);
    expect((await bench.read(POLICE, passId)).pass.state).toBe('AWAITING_GO');
    expect(await sharesOf(passId)).toContainEqual(
      expect.objectContaining({
        ...{ agency: { key: 'POL-LUND' }, endedReason: null, staysBecause: 'SHARE_GOES_ALONG' },
      }),
    );
  });
});

describe('the list of shares', () => {
  it('is the owner’s alone, and not for who reads no core record', async () => {
    const { id } = await bench.sent();
    expect(await sharesOf(id, SOC1)).toHaveLength(2);
    expect(await sharesOf(id, POLICE)).toEqual([]);
    expect(await sharesOf(id, FA_MANAGER)).toEqual([]);
    expect((await list('administrator@soc-lund')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is narrowed, and goes on from a share', async () => {
    const { id } = await bench.sent();
    const shareId = await idOf(id, 'POL-LUND');
    await end(CHIEF, shareId);
    const ids = async (more: Record<string, unknown>) =>
      (await list(CHIEF, more)).data?.activityShares.rows.map((row) => row.id) ?? [];
    expect(await ids({ state: 'ENDED' })).toContain(shareId);
    expect(await ids({ state: 'IN_FORCE' })).not.toContain(shareId);
    expect((await list(CHIEF, { state: 'GONE' })).codes).toEqual(['INVALID_CODE']);
    const all = await ids({});
    const { data, statements } = await list(CHIEF, { first: 3 });
    expect(statements).toBeLessThanOrEqual(12);
    const page = data?.activityShares;
    expect(page?.rows.map((row) => row.id)).toEqual(all.slice(0, 3));
    expect(await ids({ after: page?.endCursor, first: 200 })).toEqual(all.slice(3));
    expect(page?.total).toBe(all.length);
  });
});
