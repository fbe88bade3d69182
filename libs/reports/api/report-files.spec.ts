import { beforeAll, describe, expect, it } from '@jest/globals';
import { figureText } from '@stad/outcomes/rules/figure.js';
import {
  plain,
  type ReadDocx,
  type ReadPdf,
  readDocx,
  readPdf,
  readSheet,
} from '@stad/platform/api/document/testing/read-files.js';
import { unzip } from '@stad/safeguards/api/export/testing.js';
import { canonicalJson, type ReportSnapshot } from '../rules/report-snapshot.js';
import { reportDocx } from './docx/report-docx.js';
import { WORKING_COPY } from './pdf/document-words.js';
import { renderReportPdf } from './pdf/render-report-pdf.js';
import { SAMPLE_SNAPSHOT } from './pdf/testing/sample-snapshot.js';
import { reportWorkbook } from './report-workbook.js';

/** A report in which somebody has typed what a spreadsheet could take for a formula. */
const snapshot: ReportSnapshot = {
  ...SAMPLE_SNAPSHOT,
  title: '=HYPERLINK("https://exempel.example")',
  sections: SAMPLE_SNAPSHOT.sections.map((section) =>
    section.number === 8
      ? { ...section, text: '=1+1 och @SUM(A1)\n\n<b>&amp;</b> { MERGEFIELD x }' }
      : section,
  ),
};

let pdf: ReadPdf;
let docx: ReadDocx;
let docxBytes: Buffer;
let xlsxBytes: Buffer;

beforeAll(async () => {
  docxBytes = await reportDocx(snapshot);
  xlsxBytes = await reportWorkbook(snapshot, '2022-06-30 09:12', 'r1');
  [pdf, docx] = await Promise.all([renderReportPdf(snapshot).then(readPdf), readDocx(docxBytes)]);
});

describe('the four files of a report say the same (INV-15)', () => {
  it('cell by cell: JSON, PDF, DOCX and XLSX', async () => {
    const { figures } = JSON.parse(canonicalJson(snapshot)) as ReportSnapshot;
    const sheet = await readSheet(xlsxBytes, 'Sifferbilaga');
    const table = docx.tables.find(([head]) => head?.[0] === 'Kod' && head[2] === 'Utfall') ?? [];
    const whole = plain(pdf.pages.join(' '));
    for (const { code, name, value, parts } of figures) {
      const said = plain(figureText(value, 'sv'));
      const own = sheet.filter(([first]) => first === code);
      const numeric =
        'shown' in value ? String(value.shown) : 'measure' in value ? String(value.measure) : said;
      expect(own[0]?.[2]).toBe(numeric);
      const line = table.find(([first]) => first === code) ?? [];
      expect(line.slice(1, 3)).toEqual([plain(name), said]);
      expect(whole).toContain(said);
      for (const [at, part] of parts.entries()) {
        const words = plain(figureText(part.value, 'sv'));
        expect(own[at + 1]?.[2]).toBe('shown' in part.value ? String(part.value.shown) : words);
        const isTold = !('label' in part.value && part.value.label === 'notShown');
        expect(line[3]?.includes(`${part.name} ${words}`)).toBe(isTold);
      }
    }
  });

  it('say alike which figure stands at an earlier closing day', async () => {
    const early: ReportSnapshot = {
      ...snapshot,
      figures: snapshot.figures.map((figure) => ({
        ...figure,
        ...(figure.personRelated
          ? { asOf: figure.code === 'K12' ? '2022-03-31' : snapshot.period.to }
          : {}),
      })),
    };
    const sheet = await readSheet(
      await reportWorkbook(early, '2022-06-30 09:12', 'r1'),
      'Sifferbilaga',
    );
    expect(sheet.find(([code]) => code === 'K12')?.[1]).toBe('Kontakter, per 31 mars 2022');
    const { text } = await readDocx(await reportDocx(early));
    for (const words of ['16 per 31 mars 2022', 'Siffran är per 31 mars 2022']) {
      expect(text.split(words)).toHaveLength(2);
    }
  });

  it('let no small number about persons out in any of them', async () => {
    const small = { label: 'fewerThan', n: 5 } as const;
    const one: ReportSnapshot = {
      ...snapshot,
      figures: snapshot.figures.map((figure) =>
        figure.code === 'K14' ? { ...figure, value: small } : figure,
      ),
    };
    const files = [
      canonicalJson(one.figures.find(({ code }) => code === 'K14')?.value),
      (await readDocx(await reportDocx(one))).tables.flat().find(([code]) => code === 'K14')?.[2],
      (await readSheet(await reportWorkbook(one, 'nu', 'r1'), 'Sifferbilaga')).find(
        ([code]) => code === 'K14',
      )?.[2],
    ];
    expect(files).toEqual(['{"label":"fewerThan","n":5}', 'färre än 5', 'färre än 5']);
  });
});

