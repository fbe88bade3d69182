import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { outcomesGround } from './testing/ground.js';
import { publishedAs, READ_FIGURE, type ReadFigure } from './testing/published-as.js';

const READ = `query R($programmeId: ID!, $siteId: ID) { kpi(code: "K26", programmeId: $programmeId, siteId: $siteId) {
  figure { ...Read entered { document } } records { kind title } elsewhere { agency { key } } } } ${READ_FIGURE}`;

interface Read {
  readonly kpi: {
    readonly figure: (ReadFigure & { readonly entered: object[] }) | null;
    readonly records: readonly object[];
    readonly elsewhere: readonly object[];
  };
}

/** Lund as in the pilot; Helsingborg answers all night, and has put no hours in. */
let portal: TestPortal;
let programmeId: string;
let lead: Caller;
const sites: Record<string, string> = {};
const HOURS = (
  agency: string,
  site: string,
  from: string,
  to: string,
  since: string,
  until: string,
) =>
  portal.owner.query(
    `with f as (
       insert into contact_function (agency_id, label, kind, work_phone, site_ids)
       select a.id, 'Jour ' || s.key, 'SOCIAL_ON_CALL', '040-628 04 11', array[s.id]
       from agency a, site s where a.key = $1 and s.key = $2 and not exists (
         select from contact_function o where o.label = 'Jour ' || s.key)
       returning id, agency_id, site_ids
     ), one as (
       select * from f union all select id, agency_id, site_ids from contact_function where label = 'Jour ' || $2)
     insert into on_call_coverage (agency_id, contact_function_id, site_ids, weekdays, from_time, to_time, valid_from, valid_to)
     select agency_id, id, site_ids, '{1,2,3,4,5,6,7}', $3, $4, $5, $6 from one`,
    [agency, site, from, to, since, until],
  );
const PUT_IN = (site: string, from: string) =>
  portal.owner.query(
    `insert into capacity (agency_id, site_id, kind, amount, from_on, contact_function_id)
     select agency_id, site_ids[1], 'ON_CALL_HOURS', 70, $2, id from contact_function where label = 'Jour ' || $1`,
    [site, from],
  );

beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  await portal.owner.query('delete from capacity');
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  for (const { key, id } of (await portal.owner.query('select key, id from site')).rows)
    sites[key] = id;
  lead = await portal.as('projektledare@fa-hbg', undefined, new Date('2022-10-03T08:00:00Z'));
  await HOURS('SOC-LUND', 'lund', '16:00', '22:00', '2022-01-01', '2022-05-15');
  await HOURS('SOC-LUND', 'lund', '16:00', '02:00', '2022-05-16', '2022-12-31');
  await HOURS('SOC-HBG', 'helsingborg', '16:00', '08:00', '2022-01-01', '2022-12-31');
});
afterAll(() => portal.close());

const read = async (siteId: string | null = null) => {
  const { data, problems } = await lead.run<Read>(READ, { programmeId, siteId });
  expect(problems).toEqual([]);
  return data?.kpi as Read['kpi'];
};
const told = async (siteId: string | null = null) => {
  const { figure } = await read(siteId);
  return figure && publishedAs(figure);
};

describe('K26, of on-call hours that somebody put in as capacity', () => {
  it('is none where nobody has', async () => {
    expect(await told()).toBeNull();
  });

  it('is the pilot’s, by town and for the programme, with the records behind it', async () => {
    await PUT_IN('lund', '2022-05-16');
    expect(await told()).toBe('138 av 183 dygn (75 %)');
    expect(await told(sites['lund'])).toBe('138 av 183 dygn (75 %)');
    expect(await told(sites['helsingborg'])).toBeNull();
    const { figure, records, elsewhere } = await read();
    expect(figure?.entered).toEqual([]);
    expect(records).toEqual([{ kind: 'CAPACITY', title: 'Jour lund' }]);
    expect(elsewhere).toEqual([]);
    expect(JSON.stringify(figure)).toContain('2022-05-16_2022-09-30');
  });

  it('does not change with what was entered by hand before there were records', async () => {
    await portal.owner.query(
      `with f as (insert into entered_figure (agency_id, programme_id, figure_code, definition_version, period_from, period_to,
           source_document, source_on, source_function, entered_by, entered_function, entered_at, state, decided_by, decided_function, decided_at)
         select m.agency_id, $1, 'K26', 1, '2022-04-01', '2022-09-30', 'Jourschema', '2022-09-30', 'Enhetschef', m.id, 'Enhetschef',
           '2022-09-29', 'APPROVED', (select d.id from membership d where d.work_email like 'enhetschef@soc-lund%'), 'Enhetschef', '2022-09-30'
         from membership m where m.work_email like 'socialsekreterare1@soc-lund%' returning id, agency_id)
       insert into entered_amount (figure_id, agency_id, value, of_total) select id, agency_id, 100, 183 from f`,
      [programmeId],
    );
    expect(await told()).toBe('138 av 183 dygn (75 %)');
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from entered_figure where figure_code = 'K26' and state = 'APPROVED'`,
    );
    expect(rows[0].n).toBe(1);
  });

  it('adds towns up, and tells then of no day on which the hours of one began', async () => {
    await PUT_IN('helsingborg', '2022-01-01');
    expect(await told()).toBe('321 av 366 dygn (88 %)');
    expect(await told(sites['helsingborg'])).toBe('183 av 183 dygn (100 %)');
    expect(JSON.stringify((await read()).figure)).not.toContain('2022-05-16_');
  });
});
