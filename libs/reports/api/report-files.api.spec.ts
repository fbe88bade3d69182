import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { HEAVY_PDFS } from '@stad/safeguards/api/uploads/testing/hostile-pdfs.js';
import { madePdf } from '@stad/safeguards/api/uploads/testing/made-pdf.js';
import { childAtWork, told } from '@stad/safeguards/api/uploads/testing/processes.js';
import { LARGEST_SIGNED_COPY } from '../rules/signed-copy.js';
import { reportsGround } from './testing/ground.js';
import { frozenReport } from './testing/report-stage.js';

const LEAD = 'projektledare@fa-hbg';
const READ = `query R($id: ID!) { progressReport(id: $id) { frozen { version
  files { kind path sha256 size } signedCopies { filedBy file { path sha256 size } } } } }`;

interface File {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}
interface Frozen {
  readonly version: number;
  readonly files: readonly (File & { readonly kind: string })[];
  readonly signedCopies: readonly { readonly filedBy: string; readonly file: File }[];
}

let portal: TestPortal;
let url: string;
let reportId: string;
const cookies = new Map<string, string>();

beforeAll(async () => {
  portal = await TestPortal.open(reportsGround);
  url = await listening(portal);
  reportId = await frozenReport(portal, new Date('2022-12-01T08:00:00Z'));
  for (const email of [
    LEAD,
    'firmatecknare@fa-hbg',
    'faltarbetare1@fa-hbg',
    'enhetschef@soc-lund',
  ]) {
    cookies.set(email, await cookieOf(portal, email));
  }
});
afterAll(async () => {
  await portal.owner.query('truncate closing_sum, closing_state');
  await portal.close();
});

const get = (path: string, email = LEAD) =>
  fetch(`${url}${path}`, { headers: { cookie: cookies.get(email) ?? '' } });

async function file(
  body: Buffer,
  email = LEAD,
  headers: Record<string, string> = {},
  signal: AbortSignal | null = null,
) {
  const response = await fetch(`${url}/files/reports/${reportId}/signed`, {
    method: 'POST',
    headers: {
      cookie: cookies.get(email) ?? '',
      'x-portal-client': 'web',
      'content-type': 'application/pdf',
      ...headers,
    },
    body: new Uint8Array(body),
    signal,
  });
  const { problems } = (await response.json()) as { problems: { code: string }[] };
  return [response.status, ...problems.map(({ code }) => code)];
}

async function frozen(): Promise<Frozen> {
  const lead = await portal.as(LEAD);
  const { data } = await lead.run<{ progressReport: { frozen: Frozen } }>(READ, { id: reportId });
  return data?.progressReport.frozen as Frozen;
}

