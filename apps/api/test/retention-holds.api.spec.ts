import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SOC1 } from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { readProtocol, reapply } from '../src/disposal-protocol.js';
import { DisposalBench } from './disposal-bench.js';
import { TestPortal, wholeGround } from './portal.js';

const REGISTRAR = 'registrator@soc-lund';
const MANAGER = 'enhetschef@soc-lund';

let portal: TestPortal;
let bench: DisposalBench;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  bench = new DisposalBench(portal, new Date('2026-11-26T09:00:00Z'));
});
afterAll(async () => {
  await portal.owner.query('delete from disposal_hold; delete from disposal');
  await portal.close();
});

/** INV-23: nothing goes meanwhile. */
describe('a hold', () => {
  const HOLD = `mutation H($input: SetDisposalHoldInput!) { setDisposalHold(input: $input) { id rule ground setBy version mayEnd } }`;
  const END = `mutation E($input: EndDisposalHoldInput!) { endDisposalHold(input: $input) { id endedBy mayEnd } }`;
  const HOLDS = '{ disposalHolds { id rule ground diaryNumber endedAt mayEnd } }';
  interface Held {
    readonly id: string;
    readonly version: number;
  }
  const hold = (input: object, key = REGISTRAR) => bench.ask<Held>(key, HOLD, input);
  const end = ({ id, version }: Held, key = MANAGER) =>
    bench.ask<object>(key, END, { holdId: id, expectedVersion: version });
  const span = () =>
    portal.owner.query(
      `insert into busy_span (agency_id, site_id, starts_at, ends_at)
       select a.id, s.id, '2026-08-20 10:00Z', '2026-08-20 12:00Z' from agency a, site s
       where a.key = 'SOC-LUND' and s.key = 'lund'`,
    );

  it.each([SOC1, 'administrator@soc-lund', 'dataskyddsombud@soc-lund'])(
    'is not set by %s',
    async (key) => {
      await expect(hold({ ground: 'INCIDENT' }, key)).rejects.toThrow('NOT_AVAILABLE');
    },
  );

  it('is refused without a ground there is, and ended once, in the own agency', async () => {
    await expect(hold({ ground: 'BECAUSE' })).rejects.toThrow('HOLD_GROUND_UNKNOWN');
    const held = await hold({ rule: 'ACCOUNTS', ground: 'LEGAL_CLAIM' });
    await expect(end(held, 'polisledning@pol-lund')).rejects.toThrow('NOT_AVAILABLE');
    expect(await end(held)).toMatchObject({ endedBy: 'Enhetschef', mayEnd: false });
    await expect(end({ ...held, version: 2 })).rejects.toThrow('STEP_NOT_POSSIBLE');
  });

  it.each([null, 'BUSY_SPANS'])(
    'on %s: nothing is proposed, nothing approved, and what was approved waits',
    async (rule) => {
      await span();
      const first = await hold({ rule, ground: 'RECORD_REQUEST', diaryNumber: 'SO 2026/0035' });
      expect(await bench.ruleOf('BUSY_SPANS')).toMatchObject({ isHeld: true });
      await expect(bench.propose('BUSY_SPANS')).rejects.toThrow('UNDER_HOLD');
      await end(first);
      const line = await bench.propose('BUSY_SPANS');
      const second = await hold({ rule, ground: 'INCIDENT' });
      await expect(bench.decide(line, 'approve')).rejects.toThrow('UNDER_HOLD');
      await end(second);
      await bench.decide(line, 'approve');
      const third = await hold({ rule, ground: 'INCIDENT' });
      await portal.runJobs();
      expect((await bench.ruleOf('BUSY_SPANS')).due).toHaveLength(1);
      await end(third);
      await portal.runJobs();
      expect((await bench.ruleOf('BUSY_SPANS')).due).toEqual([]);
      expect(await bench.lineOf(line.id)).toMatchObject({
        state: 'DONE',
        disposedRows: line.proposedRows,
      });
    },
  );

  it('on another rule holds nothing up, and all stand in the list', async () => {
    const held = await hold({ rule: 'ACCOUNTS', ground: 'ARCHIVE' });
    expect(await bench.ruleOf('BUSY_SPANS')).toMatchObject({ isHeld: false });
    const all = await bench.ask<{ endedAt: string | null }[]>('dataskyddsombud@soc-lund', HOLDS);
    expect(all[0]).toMatchObject({ id: held.id, endedAt: null, mayEnd: false });
    expect(all.filter(({ endedAt }) => endedAt === null)).toHaveLength(1);
    await end(held);
  });

  it('of an old backup does not keep a disposal from being done again', async () => {
    await span();
    const line = await bench.propose('BUSY_SPANS');
    await bench.decide(line, 'approve');
    await hold({ ground: 'INCIDENT' });
    const lines = (await readProtocol(portal.owner)).filter(({ id }) => id === line.id);
    expect(await reapply(portal.owner, lines)).toEqual({ disposals: 1, rows: 1 });
    await portal.owner.query('delete from disposal_hold');
    await portal.owner.query('delete from disposal where id = $1', [line.id]);
  });
});
