import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, portalUrl, Visitor } from '../browser.js';
import { builtFiles } from './built-files.js';

const dist = join(import.meta.dirname, '../../../dist/web');
const files = JSON.parse(readFileSync(join(dist, '.pages/files.json'), 'utf8')) as Record<
  string,
  readonly string[]
>;
/** Bytes: beside the other headers it has to fit into what a proxy holds (`proxy_buffer_size`, replicas.conf). */
const LONGEST = 3_000;

const linkOf = async (path: string) =>
  (await fetch(portalUrl(path), { redirect: 'manual' })).headers.get('link');
const namedIn = (link: string | null) =>
  [...(link ?? '').matchAll(/<\/assets\/([^>]+)>; rel=modulepreload/g)].map(([, name]) => name);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the files of a page', () => {
  it('are known for every page that the domains and the portal hand in', () => {
    const root = join(import.meta.dirname, '../../..');
    const handedIn = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('web/menu/pages.ts') && !file.startsWith('samples'))
      .map((file) => join('libs', file))
      .concat('apps/web/src/portal-pages.ts')
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/path: '([^']+)'/g)])
      .map(([, path = '']) => path);
    const missing = ['/logga-in', ...handedIn].filter((path) => !files[path]);
    // The front page comes with the frame.
    expect(missing).toEqual(['/']);
  });

  it.each(Object.keys(files))('%s names them with the frame, briefly', async (path) => {
    const link = await linkOf(path.replaceAll(/\$[^/]+/g, '1'));
    expect((link ?? '').length).toBeLessThanOrEqual(LONGEST);
    expect(namedIn(link)).toEqual(files[path]?.map((file) => basename(file)));
    const built = new Set(builtFiles(/./));
    expect(namedIn(link).filter((name = '') => !built.has(name))).toEqual([]);
  });

  it('are named nowhere else, and their list is handed to nobody', async () => {
    expect(await linkOf('/')).toBeNull();
    expect(await linkOf('/finns-inte')).toBeNull();
    const list = await fetch(portalUrl('/.pages/files.json'));
    expect(list.headers.get('content-type')).toContain('text/html');
  });

  it('are asked for before anything is asked of the API', async () => {
    const visitor = await Visitor.at(browser, 'pocket');
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await visitor.goTo('/planering');
    const [first] = files['/planering'] ?? [];
    expect(asked.indexOf(`/${first}`)).toBeGreaterThan(0);
    expect(asked.indexOf(`/${first}`)).toBeLessThan(asked.indexOf('/graphql'));
    await visitor.close();
  });
});
