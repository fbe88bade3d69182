import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print } from 'graphql';
import { runCli } from '../launcher/steps/database.mjs';
import { Refusal } from '../launcher/steps/terminal.mjs';

/**
 * What the living samples add to the contract of the portal: with it, it is what their pages are written against.
 */
export const SAMPLES_SCHEMA = 'libs/samples/schema.graphql';
const PORTAL_SCHEMA = 'apps/api/schema.graphql';

/**
 * Prints it to `file`. The samples are compiled beside the built API for that alone, and gone afterwards.
 * @throws {Refusal} when they do not compile or the schema cannot be made
 */
export async function printSamplesSchema(root, file) {
  const built = join(root, 'dist/api/libs/samples');
  const ignored = '**/web/**,**/*.spec.ts,**/testing/**,**/*.md,**/project.json,**/*.graphql';
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@swc/cli/bin/swc.js'),
        ...['libs/samples', '--out-dir', 'dist/api', '--quiet', '--ignore', ignored],
      ],
      { cwd: root, stdio: 'inherit' },
    );
    if (status !== 0) throw new Refusal('libs/samples does not compile.');
    const also = join(built, 'all/api/domains.js');
    await runCli(root, 'print-schema', {}, 'Printing the schema of the samples', [
      file,
      '--also',
      also,
    ]);
    const portal = readFileSync(join(root, PORTAL_SCHEMA), 'utf8');
    writeFileSync(file, addedTo(portal, readFileSync(file, 'utf8')));
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

/**
 * Types that the portal does not have, and as extensions what its own get more of.
 *
 * @param {string} portal a schema @param {string} whole the same with more in it
 */
export function addedTo(portal, whole) {
  const known = new Map(parse(portal).definitions.map((each) => [nameOf(each), each]));
  const added = parse(whole).definitions.flatMap((definition) => {
    const before = known.get(nameOf(definition));
    return before ? extensionOf(before, definition) : [definition];
  });
  return `${added.map((each) => print(each)).join('\n\n')}\n`;
}

/** An object or input has fields, an enumeration values, a union types. */
function extensionOf(before, { kind, name, ...after }) {
  const more = ['fields', 'values', 'types'].flatMap((part) => {
    const names = new Set((before[part] ?? []).map(nameOf));
    const added = (after[part] ?? []).filter((each) => !names.has(nameOf(each)));
    return added.length > 0 ? [[part, added]] : [];
  });
  const extension = kind.replace('Definition', 'Extension');
  return more.length > 0 ? [{ kind: extension, name, ...Object.fromEntries(more) }] : [];
}

const nameOf = (node) => node.name?.value;
