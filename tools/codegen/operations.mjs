import { existsSync, readFileSync, rmSync } from 'node:fs';
import { generate } from '@graphql-codegen/cli';
import { filesUnder, writeIfChanged } from './files.mjs';
import { readDocuments, trustedDocuments } from './trusted-documents.mjs';

const SCHEMA_TYPES = 'libs/platform/web/graphql/schema.generated.ts';
const MANIFEST = 'dist/trusted-documents.json';

/** Types and documents for every `.graphql` file of the web. Returns the faults found. */
export async function generateOperations(schema) {
  const found = ['libs', 'apps/web']
    .filter((root) => existsSync(root))
    .flatMap((root) => filesUnder(root, (name) => name.endsWith('.graphql')));
  const { files, faults } = readDocuments(found, readFileSync(schema, 'utf8'));

  const scalars = { defaultScalarType: 'string', scalars: { ID: 'string' } };
  let made;
  try {
    made = await generate(
      {
        schema,
        documents: files,
        silent: true,
        generates: {
          [SCHEMA_TYPES]: {
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
              importSchemaTypesFrom: SCHEMA_TYPES,
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
  for (const { filename, content } of made) writeIfChanged(filename, content);
  dropOrphans(new Set(found.map((file) => file.replace(/\.graphql$/, '.generated.ts'))));

  const sorted = [...trustedDocuments].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = Object.fromEntries(sorted.map(([, { id, text }]) => [id, text]));
  writeIfChanged(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  return faults;
}

/** A generated file whose `.graphql` is gone would keep an operation alive that nobody asks for. */
function dropOrphans(expected) {
  const roots = ['libs', 'apps/web'].filter((root) => existsSync(root));
  for (const file of roots.flatMap((root) => filesUnder(root, isGeneratedTypes))) {
    if (!expected.has(file) && file !== SCHEMA_TYPES) rmSync(file);
  }
}

const isGeneratedTypes = (name, path) =>
  name.endsWith('.generated.ts') && path.split('/').includes('web');