/** INV-16: what is stored is what is served. */
describe('the files of a frozen report', () => {
  it.each(['pdf', 'docx', 'xlsx', 'json'])(
    '%s is served as it was stored, with its digest',
    async (kind) => {
      const listed = (await frozen()).files.find((each) => each.kind === kind);
      const response = await get(listed?.path ?? '');
      const bytes = Buffer.from(await response.arrayBuffer());
      const sha256 = createHash('sha256').update(bytes);
      const digest = sha256.copy().digest('hex');
      expect(response.status).toBe(200);
      expect(listed).toMatchObject({ sha256: digest, size: bytes.length });
      expect(response.headers.get('etag')).toBe(`"${digest}"`);
      expect(response.headers.get('repr-digest')).toBe(`sha-256=:${sha256.digest('base64')}:`);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="lagesrapport-${reportId.slice(0, 8)}-v1.${kind}"`,
      );
      expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
      expect(response.headers.get('content-security-policy')).toMatch(
        /^sandbox;.*frame-ancestors 'none'$/,
      );
      // Made once: a second time it is the same file, also where making it anew would not be.
      expect(Buffer.from(await (await get(listed?.path ?? '')).arrayBuffer()).equals(bytes)).toBe(
        true,
      );
    },
  );

  it('are one 404 for everybody else, and for versions and kinds that are not there', async () => {
    const path = `/files/reports/${reportId}`;
    const refused = [
      fetch(`${url}${path}.pdf`),
      get(`${path}.pdf`, 'faltarbetare1@fa-hbg'),
      get(`${path}.1.pdf`, 'enhetschef@soc-lund'),
      get(`${path}.2.pdf`),
      get(`${path}.0.pdf`),
      get(`${path}.1.exe`),
      get(`${path}.1.constructor`),
      get(`${path}/signed/${reportId}.pdf`),
    ];
    expect((await Promise.all(refused)).map(({ status }) => status)).toEqual(
      refused.map(() => 404),
    );
  });
});

describe('the signed PDF', () => {
  it('is taken from those who file it, and from this page alone', async () => {
    const pdf = madePdf({});
    expect(await file(pdf, 'nobody')).toEqual([404, 'NOT_AVAILABLE']);
    expect(await file(pdf, 'faltarbetare1@fa-hbg')).toEqual([404, 'NOT_AVAILABLE']);
    expect(await file(pdf, 'enhetschef@soc-lund')).toEqual([404, 'NOT_AVAILABLE']);
    expect(await file(pdf, LEAD, { 'x-portal-client': '' })).toEqual([404, 'NOT_AVAILABLE']);
  });

  it('is a PDF that runs nothing, of a size, with no personal identity number', async () => {
    expect(await file(madePdf({}), LEAD, { 'content-type': 'text/plain' })).toEqual([
      422,
      'FILE_NOT_PDF',
    ]);
    expect(await file(Buffer.alloc(10))).toEqual([422, 'FILE_NOT_PDF']);
    expect(await file(madePdf({ isLocked: true }))).toEqual([422, 'FILE_LOCKED']);
    expect(await file(madePdf({ script: 'app.alert(1)' }))).toEqual([422, 'FILE_RUNS']);
    expect(await file(madePdf({ text: '19121212-1212' }))).toEqual([
      422,
      'FILE_HOLDS_PERSONAL_NUMBER',
    ]);
    expect(await file(Buffer.alloc(LARGEST_SIGNED_COPY + 1))).toEqual([422, 'FILE_TOO_LARGE']);
    expect((await frozen()).signedCopies).toEqual([]);
  });

  it('is looked into without a connection to the database, one at a time, one more waiting', async () => {
    const [, , make] = HEAVY_PDFS.find(([name]) => name === '36 MB of words') ?? [];
    const heavy = (await make?.()) as Buffer;
    const gone = new AbortController();
    const running = file(heavy, LEAD, {}, gone.signal);
    const pid = await childAtWork(process.pid, running);
    const waiting = file(heavy, LEAD, {}, gone.signal);
    // Only one of these two finds the place that is left.
    const small = file(madePdf({}), LEAD, {}, gone.signal);
    expect(await Promise.race([waiting, small])).toEqual([503, 'FILE_INSPECTION_BUSY']);
    const { rows } = await portal.owner.query(
      `select state from pg_stat_activity
       where datname = current_database() and state like 'idle in transaction%'`,
    );
    expect(rows).toEqual([]);
    // Others are answered, and who may not file anything makes nobody look.
    expect((await get(`/files/reports/${reportId}.pdf`)).status).toBe(200);
    expect(await file(heavy, 'enhetschef@soc-lund')).toEqual([404, 'NOT_AVAILABLE']);
    gone.abort();
    await Promise.allSettled([running, waiting, small]);
    while (told(pid, 'stat')) await new Promise((resolve) => setImmediate(resolve));
    expect((await frozen()).signedCopies).toEqual([]);
  });

  it('is not the frozen one over again', async () => {
    const pdf = await get(`/files/reports/${reportId}.pdf`);
    expect(await file(Buffer.from(await pdf.arrayBuffer()))).toEqual([422, 'FILE_IS_FROZEN_PDF']);
  });

  it('lies beside the frozen one, once, as it was handed in', async () => {
    const before = await frozen();
    const pdf = madePdf({ text: 'Undertecknad av firmatecknare' });
    expect(await file(pdf, 'firmatecknare@fa-hbg')).toEqual([201]);
    expect(await file(pdf)).toEqual([201]);
    const { files, signedCopies } = await frozen();
    expect(files).toEqual(before.files);
    expect(signedCopies).toHaveLength(1);
    const [copy] = signedCopies;
    expect(copy?.filedBy).toBe('Firmatecknare');
    expect(copy?.file.size).toBe(pdf.length);
    const served = await get(copy?.file.path ?? '');
    expect(Buffer.from(await served.arrayBuffer()).equals(pdf)).toBe(true);
    expect(served.headers.get('etag')).toBe(`"${copy?.file.sha256}"`);
    await expect(
      portal.owner.query(`update report_signed_copy set pdf = 'x' where report_id = $1`, [
        reportId,
      ]),
    ).rejects.toThrow('never changes');
    const { rows } = await portal.owner.query(
      `select action, object_type from audit.event
       where object_type like 'report_signed_copy%' order by position`,
    );
    expect(rows).toEqual([
      { action: 'INSERT', object_type: 'report_signed_copy' },
      { action: 'EXPORT', object_type: 'report_signed_copy.pdf' },
    ]);
  });
});
