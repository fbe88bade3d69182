import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { ProblemError } from '@stad/platform/rules/problem.js';
import type { ReportSnapshot } from '../../rules/report-snapshot.js';
import { withLongWords } from './long-words.js';
import { documentOf } from './report-document.js';

/** PDF/A-2a: archivable, tagged, with language and reading order (RA-FS; DOS-lagen 10 §). */
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
 * The report as a tagged PDF/A, made from the snapshot alone: the same snapshot and the same version
 * of this program give the same bytes (INV-16). About a tenth of a second of computing;
 * forty pages take three.
 *
 * Throws when the layout cannot be made as drawn, a missing font included: a report in another
 * face than the one that was looked at is not the same report. A character that no face has is a
 * problem of the text: CHARACTER_NOT_PRINTABLE { character: 'U+6587' }, `field` the section.
 */
export async function renderReportPdf(snapshot: ReportSnapshot): Promise<Uint8Array> {
  engine ??= startEngine();
  const { compiler, template } = engine;
  const data = JSON.stringify(withLongWords(documentOf(snapshot)));
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  const error = compiled.takeError() ?? compiled.takeWarnings();
  const document = compiled.result;
  if (error || !document) throw new Error(`report layout: ${explain(compiler, error)}`);
  const creationTimestamp = Math.floor(Date.parse(snapshot.frozenAt) / 1000);
  try {
    return compiler.pdf(document, { pdfStandard: STANDARD, creationTimestamp });
  } catch (error) {
    throw unprintable(error, snapshot) ?? error;
  } finally {
    // What ten reports have not used is forgotten once this one has been answered.
    setImmediate(() => compiler.evictCache(10));
  }
}

/** The standard asks that every character has a glyph; which one has none stands in the message. */
function unprintable(error: unknown, { sections }: ReportSnapshot): ProblemError | undefined {
  const text = /the text `\\?"(.+?)\\?"` could not be displayed/u.exec(String(error))?.[1];
  const [character] = text ?? '';
  if (character === undefined) return undefined;
  const section = sections.find((each) => each.text.includes(character));
  const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return new ProblemError([
    {
      code: 'CHARACTER_NOT_PRINTABLE',
      ...(section ? { field: String(section.number) } : {}),
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
  const template = readFileSync(new URL('./report.typ', import.meta.url), 'utf8');
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
