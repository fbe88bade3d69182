import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { fieldOperationsGround } from './testing/ground.js';
import { PassBench, SOC1 } from './testing/make-field-pass.js';

let portal: TestPortal;
let bench: PassBench;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
  bench = await PassBench.open(portal);
});
afterAll(() => portal.close());

describe('nights', () => {
  let programmeId: string;
  beforeAll(async () => {
    const { rows } = await portal.owner.query(
      `insert into programme (key, name, purpose, starts_on, ends_on, state, lead_agency_id, is_demo)
       select 'vinter', 'Vinterprogram', 'Prov', '2022-10-01', '2023-03-31', 'ACTIVE', lead_agency_id, true
       from programme where key = '2022' returning id`,
    );
    programmeId = rows[0].id;
    await portal.owner.query(
      `insert into programme_site (programme_id, site_id) select $1, id from site where key = 'lund'`,
      [programmeId],
    );
  });

  it('over midnight and over the change of clocks have their real hours', async () => {
    // 22.00 to 03.30 is six and a half hours when the clock goes back, half a day's date later.
    const window = {
      programmeId,
      startsAt: atLocal('2022-10-29', '22:00').toISOString(),
      endsAt: atLocal('2022-10-30', '03:30').toISOString(),
    };
    const day = atLocal('2022-10-29', '15:00');
    const { id: passId, team, number } = await bench.ready(window, day);
    expect(number).toMatch(/^FP-2022-\d{3}$/);
    const evening = atLocal('2022-10-29', '22:00');
    await bench.done(SOC1, 'markBriefing', { passId }, evening);
    await bench.done(SOC1, 'startPass', { passId }, evening);
    const backMemberIds = team.map((each) => each.id);
    const back = await bench.done(
      SOC1,
      'returnPass',
      { passId, backMemberIds },
      atLocal('2022-10-30', '03:30'),
    );
    expect(back.ownReport?.hours.map(({ hours }) => hours)).toEqual([6.5, 6.5]);
    expect(back).toMatchObject({ progress: { reportDueOn: '2022-11-02' } });
  });

  it('in the year they begin get their number', async () => {
    const window = {
      programmeId,
      startsAt: atLocal('2022-12-31', '22:00').toISOString(),
      endsAt: atLocal('2023-01-01', '02:00').toISOString(),
    };
    const later = { ...window, startsAt: atLocal('2023-01-01', '00:30').toISOString() };
    expect((await bench.sent(window)).number).toMatch(/^FP-2022-/);
    expect((await bench.sent(later)).number).toBe('FP-2023-001');
  });

  it('after midnight are still the evening before for the check of the day', async () => {
    const window = {
      startsAt: atLocal('2022-06-18', '00:30').toISOString(),
      endsAt: atLocal('2022-06-18', '03:00').toISOString(),
    };
    const ready = await bench.ready(window, atLocal('2022-06-17', '23:30'));
    expect(ready.state).toBe('READY');
  });
});
