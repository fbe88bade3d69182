import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { routinesGround } from './testing/ground.js';

/** In Lund a version in force, and one of two steps that is in force from a day to come; in Helsingborg none. */
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(routinesGround);
  await portal.owner.query(`
    with made as (
      insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on,
          in_force_from)
        select a.id, s.id, v.number, array[a.id], 'AGREED', now(), now(), '2020-01-01', v.day
        from agency a, site s, (values (1, date '2020-01-01'), (2, date '2099-01-01')) v (number, day)
        where a.key = 'SOC-LUND' and s.key = 'lund' returning *)
    insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
        hours_from, hours_to, weekdays_only, deadline, if_nobody)
      select id, agency_id, n, 'POLICE', 'Polisen', 'RECEPTION', 'Mottagningen', '08:00', '16:00', true,
        'SAME_NIGHT', 'Ring igen'
      from made, generate_series(1, number) n;
    insert into contact_function (agency_id, site_ids, kind, label, work_phone, hours, classification)
      select a.id, array[s.id], 'RECEPTION', 'Mottagningen', '040-628 04 10', 'Dagtid', 'P0'
      from agency a join site s on s.key = case a.key when 'SOC-LUND' then 'lund' else 'helsingborg' end
      where a.key in ('SOC-LUND', 'SOC-HBG')`);
});
afterAll(() => portal.close());

const SHEET = `query Sheet($site: Code) { callSheet(site: $site) { isPublic site { key }
  routineSteps { n toPart hoursFrom hoursTo weekdaysOnly } } }`;

it('tells members the steps in force in the town, and nobody else', async () => {
  const step = { n: 1, toPart: 'RECEPTION', hoursFrom: '08:00', hoursTo: '16:00' };
  const asked = async (key: string | null, site: string) => {
    const caller = key === null ? portal.caller({ kind: 'visitor' }) : await portal.as(key);
    const { data, codes } = await caller.run<{ callSheet: object }>(SHEET, { site });
    expect(codes).toEqual([]);
    return data?.callSheet;
  };
  expect(await asked('handlaggare@ks-lund', 'lund')).toEqual({
    ...{ isPublic: false, site: { key: 'lund' } },
    routineSteps: [{ ...step, weekdaysOnly: true }],
  });
  expect(await asked('socialsekreterare1@soc-hbg', 'helsingborg')).toEqual({
    ...{ isPublic: false, site: { key: 'helsingborg' }, routineSteps: [] },
  });
  expect(await asked(null, 'lund')).toEqual({
    ...{ isPublic: true, site: { key: 'lund' }, routineSteps: [] },
  });
});
