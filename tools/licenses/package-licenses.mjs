import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a package may be used under beside EUPL-1.2. Nearly all of it is permissive; MPL-2.0 binds the files of its
 * library alone, which are used as they are. A licence that is not here is looked at by a person first.
 */
const ALLOWED = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC'],
  ...['MIT', 'MIT-0', 'MPL-2.0', 'PSF-2.0', 'Python-2.0', 'Unicode-DFS-2016', 'Unlicense', 'Zlib'],
  // Data, whose makers the page names; fonts.
  ...['CC-BY-3.0', 'OFL-1.1'],
]);

const TEXT = /^(licen[cs]e|copying|notice)/i;

/** For packages that say which licence they have and bring no text of it. */
const STANDARD = {
  MIT: (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  Unlicense: () =>
    'This is free and unencumbered software released into the public domain. See <https://unlicense.org>.',
};

/**
 * @typedef {{ name: string, version: string, license: string, text: string }} Licence a package, its SPDX
 *   expression, and the texts of it; `text` is empty when none is known
 */

/** Each package once. @param {Iterable<string>} folders of packages @returns {Licence[]} by name */
export function licencesOf(folders) {
  const all = [...new Set(folders)].map(licenceIn);
  const once = new Map(all.map((each) => [`${each.name}@${each.version}`, each]));
  return [...once.values()]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ holder, ...each }) => ({ ...each, text: each.text || textFor(each, holder, all) }));
}

/** The text of another package of the same makers and licence, else the standard one. */
function textFor({ name, license }, holder, all) {
  const scope = name.startsWith('@') ? name.split('/')[0] : name;
  const kin = all.find(
    (each) => each.text && each.license === license && each.name.startsWith(`${scope}/`),
  );
  return kin?.text ?? STANDARD[license]?.(holder) ?? '';
}

function licenceIn(folder) {
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { name, version, author, licenses, license = licenses?.[0] } = json;
  const text = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name) && !/\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').replaceAll('\r', '').trim())
    .join('\n\n');
  const holder = author?.name ?? author ?? `the authors of ${name}`;
  return { name, version, license: String(license?.type ?? license ?? ''), text, holder };
}

/**
 * The folder of the package that a file belongs to, or null for one of our own.
 * @param {string} file an absolute path; what stands behind `?` is the bundler's
 */
export function packageFolderOf(file) {
  const [path = ''] = file.split('?');
  for (let at = dirname(path); /[\\/]node_modules[\\/]/.test(at); at = dirname(at)) {
    const json = join(at, 'package.json');
    // Some folders have one that says no more than which kind of module is in them.
    if (existsSync(json) && 'version' in JSON.parse(readFileSync(json, 'utf8'))) return at;
  }
  return null;
}

/**
 * Whether an SPDX expression can be met by licences of the list: `(MIT OR GPL-2.0)`, `ISC AND CC-BY-3.0`.
 * @param {string} expression
 */
export function isAllowed(expression) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isAllowed);
  return bare.split(' AND ').every((each) => ALLOWED.has(each.trim()));
}

/**
 * The packages of the lock file that the server runs with, as far as they are installed here.
 * @param {string} root
 * @returns {string[]} folders
 */
export function serverPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path]) => join(root, path))
    .filter((folder) => existsSync(join(folder, 'package.json')));
}
