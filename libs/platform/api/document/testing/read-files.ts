import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';

/** Cells of a table, row by row, as somebody reads them. */
export type Rows = readonly (readonly string[])[];

/** Kinds of space are one: layouts part numbers in their own ways. */
export const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

export interface ReadDocx {
  readonly html: string;
  readonly text: string;
  readonly tables: readonly Rows[];
}

/** Reads a DOCX with another program than the one that wrote it. */
export async function readDocx(buffer: Buffer): Promise<ReadDocx> {
  const [{ value: html }, { value }] = await Promise.all([
    mammoth.convertToHtml({ buffer }),
    mammoth.extractRawText({ buffer }),
  ]);
  const tables = [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => cellText(cell)),
    ),
  );
  return { html, text: plain(value), tables };
}

/** What a cell says on its first line; marks of notes are not part of it. */
function cellText(cell: string): string {
  const [first = ''] = cell.split('</p>');
  return plain(
    first
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

/** Reads one sheet of an XLSX with another program than the one that wrote it. */
export async function readSheet(buffer: Buffer, name: string): Promise<Rows> {
  const sheets = await readXlsxFile(buffer);
  const rows = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

export interface ReadPdf {
  readonly pages: readonly string[];
  /** Lines as they are set, so that hyphens at their ends can be seen. */
  readonly lines: readonly string[];
  readonly title: string;
  readonly language: string | null;
  readonly marked: boolean;
  /** Roles of the structure tree, `H1`, `Table`, `TH`. */
  readonly roles: ReadonlySet<string>;
  /** What stands in for pictures. */
  readonly alts: readonly string[];
  /** Everything in the file that is not packed. */
  readonly raw: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF with another program than the one that wrote it. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info } = await document.getMetadata();
  const roles = new Set<string>();
  const alts = new Set<string>();
  const walk = (node: Node | null): void => {
    if (node?.role) roles.add(node.role);
    if (node?.alt) alts.add(node.alt);
    for (const child of node?.children ?? []) walk(child);
  };
  const pages: string[] = [];
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => ('str' in item ? item : { str: '', hasEOL: false }));
    pages.push(texts.map(({ str }) => str).join(' '));
    lines.push(
      ...texts
        .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
        .join('')
        .split('\n'),
    );
    walk((await page.getStructTree()) as Node | null);
  }
  // The types of the reader say that this is an object.
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  const marked = marks?.get('Marked') === true;
  await task.destroy();
  return {
    pages,
    lines,
    title: (info as { Title: string }).Title,
    language: (info as { Language: string | null }).Language,
    marked,
    roles,
    alts: [...alts],
    raw: Buffer.from(pdf).toString('latin1'),
  };
}
