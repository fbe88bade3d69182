import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { heldVisit } from '@stad/activities/study-visits/api/testing/held-visit.js';
import { figureText } from '@stad/outcomes/rules/figure.js';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import type { ReportSnapshot } from '../rules/report-snapshot.js';
import { reportsGround } from './testing/ground.js';
import { askedReport, frozenReport, type StagedReport } from './testing/report-stage.js';

const AFTER = new Date('2022-12-01T08:00:00Z');
let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  // Of an agency that the lead is not part of: it reads the visit, and nothing of who came.
  await heldVisit(portal);
  await portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'PREVENTION', v.target, v.state, '2022-06-08 07:00Z', '2022-06-08 09:00Z',
         'P1', 'FINALISED', m.id
       from membership m, site s, programme p,
         (values ('HOTEL_PROPERTY', 'COMPLETED'), ('DEMAND', 'COMPLETED'), ('DEMAND', 'CANCELLED')) v (target, state)
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022' returning *)
     insert into prevention (activity_id, agency_id, state, purpose, target, channel, cancel_reason, reached,
         reached_how, reached_method)
       select id, agency_id, phase, 'Syfte', title, 'LECTURE', case when phase = 'CANCELLED' then 'OTHER' end,
         case title when 'DEMAND' then 1200 else 34 end, 'COUNTED', 'Huvuden' from a`,
  );
  await portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
         classification, lifecycle, created_by)
       select m.agency_id, s.id, p.id, 'DISSEMINATION', v.title, v.state, '2022-06-09 07:00Z', '2022-06-09 09:00Z',
         'P1', 'FINALISED', m.id
       from membership m, site s, programme p,
         (values ('Den ena', 'COMPLETED'), ('Den andra', 'EVALUATED'), ('Inte hållen', 'CONFIRMED')) v (title, state)
       where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022' returning *),
     told as (
       insert into dissemination (activity_id, agency_id, state, stage, purpose, message, format, targets, audience,
           audience_how, audience_method)
         select id, agency_id, phase, 'Scen', 'Syfte', 'Budskap', 'TALK', '{PUBLIC}', 30, 'COUNTED', 'För hand' from a
         returning *),
     media as (
       insert into dissemination_media (activity_id, agency_id, title, outlet, appeared_on)
         select activity_id, agency_id, 'Rubriken', 'Tidningen', '2022-06-10' from told)
     insert into dissemination_lead (activity_id, agency_id, organisation, kind, function_title, wants, state, state_on,
         noted_at)
       select activity_id, agency_id, 'Organisationen', 'HOTEL', 'Chef', 'VISIT', s.state, '2022-06-12', '2022-06-09 09:00Z'
       from told, unnest(array['NEW', 'BECAME_MEETING', 'BECAME_MEETING', 'BECAME_ADOPTION']) s (state)`,
  );
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

async function frozen(staged: StagedReport) {
  const reportId = await frozenReport(portal, AFTER, staged);
  const { rows } = await portal.owner.query(
    'select content, pdf from report_snapshot where report_id = $1',
    [reportId],
  );
  const snapshot = JSON.parse(rows[0].content) as ReportSnapshot;
  const { activitySums = [] } = snapshot;
  const said = activitySums.flatMap(({ lines }) =>
    lines.map(({ label, value, parts }) => [
      ...[label, plain(figureText(value, 'sv'))],
      parts.map((each) => `${each.name} ${figureText(each.value, 'sv')}`).sort(),
    ]),
  );
  const { pages } = await readPdf(rows[0].pdf);
  return { said, snapshot, text: plain(pages.join(' ')) };
}

