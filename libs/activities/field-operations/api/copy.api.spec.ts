import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import {
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
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
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

describe('a draft, repeated every week', () => {
  const drafts = async () => {
    const { rows } = await bench.portal.owner.query(
      `select activity_id as id from field_operation where state = 'PLANNING'`,
    );
    return rows.length;
  };

  it('is its agency’s own, and a draft', async () => {
    const { id: draft } = await bench.planned();
    const before = await drafts();
    const codes = async (key: string, passId: string) =>
      (await bench.send(key, 'repeatPass', { passId, weeks: 2 }, PLANNED)).codes;
    expect(await codes(FA1, draft)).toEqual(['NOT_AVAILABLE']);
    expect(await codes('enhetschef@soc-hbg', draft)).toEqual(['NOT_AVAILABLE']);
    const { id: sent } = await bench.sent();
    expect(await codes(FA1, sent)).toEqual(['NOT_AVAILABLE']);
    expect(await codes(SOC1, sent)).toEqual(['STEP_NOT_POSSIBLE']);
    expect(await drafts()).toBe(before);
  });

  it('makes all or none', async () => {
    const late = { startsAt: '2022-09-16T18:00:00Z', endsAt: '2022-09-16T23:00:00Z' };
    const { id: passId } = await bench.planned(late);
    const before = await drafts();
    for (const weeks of [0, 9]) {
      const { problems } = await bench.send(SOC1, 'repeatPass', { passId, weeks }, PLANNED);
      expect(problems).toEqual([
        { code: 'WEEKS_OUT_OF_RANGE', field: 'weeks', params: { most: 8 } },
      ]);
    }
    const { problems } = await bench.send(SOC1, 'repeatPass', { passId, weeks: 8 }, PLANNED);
    expect(problems[0]).toMatchObject({ code: 'OUTSIDE_PROGRAMME_PERIOD', field: 'weeks' });
    expect(await drafts()).toBe(before);
  });

  it('keeps weekday, clock, team and who is asked; names eves and clashes; is made once', async () => {
    const { id: passId } = await bench.planned();
    const before = await drafts();
    const input = { clientMutationId: randomUUID(), passId, weeks: 5 };
    const send = async () => {
      const { data, problems } = await bench.send(SOC2, 'repeatPass', input, PLANNED);
      expect(problems).toEqual([]);
      return (data as unknown as { repeatPass: WholePass[] }).repeatPass;
    };
    const made = await send();
    expect(made.map(({ startsAt }) => startsAt)).toEqual(
      ['05-27', '06-03', '06-10', '06-17', '06-24'].map((day) =>
        atLocal(`2022-${day}`, '20:00').toISOString(),
      ),
    );
    for (const draft of made) {
      expect(draft).toMatchObject({
        state: 'PLANNING',
        number: null,
        countingAgency: { key: 'SOC-LUND' },
        safety: { checkInMode: 'BY_PHONE', childProcedureAcknowledged: false },
        agencies: expect.arrayContaining([{ key: 'POL-LUND' }, { key: 'FA-HBG' }]),
      });
      expect(draft.team).toHaveLength(4);
      expect(draft.employers.map(({ goAhead }) => goAhead)).toEqual([null, null]);
    }
    const midsummer = made[4]?.clashes.map(({ code }) => code) ?? [];
    expect(midsummer.filter((code) => code === 'RED_DAY' || code === 'EVE')).not.toEqual([]);
    expect((await send()).map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(await drafts()).toBe(before + 5);
    // Asked for anew it is made anew, and tells of what it made, not of what stood there before.
    const more = { clientMutationId: randomUUID(), passId, weeks: 2 };
    const { data } = await bench.send(SOC2, 'repeatPass', more, PLANNED);
    const again = (data as unknown as { repeatPass: WholePass[] }).repeatPass.map(({ id }) => id);
    expect(again).toHaveLength(2);
    expect(made.filter(({ id }) => again.includes(id))).toEqual([]);
    const gone = { passId: made[0]?.id };
    expect((await bench.send(SOC1, 'deleteUnsentPlan', gone, PLANNED)).problems).toEqual([]);
  });
});
