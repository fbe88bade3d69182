import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licencesOf, packageFolderOf } from './package-licenses.mjs';

const repository = join(import.meta.dirname, '../..');

/** What the client's page of licences reads. */
export const LICENSES_FILE = 'licenser.json';

/** Packages of the server whose data people see: which days are red. */
const DATA = ['date-holidays'];

/**
 * Writes beside the client under which licence it stands, which packages are in it, and the texts: from what the
 * bundler put into its files and from the fonts that its styles name.
 *
 * @returns {import('vite').Plugin}
 */
export function bundleLicenses() {
  return {
    name: 'bundle-licenses',
    apply: 'build',
    generateBundle(_options, bundle) {
      const { root } = this.environment.config;
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? output.moduleIds
          : output.originalFileNames.map((name) => resolve(root, name)),
      );
      const folders = files.map(packageFolderOf).filter((folder) => folder !== null);
      const source = JSON.stringify({
        portal: portalLicence(),
        packages: licencesOf(folders),
        data: dataLicences(),
      });
      this.emitFile({ type: 'asset', fileName: LICENSES_FILE, source });
    },
  };
}

function portalLicence() {
  const { version, license } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const text = readFileSync(join(repository, 'LICENSE'), 'utf8').trim();
  return { name: 'Stad till Stad', version, license, text };
}

const dataLicences = () => licencesOf(DATA.map((name) => join(repository, 'node_modules', name)));
