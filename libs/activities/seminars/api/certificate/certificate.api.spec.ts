import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { plain, readPdf } from '@stad/platform/api/document/testing/read-files.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { differences, dumpOf, hits } from '../testing/database-dump.js';
import { makeSeminar, PLAN, send } from '../testing/make-seminar.js';
import { NOW, SignUpStage } from '../testing/sign-up-stage.js';

const PLANNER = 'socialsekreterare1@soc-lund';
const POLICE = 'samverkanspolis1@pol-lund';
const NETWORK = 'handlaggare@ks-lund';
const REGISTRAR = 'registrator@soc-lund';
const NAME = 'Åsa-Märta Öhrnqvist';
/** Doors open at noon in Lund; it begins an hour later. */
const DOORS = new Date('2022-04-28T10:30:00Z');
const AFTER = new Date('2022-04-28T15:00:00Z');

let stage: SignUpStage;
let url: string;
let after: Caller;
const cookies = new Map<string, string>();

beforeAll(async () => {
  stage = await SignUpStage.open();
  url = await listening(stage.portal);
  after = await stage.plannerAt(AFTER);
  for (const key of [PLANNER, POLICE, NETWORK, REGISTRAR]) {
    cookies.set(key, await cookieOf(stage.portal, key));
  }
});
afterAll(() => stage.close());

async function ask(
  id: string,
  key: string | null = PLANNER,
  more: object = {},
  headers: object = {},
  at = url,
) {
  const response = await fetch(`${at}/files/seminars/${id}/certificate`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'x-portal-client': 'web' },
      ...{ cookie: (key && cookies.get(key)) ?? '', ...headers },
    },
    body: JSON.stringify({ name: NAME, language: 'sv', ...more }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const said = response.ok ? {} : JSON.parse(Buffer.from(bytes).toString());
  return { response, bytes, status: response.status, problems: said.problems };
}

const held = async (more: Readonly<Record<string, unknown>> = {}) => {
  const { id } = await makeSeminar(stage.planner, stage.place, more, ['confirmSeminar']);
  const groups = [{ agencyId: null, unit: 'Diakonin', registered: 4, present: 3 }];
  await send(after, 'recordAttendance', { seminarId: id, expectedVersion: 0, groups });
  const { problems } = await send(after, 'completeSeminar', { seminarId: id });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return id;
};

const pathFor = async (key: string, id: string, now = AFTER) => {
  const caller = await stage.portal.as(key, undefined, now);
  const { data } = await caller.run<{ seminar: { certificatePath: string | null } }>(
    'query P($id: ID!) { seminar(id: $id) { certificatePath } }',
    { id },
  );
  return data?.seminar.certificatePath;
};

describe('a certificate', () => {
  it.each([
    ['a visitor', null],
    ['another agency, which sees the seminar', POLICE],
    ['a member of the network', NETWORK],
    ['one of the organiser who plans nothing', REGISTRAR],
  ])('is one 404 for %s', async (_, key) => {
    const id = await held();
    const { status, problems } = await ask(id, key);
    expect([status, problems]).toEqual([404, [{ code: 'NOT_AVAILABLE' }]]);
  });

  it('is one 404 of a seminar that is not there, and for a form of another site', async () => {
    expect((await ask(randomUUID())).status).toBe(404);
    expect((await ask('x')).status).toBe(404);
    expect((await ask(await held(), PLANNER, {}, { 'x-portal-client': '' })).status).toBe(404);
  });

  it('waits until it is held', async () => {
    const { id } = await makeSeminar(stage.planner, stage.place, {}, ['confirmSeminar']);
    const { status, problems } = await ask(id);
    expect([status, problems]).toEqual([422, [{ code: 'SEMINAR_NOT_HELD' }]]);
    expect(await pathFor(PLANNER, id)).toBeNull();
  });

  it('is written as soon as people are checked in and it has begun', async () => {
    const { id, key } = await stage.opened(5);
    const [token = ''] = await stage.tokens(key, ['gast@intyg.example']);
    await stage.bench.take(token, NOW);
    const door = await stage.plannerAt(DOORS);
    const [guest] = (await stage.bench.list(door, id)).signUps;
    expect(
      (await stage.bench.tick(door, id, [{ signUpId: guest?.id, isPresent: true }])).codes,
    ).toBe('');
    expect(await pathFor(PLANNER, id, DOORS)).toBeNull();
    expect(await pathFor(PLANNER, id)).toBe(`/files/seminars/${id}/certificate`);
    expect((await ask(id)).status).toBe(200);
  });

  it('is offered to its organiser’s planners alone', async () => {
    const id = await held();
    const paths = [];
    for (const key of [PLANNER, 'enhetschef@soc-lund', POLICE, NETWORK, REGISTRAR]) {
      paths.push(await pathFor(key, id));
    }
    const path = `/files/seminars/${id}/certificate`;
    expect(paths).toEqual([path, path, null, null, null]);
  });

  it.each<[string, object, string]>([
    ['nothing', { name: ' ' }, 'PRINTED_NAME_MISSING'],
    ['a long name', { name: 'a'.repeat(61) }, 'TEXT_TOO_LONG'],
    ['a text', { name: 'a'.repeat(401) }, 'PRINTED_NAME_WRONG'],
    ['kilobytes', { name: 'a'.repeat(9000) }, 'PRINTED_NAME_WRONG'],
    ['what is no text', { name: 7 }, 'PRINTED_NAME_WRONG'],
    ['a language that nobody prints', { language: 'fi' }, 'PRINTED_NAME_WRONG'],
    ['more than a name', { email: 'a@b.example' }, 'PRINTED_NAME_WRONG'],
    ['a number of a person', { name: 'Anna 850101-1234' }, 'PRINTED_NAME_WRONG'],
    ['letters that no face has', { name: '王秀英' }, 'CHARACTER_NOT_PRINTABLE'],
  ])('takes no %s', async (_, more, code) => {
    const { status, problems } = await ask(await held(), PLANNER, more);
    expect([status, problems]).toMatchObject([422, [{ code, field: 'name' }]]);
  });
});

