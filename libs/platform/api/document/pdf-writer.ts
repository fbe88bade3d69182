import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { ProblemError } from '../../rules/problem.js';
import type { PrintedDocument } from './document.js';
import { withLongWords } from './long-words.js';
import { withAccessibleIdentifier } from './pdf-identifier.js';

/**
 * PDF/A-2a: archivable, tagged, with language and reading order (RA-FS; DOS-lagen 10 §). PDF/UA-1 asks for no more of
 * what is set here, and is said afterwards ({@link withAccessibleIdentifier}).
 */
const STANDARD = 'a-2a';

const FONTS = {
  'source-serif/TTF': [
    'SourceSerif4-Regular.ttf',
    'SourceSerif4-It.ttf',
    'SourceSerif4-Semibold.ttf',
    'SourceSerif4Display-Semibold.ttf',
  ],
  'source-sans/TTF': [
    'SourceSans3-Regular.ttf',
    'SourceSans3-Semibold.ttf',
    'SourceSans3-Bold.ttf',
  ],
} as const;

let engine: { readonly compiler: NodeCompiler; readonly template: string } | undefined;

/**
 * The document as PDF/A-2a and PDF/UA-1: the same document, the same moment and the same version of this program
 * give the same bytes. About a tenth of a second of computing; forty pages take three.
 *
 * Throws when the layout cannot be made as drawn, a missing font included: a document in another
 * face than the one that was looked at is not the same document. A character that no face has is a
 * problem of the text: CHARACTER_NOT_PRINTABLE { character: 'U+6587' }, `field` what `fieldOf` says of it.
 */
export async function writePdf(
  document: PrintedDocument,
  madeAt: Date,
  fieldOf: (character: string) => string | undefined = () => undefined,
): Promise<Uint8Array> {
  engine ??= startEngine();
  const { compiler, template } = engine;
  const data = JSON.stringify(withLongWords(document));
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  const error = compiled.takeError() ?? compiled.takeWarnings();
  const set = compiled.result;
  if (error || !set) throw new Error(`document layout: ${explain(compiler, error)}`);
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
  try {
    return withAccessibleIdentifier(
      compiler.pdf(set, { pdfStandard: STANDARD, creationTimestamp }),
    );
  } catch (error) {
    throw unprintable(error, fieldOf) ?? error;
  } finally {
    // What ten documents have not used is forgotten once this one has been answered.
    setImmediate(() => compiler.evictCache(10));
  }
}

/** The standard asks that every character has a glyph; which one has none stands in the message. */
function unprintable(
  error: unknown,
  fieldOf: (character: string) => string | undefined,
): ProblemError | undefined {
  const text = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(error))?.[1];
  const [character] = text ?? '';
  if (character === undefined) return undefined;
  const field = fieldOf(character);
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return new ProblemError([
    {
      code: 'CHARACTER_NOT_PRINTABLE',
      ...(field === undefined ? {} : { field }),
      params: { character: code },
    },
  ]);
}

function startEngine() {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = Object.entries(FONTS).flatMap(([folder, files]) => {
    const [name, inside] = folder.split('/') as [string, string];
    const root = dirname(resolve(`${name}/package.json`));
    return files.map((file) => readFileSync(join(root, inside, file)));
  });
  const template = readFileSync(new URL('./layout.typ', import.meta.url), 'utf8');
  return { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs }] }), template };
}

/** Only where and what of the layout: the data it was given stays out of logs. */
function explain(compiler: NodeCompiler, error: NodeError | null): string {
  if (!error) return 'no document';
  return compiler
    .fetchDiagnostics(error)
    .map((diagnostic: { message?: string }) => diagnostic.message ?? 'unknown')
    .join('; ');
}
