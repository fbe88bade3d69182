import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  buildSchema,
  NoUnusedFragmentsRule,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';

/** name → { id, text }; filled before the plugin runs. */
export const trustedDocuments = new Map();

/** A fragment file has no operation that uses it: that is no fault. */
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

/**
 * Prints each operation with the fragments it reaches, sorted by name, and hashes the text:
 * the id says exactly what the server will run.
 * A file with a fault is left out, and so is what builds on it; the others are still made.
 */
export function readDocuments(files, schemaText) {
  const faults = [];
  const sound = new Set(files);
  const drop = (file, fault) => {
    faults.push(`${file}: ${fault}`);
    sound.delete(file);
  };
  const fragments = new Map();
  const operations = new Map();
  for (const file of files) {
    try {
      for (const definition of parse(readFileSync(file, 'utf8'), { noLocation: true })
        .definitions) {
        const name = definition.name?.value;
        const known = definition.kind === 'FragmentDefinition' ? fragments : operations;
        if (!name) drop(file, 'an operation has no name');
        else if (known.has(name)) drop(file, `${name} is also in ${known.get(name).file}`);
        else known.set(name, { file, definition });
      }
    } catch (error) {
      drop(file, error.message);
    }
  }

  const schema = buildSchema(schemaText, { assumeValidSDL: true });
  const texts = new Map();
  for (const [name, { file, definition }] of [...fragments, ...operations]) {
    const reached = new Set();
    spreadsOf(definition.selectionSet, fragments, reached);
    const parts = [...reached].sort().flatMap((one) => fragments.get(one)?.definition ?? []);
    const text = [definition, ...parts].map((one) => print(one)).join('\n\n');
    const [error] = validate(schema, parse(text), RULES);
    if (error) drop(file, error.message);
    if (definition.kind === 'OperationDefinition') texts.set(name, { file, text });
  }

  trustedDocuments.clear();
  for (const [name, { file, text }] of texts) {
    if (!sound.has(file)) continue;
    trustedDocuments.set(name, { id: createHash('sha256').update(text).digest('hex'), text });
  }
  return { faults, files: [...sound] };
}

function spreadsOf(selectionSet, fragments, reached) {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === 'FragmentSpread') {
      const name = selection.name.value;
      if (reached.has(name)) continue;
      reached.add(name);
      spreadsOf(fragments.get(name)?.definition.selectionSet, fragments, reached);
    } else {
      spreadsOf(selection.selectionSet, fragments, reached);
    }
  }
}