describe('what types of activities hand up to a report', () => {
  it('is added up across agencies, of the period, in the frozen data and the file', async () => {
    const { said, text } = await frozen({});
    expect(said).toEqual([
      ['Genomförda spridningsinsatser', '2', []],
      ['Åhörare', '60', []],
      ['Medieinslag', '2', []],
      ['Förfrågningar', '8', ['blev aktör 0', 'blev införande 2', 'blev möte 4']],
      [
        ...['Genomförda förebyggande aktiviteter', '2'],
        ['efterfrågan 1', 'hotell och fastigheter 1', 'information på nätet 0', 'skola och unga 0'],
      ],
      ['Nådde', '1 234', []],
      ['Aktiviteter mot efterfrågan', '1', []],
      ['Nådde', '1 200', []],
      ['Genomförda studiebesök', '1', []],
      ['Deltagare', '9', ['Länsstyrelsen Skåne 1', 'Polisen Lund 3', 'Socialtjänsten Lund 5']],
      ['Frågor till värdarna', '12', []],
      ['Lärdomar', '11', ['anpassa 2', 'avstå 1', 'inför 5', 'öppna 3']],
    ]);
    expect(text).toContain('Spridning i perioden');
    expect(text).toContain('Studiebesök i perioden');
    expect(text).toContain('Efterfrågan (sexköp) i perioden');
    expect(text).toContain('inför 5, anpassa 2, avstå 1, öppna 3');
    expect(text).toContain('Beslut till och med den dag då rapporten fastställdes.');
  });

  it('is said of each activity too: its type, for whom it was, and how many came', async () => {
    const { snapshot, text } = await frozen({});
    const listed = snapshot.activities.map(({ title, type, targets, reached }) => [
      ...[type, title, targets?.join(', ')],
      reached && figureText(reached, 'sv'),
    ]);
    expect(listed).toEqual(
      expect.arrayContaining([
        ['Förebyggande', 'HOTEL_PROPERTY', 'hotell och fastigheter', '34'],
        ['Förebyggande', 'DEMAND', 'efterfrågan', plain('1 200').replace(' ', '\u202f')],
        ['Spridning', 'Den ena', 'allmänheten', '30'],
        // Not held: nobody has told.
        ['Spridning', 'Inte hållen', 'allmänheten', undefined],
      ]),
    );
    expect(listed.find(([type]) => type === 'Studiebesök')?.slice(2)).toEqual([
      ...['De samverkande parterna', '9'],
    ]);
    for (const words of ['Målgrupp', 'Deltagare', 'Aktiviteter över tid']) {
      expect(text).toContain(words);
    }
  });

  it('is read beforehand by its writer, where it will stand, and by nobody who contributes', async () => {
    const reportId = await askedReport(portal, AFTER);
    const read = async (key: string) => {
      const caller = await portal.as(key, undefined, AFTER);
      const { data } = await caller.run<{
        progressReport: {
          tables: object[];
          activitySums: {
            section: number;
            lines: { label: string; value: string; parts: string }[];
          }[];
        };
      }>(
        `query R($id: ID!) { progressReport(id: $id) { tables { caption } activitySums { section lines { label value parts } } } }`,
        { id: reportId },
      );
      const { activitySums, tables = [] } = data?.progressReport ?? {};
      expect(tables.length > 0).toBe(key === 'projektledare@fa-hbg');
      return activitySums;
    };
    const told = await read('projektledare@fa-hbg');
    expect(told?.map(({ section }) => section)).toEqual([4, 4, 4, 4, 4]);
    const [learnt] = told?.[4]?.lines ?? [];
    expect([learnt?.label, learnt?.value, plain(learnt?.parts ?? '')]).toEqual([
      ...['Lärdomar', '11', 'inför 5, anpassa 2, avstå 1, öppna 3'],
    ]);
    expect(await read('enhetschef@soc-lund')).toEqual([]);
  });

  it('says nothing of a period in which there was nothing', async () => {
    const { said, text } = await frozen({ periodFrom: '2022-07-01', periodTo: '2022-09-30' });
    expect(said).toEqual([]);
    expect(text).not.toContain('Studiebesök');
  });
});
