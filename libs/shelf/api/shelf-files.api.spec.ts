import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cookieOf } from '@stad/identity/api/testing/people.js';
import { listening } from '@stad/platform/api/testing/listening.js';
import { madePdf } from '@stad/safeguards/api/uploads/testing/made-pdf.js';
import { OpenItems } from '@stad/town-page/api/page/open-items.js';
import { LARGEST_SHELF_FILE } from '../rules/shelf-file.js';
import { EDITOR, LEAD, MEMBER, ShelfStage, WORKER } from './testing/shelf-stage.js';

let stage: ShelfStage;
let url: string;
const cookies = new Map<string, string>();
beforeAll(async () => {
  stage = await ShelfStage.open();
  url = await listening(stage.portal);
  for (const key of [EDITOR, LEAD, MEMBER, WORKER]) {
    cookies.set(key, await cookieOf(stage.portal, key));
  }
});
afterAll(() => stage.portal.close());

const FIRST = madePdf({ text: 'Till dig som arbetar' });

/** Files are handed in now, by people who are there now. */
const draft = async (more: object = {}) => {
  const now = new Date();
  const reviewOn = `${now.getUTCFullYear() + 1}-06-01`;
  return (await stage.added({ url: null, reviewOn, ...more }, EDITOR, now)).id;
};
const read = (key: string, id: string) => stage.read(key, id, new Date());

async function hand(id: string, number: number, body: Buffer, key = EDITOR, headers = {}) {
  const response = await fetch(`${url}/files/shelf/${id}/${number}`, {
    method: 'POST',
    headers: {
      cookie: cookies.get(key) ?? '',
      'x-portal-client': 'web',
      'content-type': 'application/pdf',
      ...headers,
    },
    body: new Uint8Array(body),
  });
  const { problems } = (await response.json()) as { problems: { code: string }[] };
  return [response.status, ...problems.map(({ code }) => code)];
}

const get = (path: string, key?: string) =>
  fetch(`${url}${path}`, { headers: key ? { cookie: cookies.get(key) ?? '' } : {} });
const status = async (path: string, key?: string) => (await get(path, key)).status;

const linesOfLog = async () =>
  (await stage.portal.owner.query<{ n: number }>('select count(*)::int as n from audit.event'))
    .rows[0]?.n;

describe('A file', () => {
  it('is published, and fetched as it was handed in', async () => {
    const id = await draft({ title: 'Till dig på hotell' });
    expect(await hand(id, 1, FIRST)).toEqual([201]);
    const path = (await read(MEMBER, id))?.current?.path ?? '';
    const response = await get(path, MEMBER);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals(FIRST)).toBe(true);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="till-dig-pa-hotell-v1.pdf"',
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(response.headers.get('etag')).toBe(
      `"${createHash('sha256').update(FIRST).digest('hex')}"`,
    );
    const { rows } = await stage.portal.owner.query(
      `select action from audit.event where object_type = 'shelf_file.pdf'`,
    );
    expect(rows).toEqual([{ action: 'EXPORT' }]);
  });

  it('is replaced by the next version; the one before is fetched by its owner alone', async () => {
    const id = await draft();
    await hand(id, 1, FIRST);
    const before = (await read(MEMBER, id))?.current?.path ?? '';
    expect(await hand(id, 2, madePdf({ text: 'Nytt' }), LEAD)).toEqual([201]);
    expect(await status(before, MEMBER)).toBe(404);
    expect(await status(before, EDITOR)).toBe(200);
    // The same number a second time: somebody was faster.
    expect(await hand(id, 2, FIRST)).toEqual([422, 'CONFLICT']);
  });

  it('is one 404 for whoever may not read it, and for what is none', async () => {
    const id = await draft({ classification: 'P2' });
    await hand(id, 1, FIRST);
    const path = (await read(EDITOR, id))?.current?.path ?? '';
    expect(await status(path, WORKER)).toBe(200);
    expect(await status(path, MEMBER)).toBe(404);
    expect(await status(path)).toBe(404);
    for (const other of ['x.pdf', `${id}.pdf`, `${path.slice(13, 49)}.exe`, 'open/x.pdf']) {
      expect([other, await status(`/files/shelf/${other}`, EDITOR)]).toEqual([other, 404]);
    }
  });
});

