import { join } from 'node:path';
import { run } from '../launcher/steps/processes.mjs';
import { explain, say } from '../launcher/steps/terminal.mjs';
import { copySample } from './copy-sample.mjs';
import { readName } from './read-name.mjs';
import { addSharedLines } from './shared-lines.mjs';

/** The command: makes one of a kind (kinds.mjs) in this house, by what was said on the command line. */
export async function makeHere(kind, { words, values }) {
  try {
    const root = join(import.meta.dirname, '../..');
    const made = await make(root, kind, await readName(kind, words[0], values));
    await putInForm(root, made);
    say(`Made libs/${made.domain} (${made.files.length} files) and wrote into the house:`);
    for (const { file, lines } of made.shared) say(`  ${file}: ${lines.length}`);
    say('Now make its words, fields and states yours: docs/ADDING-A-DOMAIN.md.');
  } catch (error) {
    explain(error);
  }
}

/**
 * Makes a domain of a living sample, and the lines by which the house knows it.
 *
 * @returns {{ domain: string, files: string[], shared: { file: string, lines: string[] }[] }}
 */
export function make(root, { sample, isType, place }, name) {
  const domain = place(name.many);
  const files = copySample({ root, sample, name, domain });
  return { domain, files, shared: addSharedLines({ root, name, domain, isType }) };
}

/** Form, projects, schema and generated code, after one or several were made. */
export async function putInForm(root, ...made) {
  const touched = made
    .flatMap(({ files, shared }) => [...files, ...shared.map(({ file }) => file)])
    .filter((file) => !file.endsWith('.md'));
  const biome = 'node_modules/@biomejs/biome/bin/biome';
  for (const [what, ...args] of [
    ['Writing the projects', 'tools/build/write-projects.mjs'],
    ['Putting it in form', biome, 'check', '--write', ...new Set(touched)],
    ['Printing the schema', 'tools/checks/print-schema.mjs'],
    ['Generating code', 'tools/codegen/run.mjs'],
  ]) {
    await run(what, process.execPath, args, { cwd: root });
  }
}
