import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
  DUTY,
  FA1,
  PassBench,
  PLANNED,
  POLICE,
  SOC1,
  SOC2,
  type WholePass,
} from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
let id: string;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
  // Two people of two agencies are out both evenings at once.
  await bench.sent(window('20:00', '23:00'), []);
  ({ id } = await bench.sent(window('22:00', '01:00', '2022-06-18'), ['POL-LUND']));
});
afterAll(() => portal.close());

function window(from: string, to: string, end = '2022-06-17') {
  return {
    startsAt: atLocal('2022-06-17', from).toISOString(),
    endsAt: atLocal(end, to).toISOString(),
    areaIds: [bench.area('LU-CENTRUM')],
  };
}
const read = async (key: string) => (await bench.read(key, id, PLANNED)).pass;
const about = ({ team, clashes }: WholePass, key: string) => {
  const of = bench.membership(key);
  expect(team.some(({ membershipId }) => membershipId === of)).toBe(true);
  return clashes.find((clash) => clash.key.includes(of));
};
const keep = async (who: string, of: string, more: Record<string, unknown> = {}) => {
  const clashKey = about(await read(SOC1), of)?.key ?? '';
  return bench.send(who, 'keepClash', { passId: id, clashKey, reason: 'ASKED', ...more }, PLANNED);
};
const line = async (key: string) =>
  (await read(key)).readiness.find(({ line: code }) => code === 'WHO');

describe('Behåll ändå', () => {
  it.each<[string, () => ReturnType<typeof keep>, string]>([
    ['somebody who plans nothing', () => keep(DUTY, SOC1), 'NOT_AVAILABLE'],
    [
      'an agency that is not in it',
      () => keep('socialsekreterare1@soc-hbg', SOC1),
      'NOT_AVAILABLE',
    ],
    ['another agency than the one it is about', () => keep(FA1, SOC1), 'NOT_AVAILABLE'],
    ['a clash that is not there', () => keep(SOC1, SOC1, { clashKey: 'TAKEN x' }), 'CLASH_GONE'],
    [
      'without a reason of its kind',
      () => keep(SOC1, SOC1, { reason: 'REST_GIVEN_AFTER' }),
      'KEEP_REASON_MISSING',
    ],
    [
      'for another reason that is not said',
      () => keep(SOC1, SOC1, { reason: 'OTHER' }),
      'KEEP_NOTE_MISSING',
    ],
    [
      'with a number in the text',
      () => keep(SOC1, SOC1, { reason: 'OTHER', note: 'ring 070-174 06 05' }),
      'PERSONAL_DATA',
    ],
  ])('is refused: %s', async (_, kept, code) => {
    expect((await kept()).codes.join()).toContain(code);
  });

  it('the reasons are offered to whoever has a say', async () => {
    expect(about(await read(SOC1), SOC1)?.keepReasons).toEqual([
      'OTHER_WORK_COVERED',
      'SHORT_OVERLAP',
      'OTHER',
    ]);
    expect(about(await read(FA1), SOC1)?.keepReasons).toEqual([]);
    expect(about(await read(FA1), FA1)?.keepReasons).toContain('SHORT_OVERLAP');
    expect(about(await read(POLICE), FA1)?.keepReasons).toEqual([]);
  });

  it('everybody in the pass sees it, and it is missing to nobody any longer', async () => {
    const before = (await line(POLICE))?.missing.length ?? 0;
    const kept = await bench.done(
      SOC1,
      'keepClash',
      {
        passId: id,
        clashKey: about(await read(SOC1), SOC1)?.key,
        reason: 'SHORT_OVERLAP',
        note: 'Byter av kl. 23',
      },
      PLANNED,
    );
    const said = {
      reason: 'SHORT_OVERLAP',
      note: 'Byter av kl. 23',
      byTitle: 'Socialsekreterare 1',
    };
    expect(about(kept, SOC1)).toMatchObject({ kept: said, keepReasons: [] });
    expect(about(await read(POLICE), SOC1)).toMatchObject({ code: 'BUSY', kept: said });
    expect((await line(POLICE))?.missing.length).toBe(before - 1);
  });

  it('kept twice is kept once, and as it was said first', async () => {
    const again = await keep(SOC2, SOC1, { reason: 'OTHER_WORK_COVERED' });
    expect(again.codes).toEqual([]);
    expect(about(again.pass, SOC1)?.kept).toMatchObject({ byTitle: 'Socialsekreterare 1' });
  });

  it('an agency that was asked keeps that of its own people', async () => {
    const clashKey = about(await read(FA1), FA1)?.key;
    const kept = await bench.done(
      FA1,
      'keepClash',
      { passId: id, clashKey, reason: 'SHORT_OVERLAP' },
      PLANNED,
    );
    expect(about(kept, FA1)?.kept).toMatchObject({ byTitle: 'Fältarbetare 1' });
  });

  it('is in the access log without what was said', async () => {
    const { rows } = await portal.owner.query(
      `select count(*)::text as n, bool_or(e::text like '%Byter av%')::text as told
       from audit.event e where e::text like '%kept_clash%'`,
    );
    expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(2);
    expect(rows[0]?.told).toBe('false');
  });

  it('comes back when more time is claimed twice than was said', async () => {
    const { whenVersion } = await read(SOC1);
    const moved = await bench.done(
      SOC1,
      'changeWhenAndWhere',
      {
        passId: id,
        expectedVersion: whenVersion,
        type: 'STREET',
        aim: 'Möta människor och berätta om stöd',
        modelTest: false,
        ...window('21:00', '01:00', '2022-06-18'),
      },
      PLANNED,
    );
    expect(about(moved, SOC1)?.kept).toBeNull();
  });

  it('goes with a draft that is thrown away', async () => {
    const { id: passId, clashes } = await bench.planned(window('22:30', '23:30'), []);
    const clashKey = clashes.find(({ keepReasons }) => keepReasons.length > 0)?.key;
    await bench.done(SOC1, 'keepClash', { passId, clashKey, reason: 'SHORT_OVERLAP' }, PLANNED);
    expect((await bench.send(SOC1, 'deleteUnsentPlan', { passId }, PLANNED)).codes).toEqual([]);
  });
});
