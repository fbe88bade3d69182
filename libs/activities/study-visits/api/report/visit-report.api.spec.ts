import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import {
  plain,
  type ReadDocx,
  type ReadPdf,
  readDocx,
  readPdf,
} from '@stad/platform/api/document/testing/read-files.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { studyVisitsGround } from '../testing/ground.js';
import { AFTER, heldVisit, QUESTIONS } from '../testing/held-visit.js';
import { CARD, PLAN, type WholeVisit } from '../testing/make-study-visit.js';

const SOC = 'socialsekreterare1@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const NETWORK = 'handlaggare@ks-lund';

let portal: TestPortal;
let url: string;
let visit: WholeVisit;
const cookies = new Map<string, string>();

const get = (path: string, key: string | null = SOC) =>
  fetch(`${url}${path}`, { headers: { cookie: (key && cookies.get(key)) ?? '' } });
const bytesOf = async (path: string, key = SOC) =>
  new Uint8Array(await (await get(path, key)).arrayBuffer());
const pathOf = (kind: string) => `/files/visits/${visit.id}.${kind}`;
const filesFor = async (key: string) => {
  const caller = await portal.as(key, undefined, AFTER);
  const { data } = await caller.run<{
    studyVisit: { reportFiles: { kind: string; path: string }[] };
  }>('query F($id: ID!) { studyVisit(id: $id) { reportFiles { kind path } } }', { id: visit.id });
  return data?.studyVisit.reportFiles.map(({ path }) => path);
};

beforeAll(async () => {
  portal = await TestPortal.open(studyVisitsGround);
  url = await listening(portal);
  visit = await heldVisit(portal);
  for (const key of [SOC, POLICE, NETWORK]) cookies.set(key, await cookieOf(portal, key));
});
afterAll(() => portal.close());

describe('the report of a visit', () => {
  let pdf: ReadPdf;
  let docx: ReadDocx;
  beforeAll(async () => {
    pdf = await readPdf(await bytesOf(pathOf('pdf')));
    docx = await readDocx(Buffer.from(await bytesOf(pathOf('docx'))));
  });

  it('is one page, archivable, tagged, titled and Swedish', () => {
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect([pdf.title, pdf.language, pdf.marked]).toEqual([PLAN.title, 'sv-SE', true]);
    for (const role of ['H1', 'P', 'Table', 'TH', 'TD']) expect(pdf.roles).toContain(role);
  });

  it('says what was planned, who came by agency, what was asked and what became of it, in both files', () => {
    for (const text of [plain(pdf.pages.join(' ')), docx.text]) {
      for (const words of [
        ...[PLAN.title, PLAN.purpose, PLAN.host, '15 juni–16 juni 2022'],
        '9 (Socialtjänsten Lund 5, Polisen Lund 3, Länsstyrelsen Skåne 1)',
        '12, besvarade 2',
        '11 (inför 5, anpassa 2, avstå 1, öppna 3)',
        ...[QUESTIONS[5]?.text ?? '', '10 frågor har inget svar.', `${CARD.saw} 11`, CARD.means],
        ...[
          'Enhetschef',
          'Lärdomar av Socialtjänsten Lund',
          '20 juli 2022',
          'lokal arbetsgång',
          'Öppen',
        ],
      ]) {
        expect(text).toContain(words);
      }
    }
  });

  it('names no function of those who came, and repeats no note', () => {
    for (const text of [plain(pdf.pages.join(' ')), docx.text]) {
      for (const untold of ['Samverkanspolis', 'Utvecklingsledare', 'De ringer direkt']) {
        expect(text).not.toContain(untold);
      }
    }
  });

  it('is offered to those who went along and nobody else', async () => {
    const both = [pathOf('pdf'), pathOf('docx')];
    expect([await filesFor(SOC), await filesFor(POLICE), await filesFor(NETWORK)]).toEqual([
      ...[both, both, []],
    ]);
    const response = await get(pathOf('pdf'), POLICE);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="studiebesok-[0-9a-f]{8}\.pdf"$/,
    );
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox;/);
  });

  it.each([
    ['a visitor', null, 'pdf'],
    ['the network', NETWORK, 'pdf'],
    ['one who went along, of another kind of file', SOC, 'xlsx'],
  ])('is one 404 for %s', async (_, key, kind) => {
    expect((await get(pathOf(kind), key)).status).toBe(404);
  });

  it('is one 404 of a visit that is not there, and of one that has not been', async () => {
    expect((await get(`/files/visits/${randomUUID()}.pdf`)).status).toBe(404);
    const { rows } = await portal.owner.query(
      `update study_visit set state = 'CONFIRMED' where activity_id = $1 returning 1`,
      [visit.id],
    );
    expect(rows).toHaveLength(1);
    expect((await get(pathOf('pdf'))).status).toBe(404);
    await portal.owner.query(`update study_visit set state = 'COMPLETED' where activity_id = $1`, [
      visit.id,
    ]);
  });

  it('stands in the log, whether it left or was refused', async () => {
    await get(pathOf('docx'), POLICE);
    await get(pathOf('docx'), NETWORK);
    const { rows } = await portal.owner.query(
      `select action, object_type as type from audit.event where action in ('EXPORT', 'REFUSED')
       order by position desc limit 1`,
    );
    const { rows: left } = await portal.owner.query(
      `select object_type as type from audit.event e join agency a on a.id = e.agency_id
       where action = 'EXPORT' and a.key = 'POL-LUND' order by position desc limit 1`,
    );
    expect(rows).toEqual([{ action: 'REFUSED', type: 'GET files/visits/:name' }]);
    expect(left).toEqual([{ type: 'study_visit.docx' }]);
  });

  it('keeps back a text in which the guard sees somebody, and sets one with a picture', async () => {
    await portal.owner.query(
      `update study_visit set purpose = 'Möter 19121212-1212' where activity_id = $1`,
      [visit.id],
    );
    await portal.owner.query(
      `update learning set means = 'Bra 👍 och 文' where id =
         (select id from learning where activity_id = $1 order by written_at limit 1)`,
      [visit.id],
    );
    const { pages } = await readPdf(await bytesOf(pathOf('pdf')));
    const text = plain(pages.join(' '));
    expect(text).toContain('den ser ut att innehålla en uppgift om en person');
    expect(text).not.toContain('1212');
    expect(text).toContain('Bra ? och ?');
  });
});
