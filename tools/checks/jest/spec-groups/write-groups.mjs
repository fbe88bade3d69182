import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Where the groups are written: nothing else looks there. */
export const GROUPS = '.data/spec-groups';

/** Of an app, whose files take long: short enough that no worker is left alone with one in the end. */
const FILES_IN_A_GROUP = 12;

/** A library with fewer files shares a group with other such: loading what they stand on takes longer than they do. */
const FEW_FILES = 6;

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
 * The files of a library stand together, since they stand on the same ground, or with those of other libraries that
 * have few; those of an app in several groups, as evenly as can be.
 *
 * @param {string[]} files
 * @returns {{ name: string, files: string[] }[]}
 */
export function groupsOf(files) {
  const byPlace = Map.groupBy(files.toSorted(), (file) =>
    file.match(/^(apps\/[^/]+|libs\/.*?(?=\/api\/))/)[0].replaceAll('/', '-'),
  );
  const isFew = ([place, members]) => !place.startsWith('apps-') && members.length < FEW_FILES;
  const few = [...byPlace].filter(isFew).flatMap(([, members]) => members);
  return [
    ...[...byPlace]
      .filter((one) => !isFew(one))
      .flatMap(([place, members]) =>
        inGroups(place, members, place.startsWith('apps-') ? FILES_IN_A_GROUP : members.length),
      ),
    ...inGroups('libs-of-few', few, FILES_IN_A_GROUP),
  ];
}

function inGroups(name, members, most) {
  const count = Math.ceil(members.length / most);
  return Array.from({ length: count }, (_, at) => ({
    name: `${name}-${at + 1}`,
    files: members.filter((_file, index) => index % count === at),
  }));
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
