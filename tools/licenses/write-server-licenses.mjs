// For the image: the packages that the server runs with and the texts of their licences, in dist/LICENSES.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf, serverPackages } from './package-licenses.mjs';

const root = join(import.meta.dirname, '../..');

/** @param {import('./package-licenses.mjs').Licence[]} licences */
export function serverLicences(licences) {
  const parts = licences.map(
    ({ name, version, license, text }) => `## ${name} ${version} (${license})\n\n${text}\n`,
  );
  return `# What the server runs with\n\nThe portal itself stands under EUPL-1.2.\n\n${parts.join('\n')}`;
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/LICENSES.md'), serverLicences(licencesOf(serverPackages(root))));
}
