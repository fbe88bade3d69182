import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { figureText } from '@stad/outcomes/rules/figure.js';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { canonicalJson, type ReportSnapshot } from '../rules/report-snapshot.js';
import { renderReportPdf } from './pdf/render-report-pdf.js';
import { reportsGround } from './testing/ground.js';
import { registeredGrant, withoutGrant } from './testing/registered-grant.js';
import { askedReport, frozenReport } from './testing/report-stage.js';

const NOW = new Date('2022-12-01T08:00:00Z');
const LEAD = 'projektledare@fa-hbg';
let portal: TestPortal;
let reportId: string;
let snapshot: ReportSnapshot;
let pdf: Buffer;

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  await registeredGrant(portal);
  await portal.owner.query(`
    insert into goal (agency_id, programme_id, title, kpi, measure, unit, target, plan_to_date)
      select p.lead_agency_id, p.id, v.title, v.kpi, 'VALUE', v.unit, v.target, v.target
      from programme p, (values ('Pengarna räcker', 'K24', 'kronor', 480000), ('Tackade ja', 'K14', 'gånger', 5)) v (title, kpi, unit, target)
      where p.key = '2022';
    with a as (
      insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
          classification, lifecycle, created_by)
        select m.agency_id, s.id, p.id, 'MEETING', v.title, 'COMPLETED', '2022-05-03 07:00Z', '2022-05-03 08:00Z',
          v.class, 'FINALISED', m.id
        from membership m, site s, programme p, (values ('Nätverket träffas', 'P1'), ('Kärngruppens möte', 'P2')) v (title, class)
        where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022' returning *)
      insert into meeting (activity_id, agency_id, state, ring)
        select id, agency_id, 'COMPLETED', case classification when 'P1' then 'NETWORK' else 'CORE' end from a`);
  reportId = await frozenReport(portal, NOW, { periodTo: '2022-09-30', wholeProgramme: true });
  const { rows } = await portal.owner.query(
    'select content, pdf from report_snapshot where report_id = $1',
    [reportId],
  );
  snapshot = JSON.parse(rows[0].content);
  pdf = rows[0].pdf;
});
afterAll(async () => {
  await withoutGrant(portal);
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

const text = async () => plain((await readPdf(pdf)).pages.join(' '));

describe('the report of 2022, made again', () => {
  it('takes K24 from the books and from nowhere else', async () => {
    const K24 = snapshot.figures.find(({ code }) => code === 'K24');
    expect(plain(figureText(K24?.value ?? { inParts: true }, 'sv'))).toBe(
      '420 850 av 480 000 kr (87,7 %)',
    );
    expect(K24?.enteredFrom).toBeUndefined();
    const accounted = snapshot.grant?.lines.reduce((sum, line) => sum + line.accounted, 0);
    expect(K24?.value).toMatchObject({ numerator: accounted, denominator: snapshot.grant?.amount });
  });

  it('asks the agency that keeps the books for K24, whoever types it not at all', async () => {
    const { rows } = await portal.owner.query(
      `select a.key from report_figure f join agency a on a.id = f.contributor_id
       where f.report_id = $1 and f.figure_code = 'K24'`,
      [reportId],
    );
    expect(rows).toEqual([{ key: 'FA-HBG' }]);
  });

  it('sets goals beside what came of them, and no target on what is never a goal', async () => {
    const goals = snapshot.goals ?? [];
    const money = goals.find(({ code }) => code === 'K24');
    expect(money).toMatchObject({ target: 480_000, standing: 'NOT_REACHED' });
    expect(goals.find(({ code }) => code === 'K14')).toMatchObject({ standing: 'NO_TARGET' });
    expect(goals.find(({ code }) => code === 'K14')).not.toHaveProperty('target');
    expect(await text()).toContain('Mål och utfall');
  });

  it('lists meetings of the network, and those of the core group as a number', async () => {
    const titles = snapshot.activities.map(({ title }) => title);
    expect(titles).toContain('Nätverket träffas');
    expect(canonicalJson(snapshot)).not.toContain('Kärngruppens möte');
    const meetings = snapshot.activitySums?.find(({ heading }) => heading === 'Möten i perioden');
    expect(meetings?.lines.map(({ value }) => value)).toEqual([{ shown: 1 }, { shown: 1 }]);
  });

  it('tells passes by month, town, type and hours, and nothing more of them (field.md 7.4)', () => {
    for (const pass of snapshot.passes ?? []) {
      expect(Object.keys(pass).sort()).toEqual(['hours', 'month', 'passes', 'site', 'type']);
      expect(pass.month).toMatch(/^\d{4}-\d{2}$/);
    }
    expect(snapshot.activities.every(({ type }) => type !== 'Fältpass')).toBe(true);
  });

  it('says the conditions by its own state', async () => {
    const said = snapshot.grant?.conditions.filter(({ text: of }) => /rapport/.test(of));
    expect(said).toEqual([
      { text: 'Lägesrapport lämnas senast den 30 juni 2022.', met: false, byThis: true },
      { text: 'Slutrapport lämnas senast den 31 oktober 2022.', met: false },
    ]);
    expect(await text()).toContain(
      'Lägesrapport lämnas senast den 30 juni 2022: uppfylls genom denna rapport.',
    );
  });

  it('is byte for byte the same, made again from its snapshot (INV-16)', async () => {
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(await renderReportPdf(snapshot))).toBe(sha256(pdf));
  });

  it('is a file named by its diary number', async () => {
    const url = await listening(portal);
    const response = await fetch(`${url}/files/reports/${reportId}.pdf`, {
      headers: { cookie: await cookieOf(portal, LEAD) },
    });
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="lagesrapport-lst-2022-0417-v1.pdf"',
    );
  });
});

describe('all tables of a report that is written', () => {
  it('are read beforehand by its writer', async () => {
    const open = await askedReport(portal, NOW, { periodTo: '2022-06-30', wholeProgramme: true });
    const read = async (key: string) => {
      const caller = await portal.as(key, undefined, NOW);
      const { data } = await caller.run<{
        progressReport: { tables: { section: number; caption: string }[] };
      }>(
        `query R($id: ID!) { progressReport(id: $id) { tables { section caption columns { heading isNumber }
          rows { text under } notes } } }`,
        { id: open },
      );
      return data?.progressReport.tables.map(({ section, caption }) => `${section} ${caption}`);
    };
    expect(await read(LEAD)).toEqual(
      expect.arrayContaining([
        '4 Aktiviteter i perioden',
        '4 Möten i perioden',
        '6 Mål och utfall',
        '6 Uppföljningsindikatorer för perioden',
        '13 Ekonomi enligt raderna i beslutet, kronor',
        '13 Finansiering',
      ]),
    );
  });
});