describe('the working copy', () => {
  const xml = (name: string) => unzip(docxBytes).get(name)?.toString('utf8') ?? '';
  const headers = () => [...unzip(docxBytes)].filter(([name]) => /header\d*\.xml$/.test(name));

  it('says on each page that the frozen PDF is what holds', () => {
    expect(headers()).not.toHaveLength(0);
    for (const [, bytes] of headers()) expect(bytes.toString('utf8')).toContain(WORKING_COPY);
  });

  it('has headings, table heads and the language', () => {
    expect(docx.html).toContain('<h1>2 Sammanfattning</h1>');
    expect(xml('word/document.xml')).toContain('<w:tblHeader');
    expect(xml('word/styles.xml')).toContain('w:val="sv-SE"');
  });

  it('names an agency in its properties, and nobody', () => {
    const core = xml('docProps/core.xml');
    expect(core).toContain('<dc:creator>Frälsningsarmén Helsingborg</dc:creator>');
    expect(core).not.toMatch(/Un-named|docx/i);
  });

  it('holds no field but the number of the page, no macro and no file of another', () => {
    const files = unzip(docxBytes);
    const fields = [...files.values()].flatMap((bytes) =>
      [...bytes.toString('utf8').matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, code]) => code),
    );
    expect(new Set(fields)).toEqual(new Set(['PAGE', 'NUMPAGES']));
    expect([...files.keys()].filter((name) => /vba|embed|\.bin$|ole/i.test(name))).toEqual([]);
    expect(xml('word/_rels/document.xml.rels')).not.toContain('External');
  });

  it('sets what was typed as text', () => {
    expect(docx.text).toContain('=1+1 och @SUM(A1)');
    expect(docx.text).toContain('<b>&amp;</b> { MERGEFIELD x }');
  });
});

describe('the spreadsheet', () => {
  it('has no formula, whatever was typed', async () => {
    const sheets = [...unzip(xlsxBytes)].filter(([name]) => name.includes('worksheets'));
    expect(sheets).not.toHaveLength(0);
    for (const [, bytes] of sheets) expect(bytes.toString('utf8')).not.toMatch(/<f[ >]/);
    const [[title] = []] = await readSheet(xlsxBytes, 'Sifferbilaga');
    expect(title).toBe('\'=HYPERLINK("https://exempel.example")');
  });

  it('shows sums as values that can be sorted', async () => {
    const rows = await readSheet(xlsxBytes, 'Ekonomi');
    expect(rows.find(([name]) => name === 'Summa')?.slice(1, 5)).toEqual([
      '480000',
      '0',
      '178750',
      '301250',
    ]);
  });

  it('keeps the head of each table in sight, on the screen and on paper', () => {
    const files = unzip(xlsxBytes);
    const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
    const [figures, economy] = [1, 2].map((at) => text(`xl/worksheets/sheet${at}.xml`));
    expect(figures).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
    expect(economy).toMatch(/<pane [^>]*ySplit="4"[^>]*state="frozen"/);
    for (const sheet of [figures, economy]) {
      // In the order that ECMA-376 asks for.
      expect(sheet).toMatch(
        /<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/,
      );
      const setup = /<pageSetup [^>]*>/.exec(sheet ?? '')?.[0] ?? '';
      for (const said of ['orientation="landscape"', 'paperSize="9"', 'fitToHeight="0"']) {
        expect(setup).toContain(said);
      }
      expect(sheet).toContain('<oddFooter>&amp;L&amp;A&amp;RSida &amp;P av &amp;N</oddFooter>');
    }
    const names = [...text('xl/workbook.xml').matchAll(/<definedName [^>]*>([^<]*)/g)];
    expect(names.map(([, rows]) => rows)).toEqual([`'Sifferbilaga'!$5:$5`, `'Ekonomi'!$4:$4`]);
  });

  it('says in its properties what it is and whose, and names nobody', () => {
    const files = unzip(xlsxBytes);
    const core = files.get('docProps/core.xml')?.toString('utf8') ?? '';
    expect(core).toContain('<dc:creator>Frälsningsarmén Helsingborg</dc:creator>');
    expect(core).toContain('<dc:subject>P1, nätverk</dc:subject>');
    expect(core).toContain('<dc:identifier>r1</dc:identifier>');
    expect(core).toContain('>2022-06-30T07:12:00.000Z</dcterms:created>');
    expect(core).toContain('HYPERLINK("https');
    expect(files.get('_rels/.rels')?.toString('utf8')).toContain('docProps/core.xml');
    expect(files.get('[Content_Types].xml')?.toString('utf8')).toContain('/docProps/core.xml');
  });
});
