import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { atLocal } from '@stad/platform/rules/time.js';
import { TestPortal } from '../../../../apps/api/test/portal.js';
import { PassBench, PLANNED, POLICE, SOC1, SOC2 } from './make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open();
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

describe('the last pass, copied', () => {
  it('is the latest that was sent and not called off, and a draft only where nothing was sent', async () => {
    const on = (date: string, aim: string) => ({
      startsAt: `${date}T18:00:00Z`,
      endsAt: `${date}T23:00:00Z`,
      aim,
    });
    const copied = async () => {
      const input = { ...bench.place, date: '2022-07-29' };
      const copy = await bench.done(SOC2, 'copyLastPass', input, PLANNED);
      await bench.send(SOC2, 'deleteUnsentPlan', { passId: copy.id }, PLANNED);
      return copy;
    };
    await bench.planned(on('2022-07-22', 'Utkast'));
    expect(await copied()).toMatchObject({ aim: 'Utkast' });
    await bench.sent(on('2022-06-10', 'Tidigare'));
    await bench.sent(on('2022-06-17', 'Skickat'));
    const { id: passId } = await bench.sent(on('2022-06-24', 'Inställt'));
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, PLANNED);
    expect(await copied()).toMatchObject({ aim: 'Skickat' });
  });

  it('keeps the wall-clock times, the team and who is asked, and nothing of that night', async () => {
    await bench.ready(
      { startsAt: '2022-08-19T18:00:00Z', endsAt: '2022-08-19T23:00:00Z' },
      atLocal('2022-08-19', '15:00'),
    );
    const copied = { ...bench.place, date: '2022-08-26' };
    const copy = await bench.done(SOC2, 'copyLastPass', copied, PLANNED);
    expect(copy).toMatchObject({
      state: 'PLANNING',
      number: null,
      startsAt: '2022-08-26T18:00:00.000Z',
      endsAt: '2022-08-26T23:00:00.000Z',
      countingAgency: { key: 'SOC-LUND' },
      safety: { checkInMode: 'BY_PHONE', childProcedureAcknowledged: false },
      agencies: expect.arrayContaining([{ key: 'POL-LUND' }, { key: 'FA-HBG' }]),
    });
    expect(copy.team).toHaveLength(4);
    expect(copy.employers.map((each) => [each.goAhead, each.checkedAt])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('is refused where there is none', async () => {
    const input = { ...bench.place };
    expect((await bench.send(POLICE, 'copyLastPass', input, PLANNED)).codes).toEqual([
      'NO_PASS_TO_COPY',
    ]);
  });
});
