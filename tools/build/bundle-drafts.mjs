import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const drafts = join(import.meta.dirname, '../../docs/compliance');

/** Drafts that the page *Att underteckna* leads to, each without its ending; where they lie beside the client. */
export const DRAFTS = [
  ...['anvandaravtal', 'gallringsplan', 'gemensamt-ansvar', 'incidenter', 'informationstexter'],
  ...['klassning', 'konsekvensbedomning', 'loggkontroll', 'personuppgiftsbitrade'],
  ...['registerforteckning', 'tillganglighet'],
];
export const DRAFTS_FOLDER = 'underlag';

/** The first line says in English what it is, to whoever reads the repository. */
export const draftText = (name) =>
  readFileSync(join(drafts, `${name}.md`), 'utf8').replace(/^_.*_\n+/, '');

/**
 * Writes the drafts of docs/compliance beside the client, as plain text to read, copy and fill in.
 *
 * @returns {import('vite').Plugin}
 */
export function bundleDrafts() {
  return {
    name: 'bundle-drafts',
    apply: 'build',
    generateBundle() {
      for (const name of DRAFTS) {
        // The mark says that it is UTF-8 where a server does not.
        const source = `\uFEFF${draftText(name)}`;
        this.emitFile({ type: 'asset', fileName: `${DRAFTS_FOLDER}/${name}.txt`, source });
      }
    },
  };
}
