import { beforeAll, describe, expect, it } from '@jest/globals';
import { plain, type ReadPdf, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { FINAL_REPORT_SECTIONS } from '../../rules/demo/final-report-sections.js';
import type { ReportSnapshot } from '../../rules/report-snapshot.js';
import { renderReportPdf } from './render-report-pdf.js';
import { timeLine } from './report-charts.js';
import { FINAL_SNAPSHOT } from './testing/final-snapshot.js';

/** What the reports of before were sent back for, answered by the final report of 2022 made again. */
describe('the final report of 2022 as PDF', () => {
  let pdf: ReadPdf;
  let text: string;
  beforeAll(async () => {
    pdf = await readPdf(await renderReportPdf(FINAL_SNAPSHOT));
    text = plain(pdf.pages.join(' ')).replace(/ ([.,:])/g, '$1');
  });

  it('sets goals beside their outcomes', () => {
    expect(text).toContain('Mål och utfall');
    expect(text).toContain('26 medarbetare 20 av 26 (77 %) Inte nått');
  });

  it('says for whom an activity was and how many came', () => {
    expect(text).toContain('Kunskapsseminarium för aktörer, Lund Nätverket 29');
    expect(text.replace(/ ?- ?/g, '-')).toContain('2022-06-15 till 2022-06-16 Helsingborg');
  });

  it('tells passes by month, town, type and hours, and no day of one', () => {
    expect(text).toContain('maj 2022 Lund Gata 1 15');
    expect(text).toContain('juni 2022 Helsingborg Verksamhet 1 20');
    for (const day of ['6 maj ställdes', '20 maj', '2 september,', '9 juni', '25 augusti']) {
      expect(text).not.toContain(day);
    }
  });

  it('tells meetings of the core group as a number', () => {
    expect(text).toContain('Möten i kärngruppen 4');
  });

  it('says K23 in a table of its own, by town', () => {
    expect(text).toContain('Parternas självskattning av förmåga');
    expect(text).toContain('Lund 1,1 2,4');
    expect(text).toContain('Kronhamn 0,6 1,1');
    expect(text.split('Helsingborg vid start')).toHaveLength(1);
  });

  it('says the condition that asks for this report as met by it', () => {
    expect(text).toContain('31 oktober 2022: uppfylls genom denna rapport.');
    expect(text).not.toContain('ännu inte uppfyllt');
  });

  it('says nothing that its tables contradict, and nothing twice', () => {
    expect(text).not.toContain('svarade både före och efter');
    expect(text).not.toContain('förtecknade nedan');
    expect(text).toContain('Upparbetat av det beviljade beloppet: 420 850 av 480 000 kr (87,7 %).');
    const written = FINAL_REPORT_SECTIONS.map((section) => section.text).join(' ');
    expect(written.match(/upparbeta/giu)).toHaveLength(1);
    // Conditions, amount and diary number stand once, where the report sets them itself.
    expect(written).not.toMatch(/Villkor i beslutet:|LST 2022/);
  });

  it('has a line of time and two charts, each with its words', () => {
    expect(pdf.alts.map((alt) => plain(alt).split(/[.:]/)[0])).toEqual([
      'Tidslinje från 1 april 2022 till 30 september 2022',
      'Liggande staplar',
      'Liggande staplar med ett streck vid budgeten',
    ]);
    const line = plain(pdf.alts[0] ?? '');
    expect(line).toContain('Studiebesök: 15 juni 2022 till 16 juni 2022.');
    expect(line).toContain('Fältpass: maj 2022, juni 2022, augusti 2022, september 2022.');
  });
});

describe('the line of time', () => {
  it('shows a pass in its whole month, and nothing that did not come about', () => {
    const { period } = FINAL_SNAPSHOT;
    const chart = timeLine({
      period,
      activities: [
        { on: '2022-04-01', title: 'A', phase: 'COMPLETED', type: 'Möten' },
        { on: '2022-05-01', title: 'B', phase: 'CANCELLED', type: 'Möten' },
      ],
      passes: (FINAL_SNAPSHOT.passes ?? []).slice(0, 1),
    });
    const [meetings, passes] = chart?.bars ?? [];
    expect(meetings?.spans).toEqual([{ from: 0, to: 1 / 183 }]);
    expect(passes?.spans).toEqual([{ from: 30 / 183, to: 61 / 183 }]);
    expect(chart?.ticks?.map(({ label }) => label)).toEqual([
      ...['apr', 'maj', 'jun', 'jul', 'aug', 'sep'],
    ]);
  });

  it('is not drawn of a snapshot of before, which knows no types', () => {
    const { period, activities } = FINAL_SNAPSHOT;
    const before: ReportSnapshot['activities'] = activities.map(({ on, title, phase }) => ({
      ...{ on, title, phase },
    }));
    expect(timeLine({ period, activities: before })).toBeUndefined();
  });
});
