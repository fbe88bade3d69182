import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from './testing/ground.js';

/** How many there were of a month, for the data protection officer of one end (INV-15). */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
});
beforeEach(() => portal.owner.query('delete from handover; delete from handover_month'));
afterAll(() => portal.close());

/** So many of a month that the social services of Lund handed to its police, some of them aged. */
async function ofMonth(n: number, month = '2022-05-01'): Promise<void> {
  const aged = Math.floor(n / 2);
  await portal.owner.query(
    `insert into handover (agency_id, site_id, is_sender, other_agency_id, other_function, assessed_by, category, band,
        channel, state, observed_on, part_of_day, month, confirmed_by, closed_on, is_counted)
      select soc.id, s.id, true, pol.id, 'Yttre befäl', 'Socialjouren', 'SOCIAL_ON_CALL', 'UNKNOWN', 'PHONE',
        'CONFIRMED', $2, 'NIGHT', $2, 'DIGITALLY', $2, false
      from agency soc, agency pol, site s, generate_series(1, $1)
      where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund'`,
    [n - aged, month],
  );
  await portal.owner.query(
    `insert into handover_month (agency_id, site_id, month, category, is_counted)
      select soc.id, s.id, $2, 'SOCIAL_ON_CALL', false
      from agency soc, site s, generate_series(1, $1) where soc.key = 'SOC-LUND' and s.key = 'lund'`,
    [aged, month],
  );
}

async function told(): Promise<unknown> {
  const officer = await portal.as('dataskyddsombud@soc-lund');
  const { data, problems } = await officer.run('{ handoverCounts { month atLeast } }');
  expect(problems).toEqual([]);
  return (data as { handoverCounts: unknown }).handoverCounts;
}

it.each([
  [1, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
])('%s are told as %s and more', async (n, atLeast) => {
  await ofMonth(n);
  expect(await told()).toEqual([{ month: '2022-05-01', atLeast }]);
});

it('a month is told once nothing of it can be written down any more', async () => {
  const { rows } = await portal.owner.query<{ month: string }>(
    `select (date_trunc('month', app.today()) - n * interval '1 month')::date::text as month
     from generate_series(0, 3) n`,
  );
  const [running, last, , older] = rows.map(({ month }) => month);
  // The last day of the month before is written down until the end of this one.
  for (const month of [running, last]) {
    await ofMonth(7, month);
    expect(await told()).toEqual([]);
  }
  await ofMonth(7, older);
  expect(await told()).toEqual([{ month: older, atLeast: 5 }]);
});
