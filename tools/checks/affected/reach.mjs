import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { filesUnder } from '../../codegen/files.mjs';
import { domainsIn } from '../boundaries.mjs';
import { tableReferences } from '../sql-tables.mjs';

/**
 * Where domains are put together: what stands there says of each that it is there, and of none what it does. A
 * change does not reach on from here, or the smallest would reach whoever is put together with it.
 */
const COMPOSES = /\.domain\.ts$|^libs\/(activities|samples)\/all\/|^apps\//;
const NO_PRODUCT = /\.spec\.tsx?$|\/testing\/|\/demo\/|\/make-[^/]*\.ts$/;

/** Who owns a file of `libs`. */
export const ownerIn = (domains) => (file) =>
  domains.find((domain) => file.startsWith(`libs/${domain}/`));

/**
 * The domains whose own code stands on one of these files, however far down, or names a table of a domain that
 * does: what they do can be another now. The graph of projects says more: all that are put together with them.
 *
 * @param {string} root
 * @param {string[]} files changed, relative to root
 * @returns {Set<string>}
 */
export function reachedDomains(root, files) {
  const ownerOf = ownerIn(domainsIn(root));
  const { above, readers } = graphOf(root);
  const reached = new Set();
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const owner = ownerOf(file);
    if (owner && !reached.has(owner)) {
      reached.add(owner);
      for (const reader of readers.get(owner) ?? []) reach(reader.file);
    }
    for (const importer of above.get(file) ?? []) reach(importer);
  };
  const reach = (file) => {
    if (!COMPOSES.test(file) && !NO_PRODUCT.test(file)) visit(file);
  };
  for (const file of files) visit(file);
  return reached;
}

const graphs = new Map();

/** Who imports a file, and who reads a domain's tables; read once, for a run stands on one state of the sources. */
function graphOf(root) {
  const known = graphs.get(root) ?? {
    above: importersIn(root),
    readers: Map.groupBy(tableReferences(root), ({ to }) => to),
  };
  graphs.set(root, known);
  return known;
}

/** Of each file under `libs` those that import it. */
function importersIn(root) {
  const above = new Map();
  for (const path of filesUnder(join(root, 'libs'), (name) => /\.tsx?$/.test(name))) {
    const file = relative(root, path);
    for (const imported of importsOf(file, readFileSync(path, 'utf8'))) {
      above.set(imported, [...(above.get(imported) ?? []), file]);
    }
  }
  return above;
}

function importsOf(file, text) {
  return [...text.matchAll(/(?:from|import\(|import) ?'((?:\.|@stad\/)[^']+)'/g)].flatMap(
    ([, from]) => {
      const path = from.startsWith('.')
        ? normalize(join(dirname(file), from))
        : from.replace('@stad/', 'libs/');
      return [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx'), path];
    },
  );
}
