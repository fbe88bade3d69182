import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const assets = join(import.meta.dirname, '../../../dist/web/assets');

/** Kilobytes (of 1 000) as they are sent, by the name of the file. */
export function sentKb(names: Iterable<string>): number {
  let bytes = 0;
  for (const name of names) bytes += gzipSync(readFileSync(join(assets, name))).length;
  return bytes / 1_000;
}

/** What a file brings with it before it runs, itself first. */
export function withImports(name: string, known = new Set<string>()): Set<string> {
  if (known.has(name)) return known;
  known.add(name);
  const text = readFileSync(join(assets, name), 'utf8');
  for (const [, imported] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
    withImports(imported as string, known);
  }
  return known;
}

/** The scripts whose name matches. */
export function builtFiles(name: RegExp): string[] {
  return readdirSync(assets).filter((each) => each.endsWith('.js') && name.test(each));
}

/** The files of the pages, each by the module it is made of: `planning-page`. */
export function pageFiles(): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const name of builtFiles(/-page-/)) {
    const page = /^(.+-page)-[\w-]{8}\.js$/.exec(name)?.[1];
    if (page) files.set(page, [...(files.get(page) ?? []), name]);
  }
  return files;
}
