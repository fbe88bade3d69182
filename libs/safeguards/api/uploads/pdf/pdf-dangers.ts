import type { PdfFile } from './pdf-file.js';
import { isList, PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './pdf-value.js';

/** What a PDF can do beside being read, by the code that refuses it. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['JS', 'FILE_RUNS'],
  ['JavaScript', 'FILE_RUNS'],
  ['XFA', 'FILE_RUNS'],
  ['EF', 'FILE_HOLDS_FILES'],
  ['RF', 'FILE_HOLDS_FILES'],
  ['AF', 'FILE_HOLDS_FILES'],
  ['EmbeddedFiles', 'FILE_HOLDS_FILES'],
  ['Collection', 'FILE_HOLDS_FILES'],
  ['FFilter', 'FILE_LEADS_OUT'],
  ['AA', 'FILE_ACTS'],
  ['RichMediaContent', 'FILE_PLAYS'],
  ['RichMediaSettings', 'FILE_PLAYS'],
  ['Renditions', 'FILE_PLAYS'],
  ['Encrypt', 'FILE_LOCKED'],
]);

/** Actions (ISO 32000-1, 12.6.4) and kinds of annotations (12.5.6) and objects. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['JavaScript', 'FILE_RUNS'],
  ['Launch', 'FILE_LEADS_OUT'],
  ['GoToR', 'FILE_LEADS_OUT'],
  ['GoToE', 'FILE_LEADS_OUT'],
  ['Thread', 'FILE_LEADS_OUT'],
  ['SubmitForm', 'FILE_SENDS'],
  ['ImportData', 'FILE_SENDS'],
  ['Sound', 'FILE_PLAYS'],
  ['Movie', 'FILE_PLAYS'],
  ['Rendition', 'FILE_PLAYS'],
  ['Screen', 'FILE_PLAYS'],
  ['GoTo3DView', 'FILE_PLAYS'],
  ['RichMedia', 'FILE_PLAYS'],
  ['RichMediaExecute', 'FILE_PLAYS'],
  ['3D', 'FILE_PLAYS'],
  ['U3D', 'FILE_PLAYS'],
  ['PRC', 'FILE_PLAYS'],
  ['EmbeddedFile', 'FILE_HOLDS_FILES'],
  ['FileAttachment', 'FILE_HOLDS_FILES'],
  ['Filespec', 'FILE_HOLDS_FILES'],
]);

/** Where the kind of something is said. */
const SAYS_KIND: ReadonlySet<string> = new Set(['S', 'Type', 'Subtype']);
/** What a page may link to; an address without a scheme is one of the web. */
const HARMLESS_SCHEME = /^(https?|mailto|tel)$/i;
const SCHEME = /^[\0-\x20]*([a-z][a-z\d+.-]*):/i;

/**
 * Why this dictionary is refused: it runs, acts by itself, sends, plays, leads out of the document, carries
 * files, or is locked. One code for each reason.
 */
export function* dangersOf(dict: PdfDict, file: PdfFile, isStream: boolean): Generator<string> {
  for (const [key, value] of dict.entries) {
    const byKey = KEYS.get(key);
    if (byKey && !isNothing(value)) yield byKey;
    if (SAYS_KIND.has(key) && value instanceof PdfName) {
      const byKind = KINDS.get(value.name);
      if (byKind) yield byKind;
    }
    if (key === 'OpenAction' && !isDestination(value, file)) yield 'FILE_ACTS';
    if (key === 'URI') yield* ofAddress(value, file);
    if (key === 'F' && isStream && !isNothing(value)) yield 'FILE_LEADS_OUT';
  }
}

const isNothing = (value: PdfValue) => value === null || (isList(value) && value.length === 0);

/** A place in this document, in every revision of it; or an action that is refused for what it does. */
function isDestination(value: PdfValue, file: PdfFile): boolean {
  if (value instanceof PdfRef)
    return file.named(value).every((each) => isDestination(each.value, file));
  const kind = value instanceof PdfDict ? value.nameOf('S') : '';
  if (value instanceof PdfDict) return KINDS.has(kind) || (kind === 'GoTo' && !value.has('Next'));
  return value === null || isList(value) || value instanceof PdfName || value instanceof PdfString;
}

function* ofAddress(value: PdfValue, file: PdfFile): Generator<string> {
  const address = file.resolve(value);
  if (!(address instanceof PdfString)) return;
  const scheme = SCHEME.exec(address.bytes.replace(/[\t\r\n\0]/g, ''))?.[1];
  if (scheme === undefined || HARMLESS_SCHEME.test(scheme)) return;
  yield /^(javascript|vbscript|data)$/i.test(scheme) ? 'FILE_RUNS' : 'FILE_LEADS_OUT';
}