describe('the paper', () => {
  it('is one page, archivable and tagged, and says what was seen and no more', async () => {
    const id = await held({ kind: 'IN_DEPTH' });
    const { response, bytes } = await ask(id);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="intyg-${id.slice(0, 8)}.pdf"`,
    );
    const pdf = await readPdf(bytes);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect([pdf.title, pdf.language, pdf.marked]).toEqual([NAME, 'sv-SE', true]);
    const text = plain(pdf.pages.join(' '));
    for (const words of [
      ...['Intyg om närvaro', NAME, PLAN.title, 'Fördjupad kunskapsutveckling'],
      ...['Socialtjänsten Lund', '28 april 2022', '13.00–16.00 (3 timmar)', 'Lund'],
      ...['Intyget visar närvaro. Behörighet ger den egna chefen.'],
      ...['av Socialsekreterare 1, Socialtjänsten Lund', 'Underskrift för arrangören'],
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is in English for who works in English, and says so to who listens', async () => {
    const { bytes } = await ask(await held(), PLANNER, { language: 'en' });
    const pdf = await readPdf(bytes);
    expect([pdf.title, pdf.language]).toEqual([NAME, 'en-GB']);
    const text = plain(pdf.pages.join(' '));
    for (const words of [
      ...[
        'Certificate of attendance',
        'Knowledge seminar',
        '28 April 2022',
        '13:00–16:00 (3 hours)',
      ],
      'This certificate shows attendance. A qualification is given by one’s own manager.',
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe('the name', () => {
  it('stands in no row, whether it was printed or refused, and nothing of the log tells of it', async () => {
    const id = await held();
    const owner = stage.portal.owner as never;
    const before = await dumpOf(owner);
    for (const name of [NAME, 'Åsa-Märta 7 Öhrnqvist', 'Åsa-Märta Öhrnqvist 王']) {
      await ask(id, PLANNER, { name });
    }
    await ask(id, POLICE);
    const now = await dumpOf(owner);
    const forms = ['Öhrnqvist', 'Åsa-Märta', NAME].flatMap((text) => [
      ...[text, encodeURIComponent(text), Buffer.from(text).toString('hex')],
      Buffer.from(text).toString('base64').replace(/=+$/, ''),
    ]);
    expect(forms.filter((text) => hits(now, text) > 0)).toEqual([]);
    // What was written is the log, and when the session was last seen: no receipt, no job, no digest.
    const written = Object.keys(differences(before, now));
    expect(written.filter((table) => !/^(audit\.|public\.session$)/.test(table))).toEqual([]);
    const { rows } = await stage.portal.owner.query(
      `select action, object_type as type, array_to_string(object_ids, ' ') as ids from audit.event
       where action in ('EXPORT', 'REFUSED') order by position desc limit 4`,
    );
    const refused = { action: 'REFUSED', type: 'POST files/seminars/:seminar/certificate' };
    expect(rows).toMatchObject([
      ...[refused, refused, refused],
      { action: 'EXPORT', type: 'seminar_certificate.pdf', ids: id },
    ]);
  });

  it('is in no line that the process writes, whose log is on', async () => {
    const id = await held();
    const { server, written } = await loud();
    await server.app.listen(0, '127.0.0.1');
    const { port } = server.app.getHttpServer().address() as { port: number };
    for (const name of [NAME, 'Öhrnqvist 王', 'Öhrnqvist 7', 'Öhrnqvist'.repeat(900)]) {
      await ask(id, PLANNER, { name }, {}, `http://127.0.0.1:${port}`);
    }
    await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-portal-client': 'web' },
      body: JSON.stringify({ query: 'query Heard { viewer { agency { key } } }' }),
    });
    await server.close();
    const lines = written();
    expect(lines).toContain('Heard');
    expect(lines).not.toMatch(/hrnqvist|sa-M/);
  });
});

/** Another process's worth of the same portal, which writes its log and whatever it complains about to a file. */
async function loud() {
  const file = join(tmpdir(), `${randomUUID()}.log`);
  const fd = openSync(file, 'a');
  const { stdout, stderr } = process;
  const kept = { fd: stdout.fd, out: stdout.write, err: stderr.write };
  const write = (chunk: unknown) => writeSync(fd, String(chunk)) > 0;
  stdout.fd = fd as never;
  const server = await stage.portal.replica({ LOG_LEVEL: 'debug' });
  stdout.fd = kept.fd;
  stdout.write = write as typeof kept.out;
  stderr.write = write as typeof kept.err;
  const written = () => {
    stdout.write = kept.out;
    stderr.write = kept.err;
    closeSync(fd);
    const lines = readFileSync(file, 'utf8');
    rmSync(file);
    return lines;
  };
  return { server, written };
}