describe('An open file', () => {
  it('is fetched by anybody as long as it is open, without a session', async () => {
    const id = await draft({ classification: 'P0' });
    await hand(id, 1, FIRST, LEAD);
    const { id: versionId = '' } = (await read(EDITOR, id))?.current ?? {};
    const open = `/oppen/filer/blad/${versionId}.pdf`;
    const lines = await linesOfLog();
    const response = await get(open);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(FIRST)).toBe(true);
    expect(response.headers.get('set-cookie')).toBeNull();
    // Who reads the open page is not counted, nor who takes a sheet of it (decision 46).
    expect(await linesOfLog()).toBe(lines);
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(await status(`/files/shelf/open/${versionId}.pdf`)).toBe(404);
    expect(await hand(id, 2, madePdf({ text: 'Nytt' }))).toEqual([422, 'OPENING_NOT_YOURS']);
    expect(await status(open)).toBe(200);
    await hand(id, 2, madePdf({ text: 'Nytt' }), LEAD);
    expect(await status(open)).toBe(404);
    // Nor does a session open more there than anybody reads.
    expect(await status(open, EDITOR)).toBe(404);
  });

  it('stands on the open page of its town alone, the newest version of what is published', async () => {
    const id = await draft({
      classification: 'P0',
      title: 'Till dig på hotell',
      language: 'sv-easy',
    });
    await hand(id, 1, FIRST, LEAD);
    await hand(id, 2, FIRST, LEAD);
    const { id: versionId } = (await read(EDITOR, id))?.current ?? {};
    const withdrawn = await draft({ classification: 'P0', title: 'Borta', actorKind: 'LANDLORD' });
    await hand(withdrawn, 1, FIRST, LEAD);
    await stage.send(EDITOR, 'withdrawShelfItem', { shelfItemId: withdrawn, reason: 'WRONG' });
    await hand(await draft({ classification: 'P1', title: 'Nätet', language: 'en' }), 1, FIRST);
    await draft({ classification: 'P0', title: 'Utkast', language: 'ro' });
    await stage.added({ classification: 'P0', title: 'En länk' }, LEAD);
    const openItems = stage.portal.server.app.get(OpenItems);
    const onPage = async (siteId: string) => {
      const ctx = stage.portal.visitor().context();
      const items = await openItems.of(ctx, siteId);
      expect(ctx.db.transaction.statements).toBeLessThanOrEqual(2);
      await ctx.db.transaction.close('rollback');
      return items;
    };
    const shown = await onPage(stage.siteId);
    expect(shown).toContainEqual({
      ...{ title: 'Till dig på hotell', language: 'sv', isEasy: true, bytes: FIRST.length },
      href: `/oppen/filer/blad/${versionId}.pdf`,
    });
    const titles = shown.map(({ title }) => title);
    for (const no of ['Borta', 'Nätet', 'Utkast', 'En länk']) expect(titles).not.toContain(no);
    expect(await onPage(stage.elsewhere)).toEqual([]);
  });

  it.each(['P1', 'P2'])('is none of class %s', async (classification) => {
    const id = await draft({ classification });
    await hand(id, 1, FIRST, LEAD);
    const { id: versionId = '' } = (await read(EDITOR, id))?.current ?? {};
    expect(await status(`/oppen/filer/blad/${versionId}.pdf`)).toBe(404);
  });
});

describe('Refused', () => {
  it.each<[string, Buffer, string]>([
    ['what is no PDF', Buffer.from('PK\u0003\u0004 a document'), 'FILE_NOT_PDF'],
    [
      'a personal number',
      madePdf({ text: 'Fraga efter 19121212-1212' }),
      'FILE_HOLDS_PERSONAL_NUMBER',
    ],
    ['a script', madePdf({ script: 'app.alert' }), 'FILE_RUNS'],
    ['a file inside', madePdf({ holdsFile: true }), 'FILE_HOLDS_FILES'],
    ['too much', Buffer.alloc(LARGEST_SHELF_FILE + 1, '%PDF'), 'FILE_TOO_LARGE'],
  ])('%s, and the draft stays as it was', async (_what, body, code) => {
    const id = await draft();
    const [answered, ...codes] = await hand(id, 1, body);
    expect([answered, codes]).toEqual([422, expect.arrayContaining([code])]);
    expect(await read(EDITOR, id)).toMatchObject({ state: 'DRAFT', latest: 0 });
  });

  it('whoever does not keep it, a form of another site, and another type', async () => {
    const id = await draft();
    expect(await hand(id, 1, FIRST, WORKER)).toEqual([404, 'NOT_AVAILABLE']);
    expect(await hand(id, 1, FIRST, MEMBER)).toEqual([404, 'NOT_AVAILABLE']);
    expect(await hand(id, 1, FIRST, EDITOR, { 'x-portal-client': '' })).toEqual([
      404,
      'NOT_AVAILABLE',
    ]);
    expect(await hand(id, 2, FIRST)).toEqual([422, 'CONFLICT']);
    expect(await hand(id, 1, FIRST, EDITOR, { 'content-type': 'text/plain' })).toEqual([
      ...[422, 'FILE_NOT_PDF'],
    ]);
  });
});

describe('The bytes', () => {
  it('go when their owner clears what was withdrawn; that there was a file stays', async () => {
    const id = await draft();
    await hand(id, 1, FIRST);
    await hand(id, 2, madePdf({ text: 'Nytt' }));
    const now = new Date();
    const clear = () => stage.send(EDITOR, 'clearShelfFiles', { shelfItemId: id }, now);
    expect((await clear()).codes).toEqual(['STEP_NOT_POSSIBLE']);
    await stage.send(EDITOR, 'withdrawShelfItem', { shelfItemId: id, reason: 'WRONG' }, now);
    const { codes, item } = await clear();
    expect(codes).toEqual([]);
    expect(item?.versions).toMatchObject([
      { number: 2, path: null },
      { number: 1, path: null },
    ]);
    const { rows } = await stage.portal.owner.query('select from shelf_file where item_id = $1', [
      id,
    ]);
    expect(rows).toEqual([]);
    expect((await clear()).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });
});
