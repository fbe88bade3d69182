import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NEUTRAL_NAME } from '@stad/platform/web/navigation/quick-exit.js';

const web = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(web, path), 'utf8');
const manifest = JSON.parse(read('public/samverkan.webmanifest'));
const tokens = readFileSync(join(web, '../../libs/platform/web/ui/tokens.css'), 'utf8');

/** Width and height stand in the first part of a PNG. */
function sizeOf(path: string): string {
  const bytes = readFileSync(join(web, 'public', path));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('what a phone installs', () => {
  it('has the neutral name and opens in the field, in a window of its own', () => {
    expect(manifest).toMatchObject({
      name: NEUTRAL_NAME,
      short_name: NEUTRAL_NAME,
      start_url: '/falt',
      scope: '/',
      display: 'standalone',
    });
    expect(JSON.stringify(manifest)).not.toMatch(/stad|polis|pass/i);
  });

  it('has the colours of the pages', () => {
    const [, light] = /--canvas: light-dark\((#\w+),/.exec(tokens) ?? [];
    expect([manifest.background_color, manifest.theme_color]).toEqual([light, light]);
  });

  it('has small pictures of the sizes that phones ask for, one to be cut round', () => {
    const icons = manifest.icons as {
      src: string;
      sizes: string;
      type: string;
      purpose?: string;
    }[];
    for (const { src, sizes, type } of icons)
      expect([src, sizeOf(src), type]).toEqual([src, sizes, 'image/png']);
    expect(icons.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
  });

  it('is named by the page for an iPhone too, which reads no picture in the manifest', () => {
    const html = read('index.html');
    expect(html).toContain('<link rel="manifest" href="/samverkan.webmanifest" />');
    const [, touch = ''] = /<link rel="apple-touch-icon" href="\/([^"]+)" \/>/.exec(html) ?? [];
    expect(sizeOf(touch)).toBe('180x180');
    expect(html).toContain(`<meta name="apple-mobile-web-app-title" content="${NEUTRAL_NAME}" />`);
    expect(html).toContain('<meta name="apple-mobile-web-app-capable" content="yes" />');
  });
});
