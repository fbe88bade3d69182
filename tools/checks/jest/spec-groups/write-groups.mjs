import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where the groups are written: nothing else looks there. */
export const GROUPS = '.data/spec-groups';

/** Of an app, whose files take long: short enough that no worker is left alone with one in the end. */
const FILES_IN_A_GROUP = 8;

/**
 * Loading the portal takes a process longer than most files of API specs take to run. Writes files that hold
 * several of them each, so that it is loaded once a domain; every file keeps walls of its own (spec-file.mjs).
 *
 * @param {string} root
 * @param {string[]} files spec files, relative to root
 * @returns {string[]} the groups, relative to root
 */
export function writeGroups(root, files) {
  const folder = join(root, GROUPS);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return groupsOf(files).map(({ name, files: members }) => {
    const group = join(GROUPS, `${name}.spec.mjs`);
    writeFileSync(join(root, group), textOf(group, members));
    return group;
  });
}

/**
 * The files of a library stand together, since they stand on the same ground; those of an app in several groups, as
 * evenly as can be.
 *
 * @param {string[]} files
 * @returns {{ name: string, files: string[] }[]}
 */
export function groupsOf(files) {
  const byPlace = Map.groupBy(files.toSorted(), (file) =>
    file.match(/^(apps\/[^/]+|libs\/.*?(?=\/api\/))/)[0].replaceAll('/', '-'),
  );
  return [...byPlace].flatMap(([place, members]) => {
    const count = place.startsWith('apps-') ? Math.ceil(members.length / FILES_IN_A_GROUP) : 1;
    return Array.from({ length: count }, (_, at) => ({
      name: `${place}-${at + 1}`,
      files: members.filter((_file, index) => index % count === at),
    }));
  });
}

function textOf(group, members) {
  const here = dirname(group);
  const lines = members.map((file) => {
    const from = relative(here, file).replace(/\.ts$/, '');
    return `await specFile(${JSON.stringify(file)}, () => import(${JSON.stringify(from)}));`;
  });
  const from = relative(here, 'tools/checks/jest/spec-groups/spec-file.mjs');
  return [`import { specFile } from ${JSON.stringify(from)};`, '', ...lines, ''].join('\n');
}

/** All API specs of the project, relative to root. */
export function apiSpecs(root) {
  return ['libs', 'apps/api']
    .flatMap((place) =>
      readdirSync(join(root, place), { recursive: true }).map((each) => join(place, each)),
    )
    .filter((file) => file.endsWith('.spec.ts') && !file.includes('node_modules'))
    .filter((file) => file.startsWith('apps/api/') || file.includes('/api/'));
}
