import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testTitles } from './test-titles.mjs';

/**
 * The tests that a Markdown table names: `| 1.2.3 | [a.spec](path) `title` · `title`; [b.spec](path) `title` |`.
 *
 * @param {string} text
 * @returns {{ requirement: string, files: { path: string, titles: string[] }[] }[]} as they stand
 */
export function namedTests(text) {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+) \| (.*) \|$/gm)].map(([, requirement, cell]) => ({
    requirement,
    files: [...cell.matchAll(/\[[^\]]+\]\(([^)]+)\)([^[]*)/g)].map(([, path, rest]) => ({
      path,
      titles: [...rest.matchAll(/`([^`]+)`/g)].map(([, title]) => title),
    })),
  }));
}

/**
 * What is not true of them: a file that is gone or is no spec, one of which no test is named, a name that no test,
 * group or case in it has, and one that says nothing (`%s`).
 *
 * @param {{ path: string, titles: string[] }[]} files
 * @param {string} folder that the paths begin at
 * @returns {string[]}
 */
export function untrueNames(files, folder) {
  if (files.length === 0) return ['names no test'];
  return files.flatMap(({ path, titles }) => {
    const file = join(folder, path);
    if (!/\.spec\.(ts|tsx|mjs)$/.test(path) || !existsSync(file)) return [`${path} is no spec`];
    if (titles.length === 0) return [`${path}: names no test of it`];
    const there = new Set(testTitles(readFileSync(file, 'utf8'), path));
    return titles
      .filter((title) => !there.has(title) || !/\p{L}{2}/u.test(title.replace(/%\w/g, '')))
      .map((title) => `${path} has no ${title}`);
  });
}
