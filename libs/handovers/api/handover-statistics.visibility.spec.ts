import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { seenByStatistics } from '@stad/platform/api/testing/seen-by-statistics.js';
import { handoversGround } from './testing/ground.js';

/**
 * Of the pilot: from the police to social services six that count, one of them written down by the receiver, and one
 * that was at the wrong place; of the month before, what is left of two of social services that count, and of one
 * that does not.
 */
let portal: TestPortal;
let programmeId: string;
const agency: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
  const programme = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = programme.rows[0].id;
  const agencies = await portal.owner.query('select key, id from agency');
  for (const { key, id } of agencies.rows) agency[key] = id;
  await portal.owner.query(`
    insert into handover (agency_id, site_id, programme_id, is_sender, other_agency_id, other_function, assessed_by,
        category, band, channel, state, observed_on, part_of_day, month, minutes, confirmed_by, closed_on, is_counted)
      select case when n = 1 then soc.id else pol.id end, s.id, p.id, n > 1,
        case when n = 1 then pol.id else soc.id end, 'Socialjouren', 'Samverkanspolis 1', 'SOCIAL_ON_CALL', 'UNKNOWN',
        'PHONE', 'CONFIRMED', '2022-05-20', 'NIGHT', '2022-05-01', n * 10, 'ORALLY', '2022-05-20', n <= 6
      from agency soc, agency pol, site s, programme p, generate_series(1, 7) n
      where soc.key = 'SOC-LUND' and pol.key = 'POL-LUND' and s.key = 'lund' and p.key = '2022';
    insert into handover_month (agency_id, site_id, programme_id, month, category, minutes, is_counted)
      select a.id, s.id, p.id, '2022-04-01', 'NGO_SUPPORT', 1000, n <= 2
      from agency a, site s, programme p, generate_series(1, 3) n
      where a.key = 'SOC-LUND' and s.key = 'lund' and p.key = '2022'`);
});
afterAll(() => portal.close());

const amounts = async (who: string | Caller, mode = 'VALUE') => {
  const ctx = (typeof who === 'string' ? await portal.as(who) : who).context();
  const rows = await ctx.db.sql<{ agency_id: string | null; part: string; value: number }>(
    `select * from statistics.handover_amounts($1, '2022-04-01', '2022-09-30', $2) order by part`,
    [programmeId, mode],
  );
  await ctx.db.transaction.close('commit');
  return rows.map(({ agency_id, part, value }) => [
    Object.keys(agency).find((key) => agency[key] === agency_id) ?? null,
    part,
    value,
  ]);
};

describe('How many were handed over', () => {
  it('handover statistics, handover_month statistics: those that count alone, at their sender', async () => {
    const told = await amounts('projektledare@fa-hbg');
    expect(told.filter(([, part]) => String(part).startsWith('/K15/'))).toEqual([
      ['SOC-LUND', '/K15/NGO_SUPPORT', 2],
      ['POL-LUND', '/K15/SOCIAL_ON_CALL', 6],
    ]);
    // Of 10, 20 … 60 and twice 1000; not of the seventh, nor of the third.
    expect(told.filter(([, part]) => part === '/K16/')).toEqual([[null, '/K16/', 45]]);
  });

  it('handover_sum and handover_median are seen by the statistics', async () => {
    const left = () =>
      portal.owner.query(`
        insert into handover_sum (agency_id, programme_id, site_id, month, category, n)
          select a.id, p.id, s.id, '2022-04-01', 'NGO_SUPPORT', 2
          from agency a, site s, programme p where (a.key, s.key, p.key) = ('SOC-LUND', 'lund', '2022');
        insert into handover_median (programme_id, minutes, n)
          select id, 45, 8 from programme where key = '2022'`);
    const seen = (table: string) =>
      seenByStatistics(
        portal,
        left,
        `select n from ${table} where programme_id = '${programmeId}'`,
      );
    expect(await seen('handover_sum')).toEqual([{ n: 2 }]);
    expect(await seen('handover_median')).toEqual([{ n: 8 }]);
  });

  it('of no town, and to no visitor and no job', async () => {
    const job = portal.caller({
      ...{ kind: 'system', job: 'report', agencyId: agency['FA-HBG'] ?? '' },
    });
    expect(await amounts('projektledare@fa-hbg', 'SITE')).toEqual([]);
    expect(await amounts(portal.visitor())).toEqual([]);
    expect(await amounts(job)).toEqual([]);
  });
});
