import { type PdfBudget, PdfRefused } from './pdf-budget.js';
import { type LengthAt, PdfParser, SPACE } from './pdf-parser.js';
import { PdfDict, PdfKeyword, type PdfObject, type PdfValue } from './pdf-value.js';

/** One part of a file: an object, a trailer, or where a revision ends. */
export type Section =
  | { readonly kind: 'object'; readonly object: PdfObject; readonly keywordAt: number }
  | { readonly kind: 'trailer'; readonly value: PdfValue }
  | { readonly kind: 'end'; readonly to: number };

/** Characters of a remark; what is longer is no remark. */
const LONGEST_REMARK = 512;
/** How far from the end of a file the end of an archive is looked for, by programs that unpack (PKZIP 4.3.16). */
const ARCHIVE_ENDS_WITHIN = 65_557;

const BLANK = new RegExp(`[${SPACE}]+`, 'y');
const REMARK = /%[^\r\n]*/y;
const OBJECT = new RegExp(`(\\d{1,10})[${SPACE}]+(\\d{1,5})[${SPACE}]+obj`, 'y');
const INDEX = /xref/y;
const INDEX_ROW = new RegExp(
  `[${SPACE}]*\\d+[${SPACE}]+\\d+(?:[${SPACE}]+[nf])?(?!\\d|[${SPACE}]+obj)`,
  'y',
);
const TRAILER = /trailer/y;
const START = new RegExp(`startxref[${SPACE}]*\\d*`, 'y');
/** Left behind by writers that close what is closed. */
const STRAY = /endobj|endstream/y;

/**
 * The parts of a PDF from its first byte to its last, where every byte belongs to one. Refused:
 * `FILE_NOT_PDF` when it never begins or never ends, `FILE_DATA_BEFORE`, `FILE_DATA_BETWEEN` and
 * `FILE_DATA_AFTER` for bytes that are of no part: another kind of file that lies in this one.
 */
export function sectionsOf(text: string, budget: PdfBudget, lengthAt: LengthAt): Section[] {
  if (!text.startsWith('%PDF-')) {
    throw refused(text.slice(0, 1024).includes('%PDF-') ? 'FILE_DATA_BEFORE' : 'FILE_NOT_PDF');
  }
  if (!text.includes('%%EOF')) throw refused('FILE_NOT_PDF');
  const sections: Section[] = [];
  let at = 0;
  let end = 0;
  const met = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const read = (): PdfValue => {
    const parser = new PdfParser(text, at, budget);
    const value = parser.value();
    at = parser.at;
    return value;
  };
  const object = (from: number, [head, number, generation]: RegExpExecArray): void => {
    const keywordAt = from + head.length - 3;
    const parser = new PdfParser(text, at, budget);
    const value = parser.value();
    // Nothing between `obj` and `endobj`: the word stays, to be met as the stray that it is.
    if (value instanceof PdfKeyword) {
      sections.push(objectSection(number, generation, null, from, keywordAt));
      if (!value.word.startsWith('endobj')) throw refused('FILE_DATA_BETWEEN');
      return;
    }
    const data = value instanceof PdfDict ? parser.stream(value, lengthAt) : null;
    at = parser.at;
    sections.push(objectSection(number, generation, value, from, keywordAt, data));
  };
  while (at < text.length) {
    const from = at;
    if (met(BLANK)) continue;
    const remark = met(REMARK)?.[0];
    if (remark?.startsWith('%%EOF')) {
      // What follows on the same line is no part of the end.
      at = from + '%%EOF'.length;
      end = at;
      sections.push({ kind: 'end', to: at });
    } else if (remark !== undefined) {
      if (remark.length > LONGEST_REMARK) throw refused('FILE_DATA_BETWEEN');
    } else if (met(STRAY) || met(START)) {
    } else if (met(TRAILER)) sections.push({ kind: 'trailer', value: read() });
    else if (met(INDEX)) while (met(INDEX_ROW)) budget.value(0);
    else {
      const head = met(OBJECT);
      if (!head) {
        throw refused(text.indexOf('%%EOF', from) < 0 ? 'FILE_DATA_AFTER' : 'FILE_DATA_BETWEEN');
      }
      object(from, head);
    }
  }
  const isAfter = sections.at(-1)?.kind !== 'end' || /[^\0\t\n\f\r ]/.test(text.slice(end));
  if (isAfter) throw refused('FILE_DATA_AFTER');
  if (endsArchive(text)) throw refused('FILE_DATA_BETWEEN');
  return sections;
}

function objectSection(
  number: string | undefined,
  generation: string | undefined,
  value: PdfValue,
  at: number,
  keywordAt: number,
  data: PdfObject['data'] | null = null,
): Section {
  return {
    kind: 'object',
    keywordAt,
    object: {
      number: Number(number),
      generation: Number(generation),
      value,
      at,
      ...(data ? { data } : {}),
    },
  };
}

/** Whether the file is an archive to whoever reads it from its end: its last part says how long it is. */
function endsArchive(text: string): boolean {
  const from = Math.max(0, text.length - ARCHIVE_ENDS_WITHIN);
  for (let at = text.indexOf('PK\u0005\u0006', from); at >= 0; ) {
    const comment = text.charCodeAt(at + 20) + text.charCodeAt(at + 21) * 256;
    if (at + 22 + comment === text.length) return true;
    at = text.indexOf('PK\u0005\u0006', at + 1);
  }
  return false;
}

const refused = (code: string) => new PdfRefused({ code });
