import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { filesUnder, writeIfChanged } from './files.mjs';
import { readDocuments, trustedDocuments } from './trusted-documents.mjs';

const MANIFEST = 'dist/trusted-documents.json';
const SAMPLES = 'libs/samples/';

const SAMPLES_TYPES = 'libs/platform/web/graphql/samples-schema.generated.ts';
const isOfSamples = (file) => file.startsWith(SAMPLES) || file === SAMPLES_TYPES;

/** The portal, and the samples that the generators copy, whose schema adds to it. */
const PORTAL = {
  types: 'libs/platform/web/graphql/schema.generated.ts',
  owns: (file) => !isOfSamples(file),
};
const OF_SAMPLES = { types: SAMPLES_TYPES, owns: isOfSamples };

/** Types and documents for every `.graphql` file of the web. Returns the faults found. */
export async function generateOperations(schema) {
  const portal = readFileSync(schema, 'utf8');
  const faults = await generateFor(PORTAL, portal);
  const sorted = [...trustedDocuments].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = Object.fromEntries(sorted.map(([, { id, text }]) => [id, text]));
  writeIfChanged(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  const ofSamples = `${SAMPLES}schema.graphql`;
  if (existsSync(ofSamples)) {
    const added = readFileSync(ofSamples, 'utf8');
    faults.push(...(await generateFor(OF_SAMPLES, `${portal}\n${added}`)));
  }
  return faults;
}

async function generateFor({ types, owns }, schema) {
  const all = ['libs', 'apps/web']
    .filter((root) => existsSync(root))
    .flatMap((root) => filesUnder(root, (name) => name.endsWith('.graphql')))
    .filter((file) => file !== `${SAMPLES}schema.graphql`);
  // The samples use fragments of the portal, never the other way round.
  const found = owns(SAMPLES) ? all : all.filter(owns);
  const { files, faults } = readDocuments(found, schema);

  const scalars = { defaultScalarType: 'string', scalars: { ID: 'string' } };
  let made;
  try {
    made = await generate(
      {
        schema,
        documents: files,
        silent: true,
        generates: {
          [types]: {
            documents: [],
            plugins: ['typescript'],
            config: {
              ...scalars,
              enumsAsTypes: true,
              skipTypename: true,
              onlyOperationTypes: true,
            },
          },
          './': {
            preset: 'near-operation-file',
            presetConfig: { extension: '.generated.ts' },
            plugins: ['typescript-operations', './tools/codegen/operation-plugin.mjs'],
            config: {
              ...scalars,
              importSchemaTypesFrom: types,
              useTypeImports: true,
              immutableTypes: true,
              arrayInputCoercion: false,
              importExtension: '.js',
              emitLegacyCommonJSImports: false,
            },
          },
        },
      },
      false,
    );
  } catch (error) {
    return [...faults, ...(error.errors ?? [error]).map((one) => String(one.message ?? one))];
  }
  const own = made.filter(({ filename }) => owns(relative('.', filename)));
  for (const { filename, content } of own) writeIfChanged(filename, content);
  const expected = found.map((file) => file.replace(/\.graphql$/, '.generated.ts'));
  dropOrphans(new Set([...expected, types]), owns);
  return faults;
}

/** A generated file whose `.graphql` is gone would keep an operation alive that nobody asks for. */
function dropOrphans(expected, owns) {
  const roots = ['libs', 'apps/web'].filter((root) => existsSync(root));
  for (const file of roots.flatMap((root) => filesUnder(root, isGeneratedTypes))) {
    if (owns(file) && !expected.has(file)) rmSync(file);
  }
}

const isGeneratedTypes = (name, path) =>
  name.endsWith('.generated.ts') && path.split('/').includes('web');
