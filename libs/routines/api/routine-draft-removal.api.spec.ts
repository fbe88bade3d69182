import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { routinesGround } from './testing/ground.js';
import { act, says } from './testing/routine-operations.js';

const SOC1 = 'socialsekreterare1@soc-lund';
const SOC2 = 'socialsekreterare2@soc-lund';
const POLICE = 'polisledning@pol-lund';

/** A draft of Lund that social services began, written once: version 2. */
let portal: TestPortal;
let siteId: string;
let parties: readonly string[];
beforeAll(async () => {
  portal = await TestPortal.open(routinesGround);
  const { rows } = await portal.owner.query(
    `select a.id, s.id as site from agency a, site s where s.key = 'lund' and a.key in ('SOC-LUND', 'POL-LUND')`,
  );
  siteId = rows[0].site;
  parties = rows.map(({ id }) => id);
});
afterAll(() => portal.close());

async function drafted(): Promise<string> {
  const caller = await portal.as(SOC1);
  const { data } = await act(caller, 'addLocalRoutine', { siteId, start: 'MALMO_2021' });
  const localRoutineId = data?.['addLocalRoutine']?.id ?? '';
  const written = { localRoutineId, expectedVersion: 1, ...says(parties) };
  expect((await act(caller, 'changeLocalRoutine', written)).codes).toEqual([]);
  return localRoutineId;
}
async function remove(key: string, localRoutineId: string, expectedVersion = 2) {
  const caller = await portal.as(key);
  return caller.run<{ deleteLocalRoutine: string }>(
    'mutation Delete($input: DeleteLocalRoutineInput!) { deleteLocalRoutine(input: $input) }',
    { input: { clientMutationId: randomUUID(), localRoutineId, expectedVersion } },
  );
}
const countOf = async (table: string) => {
  const { rows } = await portal.owner.query(`select count(*)::int as n from ${table}`);
  return rows[0].n;
};

describe('a draft that nobody was asked about', () => {
  it('goes with all that it says, for anybody who writes for its agency', async () => {
    const id = await drafted();
    expect((await remove(SOC2, id)).data).toEqual({ deleteLocalRoutine: id });
    const tables = ['local_routine', 'local_routine_step', 'local_routine_source'];
    expect(await Promise.all(tables.map(countOf))).toEqual([0, 0, 0]);
  });

  it('stays where a colleague has changed it meanwhile', async () => {
    const id = await drafted();
    expect((await remove(SOC2, id, 1)).codes).toEqual(['CONFLICT']);
    expect(await countOf('local_routine')).toBe(1);
    expect((await remove(SOC1, id)).codes).toEqual([]);
    expect((await remove(SOC2, id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is another’s to remove: nobody sees that it is there', async () => {
    const id = await drafted();
    expect((await remove(POLICE, id)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('is not one that others were asked about, also when it was taken back', async () => {
    const id = await drafted();
    const caller = await portal.as(SOC1);
    for (const step of ['submit', 'retract']) {
      const { codes } = await act(caller, 'stepLocalRoutine', { localRoutineId: id, step });
      expect(codes).toEqual([]);
      expect((await remove(SOC1, id, 3)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    }
  });
});
