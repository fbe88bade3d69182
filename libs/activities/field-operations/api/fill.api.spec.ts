import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from './testing/ground.js';
import { CHIEF, FA1, PassBench, PLANNED, SOC1, SOC2 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

interface From {
  readonly id: string;
  readonly teamSize: number;
  readonly aim: string;
}

const later = { startsAt: '2022-06-03T18:00:00Z', endsAt: '2022-06-03T23:00:00Z' };
const line = (more: Record<string, unknown> = {}) =>
  bench.done(SOC1, 'planFieldPass', { ...bench.plan(later), aim: null, ...more }, PLANNED);

async function lastLike(key: string, passId: string): Promise<From | null | undefined> {
  const caller = await portal.as(key, undefined, PLANNED);
  const { data } = await caller.run<{ passToFillFrom: From | null }>(
    `query Last($input: PassToFillInput!) {
      passToFillFrom(input: $input) { id number startsAt aim teamSize } }`,
    { input: { passId } },
  );
  return data?.passToFillFrom;
}

describe('a draft of one line', () => {
  it('has nothing to be filled from before there is a pass like it', async () => {
    expect(await lastLike(SOC1, (await line()).id)).toBeNull();
  });

  it('takes what copying takes from the last of that area and type, and keeps what stands in it', async () => {
    const last = await bench.sent({ aim: 'Möta människor vid torget' });
    const { id: passId } = await line();
    expect(await lastLike(SOC2, passId)).toMatchObject({
      id: last.id,
      aim: 'Möta människor vid torget',
      teamSize: 4,
    });
    const filled = await bench.done(SOC2, 'fillPass', { passId, fromPassId: last.id }, PLANNED);
    expect(filled).toMatchObject({
      state: 'PLANNING',
      number: null,
      startsAt: '2022-06-03T18:00:00.000Z',
      aim: 'Möta människor vid torget',
      countingAgency: { key: 'SOC-LUND' },
      safety: { checkInMode: 'BY_PHONE', childProcedureAcknowledged: false },
      agencies: expect.arrayContaining([{ key: 'POL-LUND' }, { key: 'FA-HBG' }]),
    });
    expect(filled.team).toHaveLength(4);
    expect(filled.employers.map(({ goAhead }) => goAhead)).toEqual([null, null]);
    expect(filled.nextSteps.find(({ step }) => step === 'send')).toMatchObject({ ready: true });
    // A second tap, or somebody who has begun meanwhile.
    const again = await bench.send(SOC1, 'fillPass', { passId, fromPassId: last.id }, PLANNED);
    expect(again.codes).toEqual(['CONFLICT']);

    const { id: typed } = await line({ aim: 'Eget syfte' });
    const kept = await bench.done(
      SOC1,
      'fillPass',
      { passId: typed, fromPassId: last.id },
      PLANNED,
    );
    expect(kept).toMatchObject({ aim: 'Eget syfte' });
  });

  it('is of that area and type alone, and not filled from another than was shown', async () => {
    const last = await bench.sent();
    const elsewhere = await line({ areaIds: [bench.area('LU-LINERO')] });
    const online = await line({ type: 'DIGITAL', areaIds: [bench.area('LU-DIGITAL')] });
    expect(await lastLike(SOC1, elsewhere.id)).toBeNull();
    expect(await lastLike(SOC1, online.id)).toBeNull();
    const input = { passId: elsewhere.id, fromPassId: last.id };
    expect((await bench.send(SOC1, 'fillPass', input, PLANNED)).codes).toEqual(['CONFLICT']);
  });

  it('is its agency’s own, and not sent', async () => {
    const sent = await bench.sent();
    const { id: passId } = await line();
    const codes = async (key: string, of: string) =>
      (await bench.send(key, 'fillPass', { passId: of, fromPassId: sent.id }, PLANNED)).codes;
    expect(await codes(FA1, passId)).toEqual(['NOT_AVAILABLE']);
    expect(await codes(CHIEF, sent.id)).toEqual(['STEP_NOT_POSSIBLE']);
    expect(await lastLike(SOC1, sent.id)).toBeNull();
    expect(await lastLike(FA1, sent.id)).toBeNull();
  });
});
